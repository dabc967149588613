/** `{{name}}` in authored texts and code, and what a variant puts there. */
import type { VariantParams } from '../question.ts'

const placeholder = /\{\{(\w+)\}\}/g

/** A name without a value stays as it is. Values are not searched for further names. */
export const fillText = (text: string, params: VariantParams): string =>
  text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )

export const namesIn = (text: string): string[] => [...text.matchAll(placeholder)].map((match) => match[1]!)

/** The name, when the text is nothing but one placeholder. */
export const wholeName = (text: string): string | undefined => /^\{\{(\w+)\}\}$/.exec(text)?.[1]
