/** A start that can't go on for a reason the person can do something about: one sentence, no stack. */
export class Refusal extends Error {}

/** Runs a command line entry; refusals end it with their sentence, anything else with its whole cause. */
export async function entry(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (cause) {
    console.error(cause instanceof Refusal ? `\n${cause.message}` : cause)
    process.exit(1)
  }
}
