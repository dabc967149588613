'use client'

import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FieldChange } from '#lib/questions/import/changes.ts'
import { useFieldName } from '../use-field-name.ts'
import classes from './Changes.module.css'
import { compareTexts } from './compare-texts.ts'

const shownAtFirst = 6

/** Each field as it is and as it would be; told apart by sign, line and word, not by colour alone. */
export function Changes({ changes }: { changes: FieldChange[] }) {
  const t = useTranslations('teach')
  const nameOf = useFieldName()
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, shownAtFirst)
  return (
    <>
      <dl className={classes.changes}>
        {shown.map(({ path, before, after }) => {
          const parts = compareTexts(before ?? '', after ?? '')
          return (
            <div key={path}>
              <dt className={classes.field}>{nameOf(path)}</dt>
              {before !== null && (
                <dd className={classes.before}>
                  <VisuallyHidden>{t('import.before')} </VisuallyHidden>
                  {parts.start}
                  {parts.before && <del>{parts.before}</del>}
                  {parts.end}
                </dd>
              )}
              {after !== null && (
                <dd className={classes.after}>
                  <VisuallyHidden>{t('import.after')} </VisuallyHidden>
                  {parts.start}
                  {parts.after && <ins>{parts.after}</ins>}
                  {parts.end}
                </dd>
              )}
            </div>
          )
        })}
      </dl>
      {changes.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('import.fewer') : t('import.allChanges', { count: changes.length })}
        </Button>
      )}
    </>
  )
}
