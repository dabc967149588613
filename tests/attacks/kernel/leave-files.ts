import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'makes, renames, links and removes files',
  calls: {
    mkdir: [83, null, '/x', 0x1ff],
    mkdirat: [258, 34, -100, '/x', 0x1ff],
    creat: [85, null, '/x', 0x1ff],
    mknod: [133, null, '/x', 0x21b6, 0x103],
    mknodat: [259, 33, -100, '/x', 0x21b6, 0x103],
    symlinkat: [266, 36, '/etc', -100, '/x'],
    linkat: [265, 37, -100, '/box/perl', -100, '/x', 0],
    renameat2: [316, 276, -100, '/box/perl', -100, '/x', 0],
    unlinkat: [263, 35, -100, '/box/perl', 0],
    chmod: [90, null, '/box/perl', 0x1ff],
    fchmodat: [268, 53, -100, '/box/perl', 0x1ff],
    fchownat: [260, 54, -100, '/box/perl', 0, 0, 0],
    setxattr: [188, 5, '/box', 'user.x', 'x', 1, 0],
    utimensat: [280, 88, -100, '/box/perl', 0, 0],
    truncate: [76, 45, '/box/perl', 0],
  },
}
