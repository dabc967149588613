/** What an attack is: hostile code, and how it must end. */
import type { Reason } from '#graders/contract/verdict.ts'
import type { Json } from '#graders/value-json.ts'

export type Ending = 'completed' | 'exited' | 'time' | 'memory' | 'output' | 'processes'

/** A submission to the task of target.ts: an ES module whose `attack(x)` is called. It never earns anything. */
export type ModuleAttack = {
  name: string
  source: string
  expect: {
    ends: Ending[]
    /** What comes back: exactly this, some error of the student's own, or nothing. `any`: it doesn't matter. */
    answer: { json: Json } | 'error' | 'none' | 'any'
    /** What the student is told. */
    reason: Reason | Reason[]
    /** Something that the English message must say beside what every message of its reason says. */
    says?: RegExp
  }
}

/**
 * A script for a Node with all its powers in the same box, as if student code had got past JavaScript and Node: what
 * is left is the kernel's word. `answer(object)` reports and ends it; `attempt(f)` is a value or `{refused}`.
 */
export type ScriptAttack = {
  name: string
  script: string
  expect: {
    ends: Ending[]
    /** Every field of the answer must be a refusal; `none`: there must be no answer. */
    answer: 'refused' | 'none' | 'any'
  }
}

/** `[number on x86-64, on arm64, ...arguments]`; null where a machine has no such call. A string is passed by address. */
export type SystemCall = [x64: number | null, arm64: number | null, ...args: (number | string)[]]

/** Raw system calls from a program in the same box. Each must be refused, as EPERM or as a call that doesn't exist. */
export type SyscallAttack = {
  name: string
  calls: Record<string, SystemCall>
}

export type Attack = ModuleAttack | ScriptAttack | SyscallAttack
