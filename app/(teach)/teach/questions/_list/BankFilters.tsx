'use client'

import { Anchor, Group, Loader, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { LocalText } from '#graders/contract/text.ts'
import { type BankQuery, bankAddress, isFiltered, sortings } from '#lib/bank/query.ts'
import type { Counts } from '#lib/questions/bank/select.ts'
import { useFilterOptions } from './use-filter-options.ts'

type Props = {
  query: BankQuery
  counts: Counts
  exams: { id: string; title: LocalText }[]
  found: number
  total: number
}

const pauseMs = 300
const path = '/teach/questions'

/** Every change is an address: what is found can be linked to, and Back undoes a filter. */
export function BankFilters({ query, counts, exams, found, total }: Props) {
  const t = useTranslations('bank')
  const router = useRouter()
  const [pending, start] = useTransition()
  const filters = useFilterOptions(query, counts, exams)
  const [text, setText] = useState(query.text)
  const sent = useRef(query.text)

  // Back and links change the text from outside; what is being typed stays.
  useEffect(() => {
    if (query.text === sent.current) return
    sent.current = query.text
    setText(query.text)
  }, [query.text])

  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => {
      sent.current = text
      start(() => router.replace(`${path}${bankAddress({ ...query, text, page: 1 })}`, { scroll: false }))
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text, query, router])

  const go = (change: Partial<BankQuery>) =>
    start(() => {
      sent.current = text
      router.push(`${path}${bankAddress({ ...query, text, page: 1, ...change })}`, { scroll: false })
    })

  return (
    <Stack component="search" aria-label={t('filters')} gap="sm">
      <TextInput
        type="search"
        label={t('search')}
        description={t('searchHelp')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={200}
      />
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
        {filters.map(({ facet, label, data }) => (
          <Select
            key={facet}
            label={label}
            placeholder={t('any')}
            data={data}
            value={query[facet]}
            onChange={(value) => go({ [facet]: value })}
            searchable={facet === 'topic' || facet === 'unit' || facet === 'used'}
            nothingFoundMessage="–"
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            clearable
          />
        ))}
        <Select
          label={t('sort')}
          data={sortings.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          value={query.sort}
          onChange={(value) => go({ sort: value as BankQuery['sort'] })}
          allowDeselect={false}
        />
      </SimpleGrid>
      <Group gap="md">
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('found', { found, total })}
        </Text>
        {isFiltered(query) && (
          <TextLink href={path} size="sm">
            {t('clear')}
          </TextLink>
        )}
        {found > 0 && (
          <Anchor
            href={`/api/teach/questions.yaml${bankAddress({ ...query, page: 1 })}`}
            title={t('exportHelp', { found })}
            size="sm"
            fw={500}
            download
          >
            {t('export')}
          </Anchor>
        )}
        {pending && <Loader size="xs" />}
      </Group>
    </Stack>
  )
}
