/** What one import takes; `maxBytes` of all files together, since an action takes 1 MB. */
export const importLimits = { maxFiles: 40, maxQuestions: 200, maxBytes: 900_000 }
export type ImportLimits = typeof importLimits
