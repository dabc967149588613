import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'

/** `choices.2.text.ko` → Choice 3 · Text · Korean; names that have no word stay as they are written in the file. */
export function useFieldName(): (path: string) => string {
  const t = useTranslations('teach')
  const nameOf = (part: string) =>
    part === 'en' || part === 'ko' ? t(`language.${part}`) : wordKey(`import.parts.${part}`, [t])
  return (path) => {
    const words: string[] = []
    for (const part of path.split('.')) {
      const number = /^\d+$/.test(part) ? ` ${Number(part) + 1}` : undefined
      words.push(number && words.length > 0 ? `${words.pop()}${number}` : nameOf(part))
    }
    return words.join(' · ')
  }
}
