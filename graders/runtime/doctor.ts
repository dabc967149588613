/** The doctor's whole examination: the box, and what a process in it gives up before it meets a submission. */
import { defaultLimits } from '../contract/limits.ts'
import type { Launcher } from '../sandbox/command.ts'
import { type Examination, examine, type Layer } from '../sandbox/doctor.ts'
import { getLauncher } from '../sandbox/launcher.ts'
import { callsOfJob, probeWith } from '../sandbox/probes.ts'
import { encodeFrame } from '../wire.ts'
import type { AttemptHeader } from './core/frames.ts'
import { createJailCommand, jailNode } from './jail-command.ts'
import { encodeAhead } from './job-frame.ts'

/** Takes about a second. `given`: another box than the best one here. */
export async function examineMachine(given?: Launcher): Promise<Examination> {
  const box = await examine(given)
  if (box.launcher === 'none') return box
  const job = await examineJob(given ?? (await getLauncher(jailNode)))
  return { ...box, layers: [...box.layers, job], safe: box.safe && job.present }
}

const fix =
  'Install bubblewrap, and use Linux 5.3 or later with seccomp filters, of which a process may add its own (prctl).'

async function examineJob(launcher: Launcher): Promise<Layer> {
  const layer = { id: 'confined', title: 'A submission may do less than its box', required: true }
  try {
    const errors = await attemptCalls(launcher)
    const allowed = Object.keys(errors).filter((name) => !isRefusal(errors[name]))
    if (allowed.length > 0) return { ...layer, present: false, why: `it can ${allowed.join(', ')}`, fix }
    return { ...layer, present: true, why: `it can't ${Object.keys(errors).join(', ')}`, fix: '' }
  } catch (error) {
    return { ...layer, present: false, why: (error as Error).message, fix }
  }
}

/** EPERM is the filter's word; ENOSYS, where libraries have something else to try. */
const isRefusal = (errno: unknown) => errno === 1 || errno === 38

/** By the program that takes jobs, in a fork that would take one. @throws when there is no answer, with why. */
async function attemptCalls(launcher: Launcher): Promise<Record<string, unknown>> {
  if (!launcher.seccomp) throw new Error('without a filter of system calls, nothing confines it further')
  const jail = await createJailCommand(defaultLimits)
  const header: AttemptHeader = { kind: 'attempt', calls: callsOfJob() }
  const input = Buffer.concat([encodeAhead({}), encodeFrame(header)])
  const command = { ...jail, args: jail.args.with(-2, 'examined') }
  const { answer, outcome } = await probeWith(command, launcher, { input })
  if (answer) return Object.fromEntries(Object.keys(header.calls).map((name) => [name, answer[name]]))
  const end = outcome.limit ?? outcome.signal ?? outcome.exitCode
  throw new Error(`it could not be tried (${end}). ${outcome.stderr.trim().split('\n')[0]}`)
}
