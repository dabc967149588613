/** Seeds of a version's hidden cases: a secret handful, so that what the judge computes for one serves many. */
import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { versionSeeds } from '#db/schema/references.ts'

/** Enough that nobody meets the same hidden cases twice by intention; few enough to compute them all beforehand. */
export const seedsPerVersion = 32

/** Uniformly at random from the version's seeds. To be called once the source is fixed. */
export async function drawSeed(tx: Tx | Db, versionId: string): Promise<number> {
  const seeds = await getSeeds(tx, versionId)
  return seeds[randomInt(seeds.length)]!
}

export async function getSeeds(tx: Tx | Db, versionId: string): Promise<number[]> {
  return (await findSeeds(tx, versionId)) ?? (await insertSeeds(tx, versionId))
}

/** Called when the version is published; for versions from before there were seeds, when one is first drawn. */
export async function insertSeeds(tx: Tx | Db, versionId: string): Promise<number[]> {
  const seeds = new Set<number>()
  while (seeds.size < seedsPerVersion) seeds.add(randomInt(1, 2 ** 31))
  await tx
    .insert(versionSeeds)
    .values({ versionId, seeds: [...seeds] })
    .onConflictDoNothing()
  // Another may have been first: the row that is there counts.
  return (await findSeeds(tx, versionId))!
}

async function findSeeds(tx: Tx | Db, versionId: string): Promise<number[] | undefined> {
  const [row] = await tx
    .select({ seeds: versionSeeds.seeds })
    .from(versionSeeds)
    .where(eq(versionSeeds.versionId, versionId))
  return row?.seeds
}
