import { Text } from '@mantine/core'
import { getFormat } from '#lib/i18n/server.ts'
import { differs } from '#lib/regrades/view/changes.ts'

/** The difference with its sign; colour only adds to it. */
export async function Change({ before, after }: { before: number; after: number }) {
  const format = await getFormat()
  if (!differs({ before, after })) return <Text component="span">±0</Text>
  const text = format.number(after - before, { maximumFractionDigits: 2, signDisplay: 'always' })
  return (
    <Text component="span" fw={600} c={after > before ? 'var(--argmax-right)' : 'var(--argmax-wrong)'}>
      {text}
    </Text>
  )
}
