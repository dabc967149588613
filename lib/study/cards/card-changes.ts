/** Each but `remove`, `pause` and `reset` undoes one of those. */
export const cardChanges = ['remove', 'restore', 'pause', 'resume', 'reset', 'recall'] as const
export type CardChange = (typeof cardChanges)[number]

export const pauseDays = 7
