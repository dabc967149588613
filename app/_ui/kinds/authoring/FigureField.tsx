'use client'

import { Anchor, Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { figureExamples } from '#graders/figures/examples.ts'
import { type Figure, type FigureType, figureTypes } from '#graders/figures/figure.ts'
import type { ProblemAt } from './use-problems.ts'

type Props = {
  path: string
  value: Figure | undefined
  onChange: (figure: Figure | undefined) => void
  problemAt: ProblemAt
}

/** A figure as its data, in YAML; the preview beside the form draws it. A new one starts from an example of its type. */
export function FigureField({ path, value, onChange, problemAt }: Props) {
  const t = useTranslations('kinds')
  const [type, setType] = useState<FigureType>('line-plot')
  if (value === undefined)
    return (
      <Group gap="xs" align="flex-end">
        <NativeSelect
          size="xs"
          label={t('authoring.figure.type')}
          value={type}
          data={figureTypes.map((name) => ({ value: name, label: t(`figures.${name}`) }))}
          onChange={(event) => setType(event.currentTarget.value as FigureType)}
        />
        <Button variant="default" size="xs" onClick={() => onChange(figureExamples[type])}>
          {t('authoring.figure.add')}
        </Button>
      </Group>
    )
  return (
    <Stack gap={4}>
      <FigureSource value={value} onChange={onChange} error={problemAt(path, `${path}.*`)} />
      <Anchor component="button" type="button" size="sm" w="fit-content" onClick={() => onChange(undefined)}>
        {t('authoring.figure.remove')}
      </Anchor>
    </Stack>
  )
}

type SourceProps = { value: Figure; onChange: (figure: Figure) => void; error: string | undefined }

/** What is typed stays as it is, also while it can't be read; the question keeps the last figure that could. */
function FigureSource({ value, onChange, error }: SourceProps) {
  const t = useTranslations('kinds')
  const [text, setText] = useState<string>()
  const [unreadable, setUnreadable] = useState(false)

  // The YAML parser is large and only few authors draw: it comes when a figure is edited.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first value is written out, later ones are typed
  useEffect(() => {
    let current = true
    import('yaml').then(({ stringify }) => {
      if (current) setText(stringify(value, { lineWidth: 100, collectionStyle: 'any' }))
    })
    return () => {
      current = false
    }
  }, [])

  async function read(typed: string) {
    setText(typed)
    const { parse } = await import('yaml')
    try {
      const figure: unknown = parse(typed)
      const isObject = typeof figure === 'object' && figure !== null
      setUnreadable(!isObject)
      if (isObject) onChange(figure as Figure)
    } catch {
      setUnreadable(true)
    }
  }

  return (
    <Textarea
      label={t('authoring.figure.data')}
      description={t('authoring.figure.help')}
      value={text ?? ''}
      disabled={text === undefined}
      onChange={(event) => read(event.currentTarget.value)}
      error={unreadable ? t('authoring.figure.unreadable') : error}
      spellCheck={false}
      autosize
      minRows={6}
      maxRows={24}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.85rem' } }}
    />
  )
}
