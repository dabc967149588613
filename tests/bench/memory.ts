/** (e) Memory of the worker with everything it started, over many submissions. */
import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Part } from './result.ts'
import { median, slope } from './stats.ts'
import { startSystem } from './system.ts'
import { gradeAll } from './throughput.ts'

const submissions = 2_000
/** Caches fill up first. */
const settledAfter = 800
const every = 25

export async function benchMemory(): Promise<Part> {
  const system = await startSystem('softmax')
  try {
    const points: { x: number; y: number }[] = []
    for (let done = 0; done < submissions; done += every) {
      // New students: nobody may submit more than a hundred times to one question.
      const seats = await Promise.all(Array.from({ length: 2 * availableParallelism() }, system.seat))
      await gradeAll(system, seats, every)
      if (done >= settledAfter) points.push({ x: done, y: await treeBytes(system.worker.pid) })
    }
    const megabytes = points.map(({ y }) => y / 2 ** 20)
    const perThousand = (1000 * slope(points)) / 2 ** 20
    return {
      id: 'e',
      title: `Memory of a worker and its pool over ${submissions} submissions`,
      figures: [
        { name: 'resident, median', value: median(megabytes), unit: 'MiB' },
        { name: 'resident, largest sample', value: Math.max(...megabytes), unit: 'MiB' },
        { name: 'slope', value: perThousand, unit: 'MiB per 1,000 submissions' },
      ],
      ratios: [
        {
          name: 'growth over 2,000 submissions, of the median',
          ratio: (2 * perThousand) / median(megabytes),
          target: { most: 0.1 },
        },
      ],
    }
  } finally {
    await system.close()
  }
}

/** Resident memory of a process and all its descendants, from /proc; shared pages count for each. */
async function treeBytes(root: number): Promise<number> {
  const processes = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(statOf),
  )
  const children = Map.groupBy(
    processes.flatMap((one) => one ?? []),
    ({ parent }) => parent,
  )
  const own = processes.find((one) => one?.pid === root)
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + child.bytes + sum(child.pid), 0)
  return (own?.bytes ?? 0) + sum(root)
}

/** Undefined for one that ended meanwhile. The command in field 2 may hold spaces and brackets. */
async function statOf(pid: string) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields && { pid: Number(pid), parent: Number(fields[1]), bytes: 4096 * Number(fields[21]) }
}
