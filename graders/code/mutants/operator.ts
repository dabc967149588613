/** What a mutation operator is: from one place in a solution to the small mistakes that could be made there. */
import type { Node, Site, Source } from './syntax.ts'

/** `text` stands in for the characters from `start` to `end`. */
export type Change = { start: number; end: number; text: string }

/** `name` is what an author reads beside a survivor; it is part of a mutant's id. */
export type Operator = { name: string; changesAt: (site: Site, source: Source) => Change[] }

export const replace = ({ start, end }: Node, text: string): Change => ({ start: start!, end: end!, text })
