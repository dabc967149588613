'use client'

import './zod-without-eval.ts'
import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import type { Locale } from '#graders/contract/text.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { courseTimeZone } from '#lib/i18n/time-zone.ts'
import { cssVariables, theme } from './theme.ts'

type Props = { locale: Locale; messages: Partial<Messages>; now: Date; children: ReactNode }

/** What every client component may ask for: theme, language, modals. */
export function Providers({ locale, messages, now, children }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages} now={now} timeZone={courseTimeZone}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <ModalsProvider modalProps={{ closeButtonProps: { 'aria-label': messages.common?.close } }}>
          <Notifications position="bottom-right" />
          {children}
        </ModalsProvider>
      </MantineProvider>
    </IntlProvider>
  )
}
