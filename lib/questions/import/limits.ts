/**
 * What one import takes: the course's own bank has 540 questions in 1.6 MB, which are checked in 0.7 s. `maxBytes` of
 * all files together; an action takes 4 MB (next.config.js).
 */
export const importLimits = { maxFiles: 200, maxQuestions: 1_000, maxBytes: 3_500_000 }
export type ImportLimits = typeof importLimits
