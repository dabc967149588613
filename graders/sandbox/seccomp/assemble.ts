/** A policy about system calls → a classic BPF program for seccomp(2). */
import { findMachine, type SyscallName, syscalls } from './syscalls.ts'

export type Policy = {
  allowed: SyscallName[]
  /** As if the kernel did not know them: libraries try these first and fall back quietly. */
  unknown: SyscallName[]
  /** Allowed for some arguments only; a call stands here or in `allowed`, not in both. */
  conditions: Condition[]
}
/** Looks at the low 32 bits of one argument. */
export type Condition = {
  call: SyscallName
  argument: 0 | 1 | 2
} & ({ oneOf: number[] } | { noneOf: number[] } | { withBit: number } | { withoutBits: number })

// linux/bpf_common.h, linux/seccomp.h
const loadWord = 0x20
const jumpEqual = 0x15
const jumpAtLeast = 0x35
const jumpAnySet = 0x45
const ret = 0x06
const offsets = { nr: 0, arch: 4, argument: [16, 24, 32] }
const x32Bit = 0x40000000
const verdicts = { allow: 0x7fff0000, refuse: 0x00050001, unknown: 0x00050026, kill: 0x80000000 }
type Verdict = keyof typeof verdicts
/** `yes` and `no`: where to go on; the next instruction when absent. */
type Instruction = { code: number; k: number; yes?: Verdict; no?: Verdict }

/** An array of `struct sock_filter`; `undefined` on a machine whose system calls we don't know. */
export function assemble({ allowed, unknown, conditions }: Policy, arch: string): Uint8Array | undefined {
  const machine = findMachine(arch)
  if (!machine) return undefined
  const numberOf = (name: SyscallName) => syscalls[name][machine.column]
  const numbers = (names: SyscallName[]) => names.map(numberOf).filter((number) => number !== null)
  const program: Instruction[] = [
    { code: loadWord, k: offsets.arch },
    { code: jumpEqual, k: machine.audit, no: 'kill' },
    { code: loadWord, k: offsets.nr },
    { code: jumpAtLeast, k: x32Bit, yes: 'kill' },
    ...numbers(allowed).map((k) => ({ code: jumpEqual, k, yes: 'allow' as const })),
    ...numbers(unknown).map((k) => ({ code: jumpEqual, k, yes: 'unknown' as const })),
  ]
  const blocks = conditions.flatMap((condition): [number, Instruction[]][] => {
    const number = numberOf(condition.call)
    return number === null ? [] : [[number, blockFor(condition)]]
  })
  return layOut(program, blocks)
}

function blockFor(condition: Condition): Instruction[] {
  const load = { code: loadWord, k: offsets.argument[condition.argument]! }
  if ('withBit' in condition)
    return [load, { code: jumpAnySet, k: condition.withBit, yes: 'allow', no: 'refuse' }]
  if ('withoutBits' in condition)
    return [load, { code: jumpAnySet, k: condition.withoutBits, yes: 'refuse', no: 'allow' }]
  const [values, found, other] =
    'oneOf' in condition
      ? [condition.oneOf, 'allow' as const, 'refuse' as const]
      : [condition.noneOf, 'refuse' as const, 'allow' as const]
  return [
    load,
    ...values.map((k, i): Instruction => {
      const isLast = i === values.length - 1
      return { code: jumpEqual, k, yes: found, ...(isLast ? { no: other } : {}) }
    }),
  ]
}

/** The program, then the blocks for single system calls, then one return per verdict. */
function layOut(program: Instruction[], blocks: [number, Instruction[]][]): Uint8Array {
  const names = Object.keys(verdicts) as Verdict[]
  const dispatchLength = blocks.length + 1
  const blockLength = blocks.reduce((sum, [, block]) => sum + block.length, 0)
  const returnsAt = program.length + dispatchLength + blockLength
  const bytes = new Uint8Array((returnsAt + names.length) * 8)
  const view = new DataView(bytes.buffer)
  let at = 0
  const emit = (code: number, yes: number, no: number, k: number) => {
    if (yes > 255 || no > 255) throw new RangeError('a seccomp jump is too long')
    view.setUint16(at * 8, code, true)
    view.setUint8(at * 8 + 2, yes)
    view.setUint8(at * 8 + 3, no)
    view.setUint32(at * 8 + 4, k, true)
    at += 1
  }
  const distance = (verdict: Verdict | undefined) =>
    verdict === undefined ? 0 : returnsAt + names.indexOf(verdict) - at - 1
  const emitAll = (list: Instruction[]) => {
    for (const { code, k, yes, no } of list) emit(code, distance(yes), distance(no), k)
  }

  emitAll(program)
  let blockAt = program.length + dispatchLength
  for (const [number, block] of blocks) {
    emit(jumpEqual, blockAt - at - 1, 0, number)
    blockAt += block.length
  }
  emit(jumpAtLeast, distance('refuse'), distance('refuse'), 0)
  for (const [, block] of blocks) emitAll(block)
  for (const name of names) emit(ret, 0, 0, verdicts[name])
  return bytes
}
