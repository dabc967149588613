'use client'

import { Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import classes from './HeatMap.module.css'
import { type HeatCell, type HeatMapData, heatCells, heatSummary } from './heat.ts'

const cellSize = 14

/** Where a tensor differs and how strongly: the last axis across, the others down. Crosses are NaN or infinite. */
export function HeatMap({ map }: { map: HeatMapData }) {
  const t = useTranslations('code')
  const [width, height] = [map.columns * cellSize, map.rows * cellSize]
  return (
    <figure className={classes.figure}>
      <svg
        role="img"
        aria-label={t('heat.summary', heatSummary(map))}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={classes.map}
      >
        {heatCells(map).map((cell) => (
          <Cell key={`${cell.row},${cell.column}`} cell={cell} />
        ))}
      </svg>
      <figcaption>
        <Group gap={6} wrap="nowrap">
          <Text size="xs" c="dimmed">
            {t('heat.none')}
          </Text>
          <span className={classes.scale} aria-hidden="true" />
          <Text size="xs" c="dimmed">
            {t('heat.largest')}
          </Text>
        </Group>
      </figcaption>
    </figure>
  )
}

function Cell({ cell: { row, column, heat } }: { cell: HeatCell }) {
  const [x, y] = [column * cellSize, row * cellSize]
  const far = cellSize - 4
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={cellSize - 1}
        height={cellSize - 1}
        rx={2}
        className={classes.cell}
        style={{ '--heat': heat === null ? 1 : Math.sqrt(heat) } as React.CSSProperties}
      />
      {heat === null && (
        <path
          d={`M${x + 4} ${y + 4}L${x + far} ${y + far}M${x + far} ${y + 4}L${x + 4} ${y + far}`}
          className={classes.cross}
        />
      )}
    </>
  )
}
