import { List, ListItem, Text } from '@mantine/core'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { getFormat, getT } from '#lib/i18n/server.ts'
import type { AdjustmentView } from '#lib/review/review-view.ts'

/** The automatic score and, beside it, everything that staff made of it. */
export async function AdjustmentHistory({
  automatic,
  adjustments,
}: {
  automatic: number
  adjustments: AdjustmentView[]
}) {
  const [t, format] = await Promise.all([getT('review'), getFormat()])
  const points = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return (
    <div>
      <Text size="sm">{t('automatic', { points: points(automatic) })}</Text>
      {adjustments.length > 0 && (
        <List size="sm" mt={4}>
          {adjustments.map((adjustment) => (
            <ListItem key={adjustment.id}>
              {adjustment.points === null
                ? t('withdrawn', { name: adjustment.madeBy })
                : t('adjustedTo', { points: points(adjustment.points), name: adjustment.madeBy })}
              {' · '}
              <LocalTime at={adjustment.madeAt} />
              {' · '}
              {adjustment.reason}
            </ListItem>
          ))}
        </List>
      )}
    </div>
  )
}
