import type { SyscallAttack } from '../attack.ts'

export const attack: SyscallAttack = {
  name: 'mounts, changes its root, opens files by handle',
  calls: {
    mount: [165, 40, 'none', '/', 'tmpfs', 0, 0],
    umount2: [166, 39, '/', 2],
    pivot_root: [155, 41, '/', '/'],
    chroot: [161, 51, '/'],
    chdir: [80, 49, '/box'],
    fchdir: [81, 50, 0],
    open_tree: [428, 428, -100, '/', 0],
    move_mount: [429, 429, -1, '', -1, '', 0],
    fsopen: [430, 430, 'tmpfs', 0],
    fsmount: [432, 432, 0, 0, 0],
    mount_setattr: [442, 442, -100, '/', 0, 0, 0],
    name_to_handle_at: [303, 264, -100, '/', '\\0'.repeat(64), 0, 0],
    open_by_handle_at: [304, 265, 0, '\\0'.repeat(64), 0],
    fanotify_init: [300, 262, 0, 0],
    inotify_init1: [294, 26, 0],
    openat2: [437, 437, -100, '/etc/passwd', '\\0'.repeat(24), 24],
  },
}
