'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'

/** Radio buttons can't be unticked, and an unsure student may want to leave a question open. */
export function ClearAnswer({ onClear, shown }: { onClear: () => void; shown: boolean }) {
  const t = useTranslations('kinds')
  if (!shown) return null
  return (
    <Button variant="subtle" color="gray" size="sm" w="fit-content" onClick={onClear}>
      {t('clear')}
    </Button>
  )
}
