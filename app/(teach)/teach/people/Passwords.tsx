'use client'

import { Alert, Button, Code, CopyButton, Group, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import Papa from 'papaparse'
import { useTranslations } from 'use-intl'

type Account = { name: string; email: string; password: string }

/** Passwords that nobody can look up later, with the ways to keep them. */
export function Passwords({ people }: { people: Account[] }) {
  const t = useTranslations('teach')
  return (
    <Stack gap="sm">
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
        {t('people.passwordsOnce')}
      </Alert>
      <Table.ScrollContainer
        minWidth={260}
        mah={320}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={t('people.passwords')}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('people.name')}</Table.Th>
              <Table.Th>{t('people.password')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map(({ name, email, password }) => (
              <Table.Tr key={email}>
                <Table.Td>
                  <Text size="sm">{name}</Text>
                  <Text size="xs" c="dimmed">
                    {email}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Code fz="sm" style={{ whiteSpace: 'nowrap' }}>
                    {password}
                  </Code>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group>
        <CopyButton value={columns(people, '\t')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              onClick={copy}
            >
              <span aria-live="polite">{t(copied ? 'people.copied' : 'people.copy')}</span>
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => download(columns(people, ','))}
        >
          {t('people.download')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Spreadsheets run cells that begin like a formula, and names are written by people; Papa Parse defuses them. */
const columns = (people: Account[], delimiter: string) =>
  Papa.unparse(
    people.map(({ name, email, password }) => ({ name, email, password })),
    { delimiter, newline: '\r\n', escapeFormulae: true },
  )

/** With a byte-order mark, so that Excel reads Korean. */
function download(csv: string) {
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv, '\r\n'], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: 'initial-passwords.csv' })
  link.click()
  // The browser may read it only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
