'use client'

import { Pagination } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { type BankQuery, bankAddress } from '#lib/bank/query.ts'

type Props = { query: BankQuery; page: number; pages: number }

/** Links, so that a page of the list can be kept and opened beside. */
export function BankPages({ query, page, pages }: Props) {
  const t = useTranslations('teach')
  if (pages === 1) return null
  const link = (to: number) => ({
    component: Link,
    href: `/teach/questions${bankAddress({ ...query, page: Math.min(Math.max(to, 1), pages) })}`,
    prefetch: false,
  })
  const target = { previous: page - 1, next: page + 1, first: 1, last: pages }
  return (
    <Pagination
      total={pages}
      value={page}
      getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`), ...link(target[control]) })}
      getItemProps={(number) => ({ 'aria-label': t('pages.page', { number }), ...link(number) })}
    />
  )
}
