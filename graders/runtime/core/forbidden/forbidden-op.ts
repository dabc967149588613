/** What a student's code meets in the place of an operation that its task forbids, or of what would do its work. */
export class ForbiddenOp extends Error {
  override name = 'ForbiddenOp'
  readonly names: string
  constructor(op: string, used?: string) {
    const names = namesOf(op, used)
    super(
      names === op
        ? `This task asks you to write ${op} yourself: it is not available here.`
        : `${used} could stand in for ${op}, which this task asks you to write yourself: it is not available here.`,
    )
    this.names = names
  }
}

/** The operation, and what was used in its place where that goes by another name: `layers.lstm tf.basicLSTMCell`. */
export const namesOf = (op: string, used = op): string => (last(used) === last(op) ? op : `${op} ${used}`)

/** A layer and its function, an operation and its method go by one name. */
const last = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase()
