/**
 * Spellings that the course's notes are known for, and the terms that questions use instead. Who searches for what they
 * heard in class finds the right thing; no answer is right because of them.
 */
const spellings: Record<string, string[]> = {
  픽처: ['특성', 'feature'],
  ficture: ['feature', '특성'],
  'running mate': ['learning rate', '학습률'],
  러닝메이트: ['학습률', 'learning rate'],
  '로스트 펑션': ['손실', 'loss'],
  bse: ['bce'],
  cse: ['cce'],
  claping: ['clipping', '클리핑'],
  clapping: ['clipping', '클리핑'],
  pulling: ['pooling', '풀링'],
  matrics: ['matrix'],
  'sami-supervise': ['semi-supervised', '반지도'],
  septosep: ['seq2seq'],
  van: ['vae'],
  'variable autoencoder': ['variational autoencoder', 'vae'],
  pxi2pix: ['pix2pix'],
  maniford: ['manifold', '매니폴드'],
  'induce bias': ['inductive bias', '귀납'],
  아발론: ['전복', 'abalone'],
  옵티마이져: ['옵티마이저', 'optimizer', 'optimiser'],
  'boot straping': ['bootstrap', '부트스트랩'],
}

/** A query with its known spellings of several words in quotes, so that they stay together. */
export const withPhrases = (query: string): string =>
  Object.keys(spellings)
    .filter((spelling) => spelling.includes(' '))
    .reduce(
      (text, spelling) => (text.includes('"') ? text : text.replaceAll(spelling, `"${spelling}"`)),
      query,
    )

/** The word itself and what is meant by it, any of which a text may contain. */
export const meantBy = (word: string): string[] => [word, ...(spellings[word] ?? [])]
