/** A problem with its sentence, as the fields and the summary show it. */
export type ShownProblem = { path: string; reason: string; text: string }

/** The sentence for a field: a problem at one of its paths, or undefined. */
export const problemAt = (problems: ShownProblem[], ...paths: string[]): string | undefined =>
  problems.find(({ path }) => paths.includes(path))?.text
