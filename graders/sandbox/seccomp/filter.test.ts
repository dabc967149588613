/** The filter's decisions, by running it as the kernel would; the machine at hand has only one of the two tables. */
import { describe, expect, test } from 'vitest'
import { forkFilter, keeperFilter, programFilter } from './filter.ts'
import { findMachine, type SyscallName, syscalls } from './syscalls.ts'

type Call = { nr: number; arch: number; args: number[] }
const allow = 0x7fff0000
const refuse = 0x00050001
const unknown = 0x00050026
const kill = 0x80000000

/** Classic BPF, as far as the filter uses it (linux/filter.h). */
function decide(filter: Uint8Array, { nr, arch, args }: Call): number {
  const view = new DataView(filter.buffer, filter.byteOffset, filter.byteLength)
  const data: Record<number, number> = {
    0: nr,
    4: arch,
    16: args[0] ?? 0,
    24: args[1] ?? 0,
    32: args[2] ?? 0,
  }
  let accumulator = 0
  for (let at = 0; at * 8 < filter.length; at++) {
    const code = view.getUint16(at * 8, true)
    const k = view.getUint32(at * 8 + 4, true)
    const jump = (taken: boolean) => view.getUint8(at * 8 + (taken ? 2 : 3))
    if (code === 0x20) accumulator = data[k]!
    else if (code === 0x15) at += jump(accumulator === k)
    else if (code === 0x35) at += jump(accumulator >= k)
    else if (code === 0x45) at += jump((accumulator & k) !== 0)
    else if (code === 0x06) return k
    else throw new Error(`instruction ${code}`)
  }
  throw new Error('the filter has no end')
}

for (const arch of ['x64', 'arm64']) {
  describe(arch, () => {
    const machine = findMachine(arch)!
    const filter = programFilter(arch)!
    const callWith =
      (filtered: Uint8Array) =>
      (name: SyscallName, ...args: number[]) =>
        decide(filtered, { nr: syscalls[name][machine.column]!, arch: machine.audit, args })
    const call = callWith(filter)
    const byNumber = (nr: number) => decide(filter, { nr, arch: machine.audit, args: [] })

    test('what TensorFlow.js needs is allowed', () => {
      for (const name of ['read', 'write', 'mmap', 'mprotect', 'futex', 'exit_group'] as const) {
        expect(call(name), name).toBe(allow)
      }
    })
    test('threads are allowed, processes are not', () => {
      expect(call('clone', 0x3d0f00)).toBe(allow)
      expect(call('clone', 0x11)).toBe(refuse)
      expect(call('clone', 0x10000000)).toBe(refuse)
    })
    test('libraries are sent from clone3 and io_uring to what can be filtered', () => {
      for (const name of ['clone3', 'io_uring_setup'] as const) expect(call(name)).toBe(unknown)
    })
    test('terminals can not be typed into', () => {
      expect(call('ioctl', 0, 0x5401)).toBe(allow)
      expect(call('ioctl', 0, 0x5412)).toBe(refuse)
    })
    test('sockets, ptrace, mounts, namespaces, BPF, keys and foreign memory are refused', () => {
      // socket, connect, bind, ptrace, mount, unshare, setns, bpf, keyctl, process_vm_readv, kill, memfd_create
      const numbers = {
        x64: [41, 42, 49, 101, 165, 272, 308, 321, 250, 310, 62, 319],
        arm64: [198, 203, 200, 117, 40, 97, 268, 280, 219, 270, 129, 279],
      }[arch]!
      for (const nr of numbers) expect(byNumber(nr), String(nr)).toBe(refuse)
    })
    test('a keeper makes processes but no namespaces, ends them, and its memory is there in a fork', () => {
      const ofKeeper = callWith(keeperFilter(arch)!)
      expect(ofKeeper('clone', 0x1200011)).toBe(allow)
      for (let bit = 0; bit < 32; bit++) {
        const isNamespace = [17, 25, 26, 27, 28, 29, 30].includes(bit)
        expect(ofKeeper('clone', 2 ** bit), String(bit)).toBe(isNamespace ? refuse : allow)
      }
      expect(ofKeeper('kill', 2, 9)).toBe(allow)
      expect([ofKeeper('madvise', 0, 0, 10), ofKeeper('madvise', 0, 0, 4)]).toEqual([refuse, allow])
    })
    test('a fork computes and answers, and signals itself alone', () => {
      const ofFork = callWith(forkFilter(7, arch)!)
      for (const name of ['read', 'write', 'mmap', 'mprotect', 'futex', 'exit_group', 'madvise'] as const)
        expect(ofFork(name), name).toBe(allow)
      expect([ofFork('tgkill', 7, 7, 6), ofFork('tgkill', 1, 1, 9)]).toEqual([allow, refuse])
    })
    test('a fork opens nothing, starts nothing and changes no descriptor', () => {
      const ofFork = callWith(forkFilter(7, arch)!)
      const names = [
        'openat',
        'clone',
        'execve',
        'kill',
        'wait4',
        'dup',
        'fcntl',
        'ioctl',
        'prctl',
        'statx',
      ] as const
      for (const name of names) expect(ofFork(name, 0x3d0f00), name).toBe(refuse)
    })
    test('calls of another machine convention end the process', () => {
      expect(decide(filter, { nr: 1, arch: 0x40000003, args: [] })).toBe(kill)
      expect(byNumber(0x40000001)).toBe(kill)
    })
    test('numbers of the future are refused', () => {
      for (let nr = 450; nr < 1024; nr++) expect(byNumber(nr)).toBe(refuse)
    })
  })
}

test('an unknown machine has no filter rather than a wrong one', () => {
  for (const filter of [programFilter('riscv64'), keeperFilter('riscv64'), forkFilter(1, 'riscv64')])
    expect(filter).toBeUndefined()
})
