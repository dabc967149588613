import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { getT } from '#lib/i18n/server.ts'

export async function LastPractised({ at }: { at: Date | null }) {
  const t = await getT('study')
  return at ? t.rich('last', { time: () => <LocalTime at={at} style="date" /> }) : t('never')
}
