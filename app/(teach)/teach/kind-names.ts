/** Question kinds in the order of menus; words under `kinds.names`. */
export const kindNames = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'numeric',
  'short-text',
  'matching',
  'ordering',
  'blanks',
  'code',
] as const
