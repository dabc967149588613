import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import 'katex/dist/katex.min.css'
import './_ui/styles/global.css'
import './_ui/styles/highlight.css'

import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { currentUser } from '#lib/auth/session.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { Providers } from './_ui/Providers.tsx'
import { Shell } from './_ui/shell/Shell.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT('common')
  return { title: { default: 'Argmax', template: '%s · Argmax' }, description: t('description') }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1b2027' },
  ],
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const [locale, user] = await Promise.all([getLocale(), currentUser()])
  const roles = [...new Set(user?.enrolments.map(({ role }) => role))]
  const staff = roles.some((role) => role !== 'student')
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
      </head>
      <body>
        <Providers locale={locale} messages={messagesFor(locale, { staff })} now={new Date()}>
          <Shell user={user && { name: user.name, email: user.email, roles }}>{children}</Shell>
        </Providers>
      </body>
    </html>
  )
}
