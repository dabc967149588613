/** Resource limits of the kernel as arguments of prlimit(1), which sets them and becomes the program. */
import type { SandboxLimits } from '../command.ts'

/** CPU time is a second line behind the wall clock: a little above it, so that the clock's verdict comes first. */
export const prlimitArgs = ({ timeMs, dataBytes, processes, openFiles, fileBytes }: SandboxLimits) => [
  `--data=${dataBytes}`,
  `--nproc=${processes}`,
  `--nofile=${openFiles}`,
  `--fsize=${fileBytes}`,
  `--cpu=${Math.ceil(timeMs / 1000) * 4 + 30}`,
  '--core=0',
  '--memlock=0',
  '--msgqueue=0',
]
