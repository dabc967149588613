/** Geometry and words of the picture of a difference. */
import type { CheckDetails } from '#graders/contract/verdict.ts'

export type HeatMapData = NonNullable<CheckDetails['heatMap']>

export type HeatCell = {
  row: number
  column: number
  /** 0 to 1 of the largest error; null where the error is not finite. */
  heat: number | null
}

export function heatCells({ rows, columns, cells }: HeatMapData): HeatCell[] {
  const largest = Math.max(0, ...cells.filter((cell) => cell !== null))
  return cells.slice(0, rows * columns).map((cell, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
    heat: cell === null ? null : largest === 0 ? 0 : cell / largest,
  }))
}

/** What the picture shows, for its text alternative. Rows and columns count from 0, as indices do. */
export function heatSummary(map: HeatMapData) {
  const cells = heatCells(map)
  const worst = cells.findIndex(({ heat }) => heat === null)
  const at = worst >= 0 ? worst : cells.findIndex(({ heat }) => heat === 1)
  return {
    rows: map.rows,
    columns: map.columns,
    differing: cells.filter(({ heat }) => heat !== 0).length,
    total: cells.length,
    row: at < 0 ? 0 : cells[at]!.row,
    column: at < 0 ? 0 : cells[at]!.column,
  }
}
