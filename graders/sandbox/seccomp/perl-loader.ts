/** Puts a seccomp filter in front of a program where bubblewrap is missing: Perl can make any system call. */
import { prctlNumber } from './syscalls.ts'

const setNoNewPrivs = 38
const setSeccomp = 22
const modeFilter = 2

/** Arguments that install `filter` and become the program named after them. */
export function seccompLoader(perl: string, filter: Uint8Array): string[] {
  // struct sock_fprog { unsigned short len; struct sock_filter *filter; }
  const code = [
    'my $filter = pack("H*", shift);',
    'my $program = pack("S x![P] P", length($filter) / 8, $filter);',
    `syscall(${prctlNumber()}, ${setNoNewPrivs}, 1, 0, 0, 0) == 0 or die "no_new_privs: $!";`,
    `syscall(${prctlNumber()}, ${setSeccomp}, ${modeFilter}, $program) == 0 or die "seccomp: $!";`,
    'exec {$ARGV[0]} @ARGV or die "exec: $!";',
  ].join(' ')
  return [perl, '-e', code, Buffer.from(filter).toString('hex')]
}
