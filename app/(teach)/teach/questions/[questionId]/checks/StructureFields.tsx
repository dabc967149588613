'use client'

import { Checkbox, NumberInput, SimpleGrid, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblems } from '#app/_ui/kinds/authoring/use-problems.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'

type Expect = Record<string, unknown>
type Props = { expect: Expect; onChange: (expect: Expect) => void; path: string; problems: Problem[] }

/** What a returned model must look like. Empty fields are not checked. */
export function StructureFields({ expect, onChange, path, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  const set = (field: string, value: unknown) => onChange({ ...expect, [field]: value })
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      <TextInput
        label={t('structure.at')}
        description={t('structure.atHelp')}
        value={(expect.at as string | undefined) ?? ''}
        onChange={(event) => set('at', event.currentTarget.value)}
      />
      <ShapeInput
        label={t('structure.inputShape')}
        value={expect.inputShape}
        onChange={(shape) => set('inputShape', shape)}
        error={problemAt(`${path}.inputShape`)}
      />
      <ShapeInput
        label={t('structure.outputShape')}
        value={expect.outputShape}
        onChange={(shape) => set('outputShape', shape)}
        error={problemAt(`${path}.outputShape`)}
      />
      {(['minParams', 'maxParams', 'minWindow', 'maxNarrowest'] as const).map((field) => (
        <NumberInput
          key={field}
          label={t(`structure.${field}`)}
          value={(expect[field] as number | undefined) ?? ''}
          onChange={(value) => set(field, value === '' ? undefined : value)}
          min={0}
          allowDecimal={false}
          error={problemAt(`${path}.${field}`)}
        />
      ))}
      <TextInput
        label={t('structure.lastActivation')}
        value={(expect.lastActivation as string | undefined) ?? ''}
        onChange={(event) => set('lastActivation', event.currentTarget.value || undefined)}
      />
      {(['sequence', 'forbidden'] as const).map((field) => (
        <TagsInput
          key={field}
          label={t(`structure.${field}`)}
          description={t(`structure.${field}Help`)}
          value={(expect[field] as string[] | undefined) ?? []}
          onChange={(names) => set(field, names.length > 0 ? names : undefined)}
          allowDuplicates={field === 'sequence'}
        />
      ))}
      <Checkbox
        label={t('structure.bottleneck')}
        checked={Boolean(expect.bottleneck)}
        onChange={(event) => set('bottleneck', event.currentTarget.checked || undefined)}
        mt="lg"
      />
    </SimpleGrid>
  )
}

type ShapeProps = { label: string; value: unknown; onChange: (shape: unknown) => void; error?: string }

/** `null, 28, 28, 1` as text; null is any size. Kept as typed until it can be read. */
function ShapeInput({ label, value, onChange, error }: ShapeProps) {
  const t = useTranslations('teach')
  const [text, setText] = useState(Array.isArray(value) ? value.map((size) => size ?? 'null').join(', ') : '')
  return (
    <TextInput
      label={label}
      description={t('structure.shapeHelp')}
      value={text}
      error={error}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const sizes = typed.split(',').map((size) => size.trim())
        // An unreadable size is passed on as NaN, so that publishing names this field instead of ignoring it.
        onChange(
          typed.trim() === ''
            ? undefined
            : sizes.map((size) => (size === 'null' ? null : Number(size || 'x'))),
        )
      }}
    />
  )
}
