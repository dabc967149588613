import { Badge } from '@mantine/core'
import { getT } from '#lib/i18n/server.ts'
import type { RegradeState } from '#lib/regrades/state.ts'

const colours = { running: 'blue', stopped: 'gray', ready: 'yellow', applied: 'green', discarded: 'gray' }

export async function StateBadge({ state }: { state: RegradeState }) {
  const t = await getT('review')
  return (
    <Badge variant="light" color={colours[state]}>
      {t(`regrade.states.${state}`)}
    </Badge>
  )
}
