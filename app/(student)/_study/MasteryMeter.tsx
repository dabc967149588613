'use client'

import {
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleXFilled,
  IconRosetteDiscountCheckFilled,
} from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Mastery } from '#lib/study/mastery.ts'
import classes from './MasteryMeter.module.css'

const signs = {
  unknown: IconCircleDashed,
  weak: IconCircleXFilled,
  growing: IconCircleHalf2,
  strong: IconRosetteDiscountCheckFilled,
} as const

/** A word, a sign and a bar; the colour only repeats them. */
export function MasteryMeter({ mastery }: { mastery: Pick<Mastery, 'level' | 'share'> }) {
  const t = useTranslations('study')
  const { level, share } = mastery
  const Sign = signs[level]
  const percent = share === null ? 0 : Math.round(share * 100)
  const word = t(`mastery.${level}`)
  return (
    <span className={classes.meter} data-level={level}>
      <span className={classes.word}>
        <Sign size={16} aria-hidden className={classes.sign} />
        {share === null ? word : t('mastery.share', { word, percent })}
      </span>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${percent}%` }} />
      </span>
    </span>
  )
}
