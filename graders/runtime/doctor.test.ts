/** What the doctor says of the process that takes a job, where it is confined and where it can't be. */
import { expect, test } from 'vitest'
import type { Launch, Launcher } from '../sandbox/command.ts'
import { getLauncher } from '../sandbox/launcher.ts'
import { prctlNumber } from '../sandbox/seccomp/syscalls.ts'
import { examineMachine } from './doctor.ts'

const launcher = await getLauncher(process.execPath)

async function examineJob(change: Partial<Launcher>) {
  const { layers, safe } = await examineMachine({ ...launcher, ...change })
  return { ...layers.find(({ id }) => id === 'confined'), safe }
}

test('on this machine, what takes a job opens nothing, starts nothing and reaches nobody', async () => {
  const { present, why } = await examineJob({})
  expect(why).toBe(
    "it can't open a file, make a file in memory, make a socket, start a thread, start a process, start a program, signal others, duplicate a descriptor, change a descriptor, make a namespace, be debugged, read its limits, undo what was set, queue work to the kernel",
  )
  expect(present).toBe(true)
})

const failing = { present: false, safe: false, fix: expect.stringContaining('seccomp') }

test('where there is no filter at all, it is not confined', async () => {
  expect(await examineJob({ seccomp: false })).toMatchObject(failing)
})

/** `struct sock_filter`s in front of a filter: the kernel refuses prctl(PR_SET_SECCOMP), as some containers have it. */
function refusingAnother(filter: Uint8Array): Uint8Array<ArrayBuffer> {
  const [load, jumpIfEqual, ret, refuse] = [0x20, 0x15, 0x06, 0x00050001]
  const program = [
    [load, 0, 0, 0],
    [jumpIfEqual, 0, 3, prctlNumber()],
    [load, 0, 0, 16],
    [jumpIfEqual, 0, 1, 22],
    [ret, 0, 0, refuse],
  ] as const
  const bytes = Buffer.alloc(8 * program.length)
  for (const [i, [code, yes, no, k]] of program.entries()) {
    bytes.writeUInt16LE(code, 8 * i)
    bytes.set([yes, no], 8 * i + 2)
    bytes.writeUInt32LE(k, 8 * i + 4)
  }
  return Uint8Array.from([...bytes, ...filter])
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
/** The filter is bubblewrap's second descriptor, or an argument of the loader. */
function edit({ args, descriptors, ...launch }: Launch): Launch {
  return {
    ...launch,
    args: args.map((arg) =>
      /^[0-9a-f]{500,}$/.test(arg) ? hex(refusingAnother(Buffer.from(arg, 'hex'))) : arg,
    ),
    descriptors: descriptors.map((bytes, i) => (i === 1 ? refusingAnother(bytes) : bytes)),
  }
}

test('where the kernel takes no further filter, the doctor says that it could not confine it', async () => {
  const found = await examineJob({ launch: (command) => edit(launcher.launch(command)) })
  expect(found).toMatchObject({ ...failing, why: expect.stringContaining('refuses to confine') })
})
