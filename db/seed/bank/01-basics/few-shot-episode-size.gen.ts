import type { Rng } from '#graders/random.ts'

export function variant(rng: Rng) {
  const way = rng.int(3, 20)
  const shot = rng.int(1, 10)
  const query = rng.int(2, 15)
  return { params: { way, shot, query, support: way * shot, answer: way * (shot + query) } }
}

export function verify({ way, shot, query }: ReturnType<typeof variant>['params']) {
  let images = 0
  for (let label = 0; label < way; label++) images += shot + query
  return images
}
