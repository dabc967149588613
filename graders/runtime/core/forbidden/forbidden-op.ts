/** What a student's code meets in the place of an operation that its task forbids. */
export class ForbiddenOp extends Error {
  override name = 'ForbiddenOp'
  readonly op: string
  constructor(op: string) {
    super(`This task asks you to write ${op} yourself: it is not available here.`)
    this.op = op
  }
}
