import type { Rng } from '#graders/random.ts'

const round = (x: number) => Math.round(x * 10) / 10

/** All quantities in tenths; log p(x) is drawn above the ELBO. */
export function variant(rng: Rng) {
  const recon = rng.int(600, 1200)
  const kl = rng.int(30, 120)
  const gap = rng.int(5, 25)
  return {
    params: {
      recon: round(recon / 10),
      kl: round(kl / 10),
      evidence: round((recon + kl - gap) / 10),
      elbo: round(-(recon + kl) / 10),
      loss: round((recon + kl) / 10),
      answer: round(gap / 10),
    },
  }
}

/** log p(x) minus the bound, from the given quantities. */
export function verify(params: { recon: number; kl: number; evidence: number }) {
  return params.recon + params.kl - params.evidence
}
