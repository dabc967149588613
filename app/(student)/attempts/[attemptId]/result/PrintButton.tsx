'use client'

import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import classes from './result.module.css'

export function PrintButton() {
  const t = useTranslations('result')
  return (
    <Button
      variant="default"
      size="compact-md"
      className={classes.screenOnly}
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => window.print()}
    >
      {t('print')}
    </Button>
  )
}
