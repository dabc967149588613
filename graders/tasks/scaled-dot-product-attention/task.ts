import type { TaskSheet } from '../sheet.ts'

const float32 = { rtol: 1e-4, atol: 2e-5 }
/** A score of 400 has an error of about 1e-4 in float32, which softmax hands on to weights near 0.5. */
const ofLargeScores = { rtol: 1e-2, atol: 1e-3 }

/** Of a constant in place of −1e9. */
const asLow =
  'Any number far below all scores gives a weight of exactly 0 in float32; -1e8 and -1e10 do as well.'

export default {
  title: { en: 'Scaled dot-product attention', ko: '스케일드 닷-프로덕트 어텐션' },
  topics: ['scaled-dot-product', 'attention', 'qkv', 'masked-attention'],
  difficulty: 3,
  level: 'apply',
  reference:
    'Vaswani et al., Attention Is All You Need (2017), equation 1 and section 3.2.1. Worked example by hand: weights (0.6698, 0.3302) = softmax(1 / √2, 0).',
  entry: ['attention'],
  signature: `attention(Q: tf.Tensor3D, K: tf.Tensor3D, V: tf.Tensor3D, mask?: tf.Tensor2D): {
  out: tf.Tensor3D; weights: tf.Tensor3D
}`,
  checks: [
    {
      id: 'worked-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The worked example', ko: '예시 문제' },
      tolerance: float32,
    },
    {
      id: 'masked-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The same with a mask', ko: '마스크가 있는 예시' },
      tolerance: float32,
    },
    {
      id: 'random-batches',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 4,
      capIfFailed: 0.5,
      title: { en: 'Random batches, all sizes different', ko: '크기가 모두 다른 무작위 배치' },
      tolerance: float32,
    },
    {
      id: 'random-masks',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 3,
      title: { en: 'Random and causal masks', ko: '무작위 마스크와 인과(causal) 마스크' },
      tolerance: float32,
    },
    {
      id: 'large-scores',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 2,
      title: { en: 'Scores in the hundreds', ko: '수백 크기의 점수' },
      tolerance: ofLargeScores,
    },
    {
      id: 'weights-sum-to-one',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: { en: 'The weights of each query sum to 1', ko: '쿼리마다 가중치의 합은 1' },
    },
    {
      id: 'order-of-keys',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'Reordering keys together with values leaves the output as it is',
        ko: '키와 값을 함께 섞어도 출력은 그대로이다',
      },
    },
    {
      id: 'masked-keys-unseen',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'What lies behind the mask has no influence',
        ko: '마스크로 가린 위치는 아무 영향이 없다',
      },
    },
    {
      id: 'no-leaks',
      kind: 'resources',
      visibility: 'hidden',
      weight: 0.5,
      title: {
        en: 'No tensors are left behind',
        ko: '호출 뒤에 남는 텐서가 없다',
      },
      tolerance: float32,
    },
  ],
  limits: { timeMs: 6_000, memoryBytes: 384 * 2 ** 20, outputBytes: 16 * 1024 },
  explanation: {
    en: `$$\\operatorname{Attention}(Q, K, V) = \\operatorname{softmax}\\!\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V$$

1. **Scores** $QK^\\top$: for each query one number per key, shape $[B, T_q, T_k]$. \`tf.matMul(Q, K, false, true)\` transposes K
   without copying; a *reshape* of K would mix up its numbers.
2. **Scale** by $1 / \\sqrt{d_k}$, with $d_k$ the length of a key **vector** (last dimension of K), not the number of keys. The dot product of two
   vectors with independent components of variance 1 has variance $d_k$; after the division it is about 1 again and softmax
   does not saturate.
3. **Mask before softmax**: forbidden positions get a very negative score (or $-\\infty$), so their weight becomes 0 and the others
   still sum to 1. Multiplying by the mask after softmax leaves rows with a sum below 1.
4. **Softmax over the keys** (last axis), then the weights mix the rows of **V**: shape $[B, T_q, d_v]$.

Nothing depends on the order of the keys: that is why a Transformer needs positional encodings. *Self*-attention only
means that Q, K and V come from the same sequence; the formula is the same.`,
    ko: `$$\\operatorname{Attention}(Q, K, V) = \\operatorname{softmax}\\!\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V$$

1. **점수** $QK^\\top$: 쿼리마다 키 하나에 숫자 하나, 모양은 $[B, T_q, T_k]$입니다. \`tf.matMul(Q, K, false, true)\`가 K를 전치하여 곱해 줍니다. K를
   *reshape* 하면 숫자의 순서가 뒤섞입니다.
2. $1 / \\sqrt{d_k}$로 **스케일**합니다. $d_k$는 키의 개수가 아니라 키 **벡터의 차원**(K의 마지막 차원)입니다. 성분이 독립이고 분산이 1인 두 벡터의 내적은
   분산이 $d_k$이므로, 나누고 나면 분산이 다시 1 정도가 되어 softmax가 포화하지 않습니다.
3. **마스크는 softmax 앞에서** 적용합니다. 가린 위치에 아주 작은 점수(또는 $-\\infty$)를 주면 그 가중치는 0이 되고 나머지의 합은 그대로 1입니다.
   softmax 뒤에 마스크를 곱하면 행의 합이 1보다 작아집니다.
4. **키 방향(마지막 축)으로 softmax**를 한 뒤 그 가중치로 **V**의 행을 섞습니다. 모양은 $[B, T_q, d_v]$입니다.

결과는 키의 순서와 무관합니다. 그래서 트랜스포머에는 위치 인코딩이 필요합니다. *self*-attention은 Q, K, V가 같은 시퀀스에서 나온다는 뜻일 뿐이고 식은 같습니다.`,
  },
  equivalentMutants: [
    { id: 'constant-7184ef616b', why: asLow },
    { id: 'constant-2170c0d021', why: asLow },
  ],
  why: {
    'even-weights': {
      en: 'Gives every key the same weight and returns the mean of the values.',
      ko: '모든 키에 같은 가중치를 주어 값의 평균을 반환한다.',
    },
    'mask-not-low-enough': {
      en: 'Puts -30 in place of masked scores: too little when all other scores of the row are lower still.',
      ko: '가려진 점수를 -30으로 바꾼다. 그 행의 다른 점수가 더 낮으면 가려지지 않는다.',
    },
    'no-scale': {
      en: 'Leaves out the division by √d_k.',
      ko: '√d_k로 나누지 않는다.',
    },
    'divides-by-d': {
      en: 'Divides by d_k instead of its square root.',
      ko: '제곱근이 아니라 d_k로 나눈다.',
    },
    'scales-by-number-of-keys': {
      en: 'Uses the square root of the sequence length instead of the key’s dimension.',
      ko: '키의 차원이 아니라 시퀀스 길이의 제곱근으로 나눈다.',
    },
    'scales-after-softmax': {
      en: 'Divides the weights instead of the scores.',
      ko: '점수가 아니라 가중치를 나눈다.',
    },
    'softmax-over-queries': {
      en: 'Normalises over the queries (axis 1) instead of the keys.',
      ko: '키가 아니라 쿼리 방향(축 1)으로 정규화한다.',
    },
    'reshapes-keys': {
      en: 'Reshapes K to [B, d, T] instead of transposing it; the numbers end up in wrong places.',
      ko: 'K를 전치하지 않고 [B, d, T]로 reshape 하여 숫자가 엉뚱한 자리에 놓인다.',
    },
    'keys-not-transposed': {
      en: 'Multiplies Q by K without transposing K.',
      ko: 'K를 전치하지 않고 Q와 곱한다.',
    },
    'best-key-only': {
      en: 'Picks the single best key (argmax) instead of a weighted mean.',
      ko: '가중 평균 대신 점수가 가장 높은 키 하나만 고른다(argmax).',
    },
    'mixes-keys': {
      en: 'Applies the weights to K instead of V.',
      ko: '가중치를 V가 아니라 K에 적용한다.',
    },
    'mask-after-softmax': {
      en: 'Multiplies by the mask after softmax, so the remaining weights no longer sum to 1.',
      ko: 'softmax 뒤에 마스크를 곱하여 남은 가중치의 합이 1이 되지 않는다.',
    },
    'adds-the-mask': {
      en: 'Adds the 0/1 mask to the scores.',
      ko: '0/1 마스크를 점수에 더한다.',
    },
    'zeroes-the-scores': {
      en: 'Sets masked scores to 0; e⁰ = 1 still gives them weight.',
      ko: '가린 위치의 점수를 0으로 둔다. e⁰ = 1이므로 여전히 가중치를 받는다.',
    },
    'mask-inverted': {
      en: 'Hides the positions that are allowed and shows the others.',
      ko: '허용된 위치를 가리고 나머지를 보인다.',
    },
    'ignores-mask': {
      en: 'Never reads the mask.',
      ko: '마스크를 사용하지 않는다.',
    },
    'no-max-subtraction': {
      en: 'Exponentiates the scores directly, which overflows to NaN for large scores.',
      ko: '점수를 그대로 지수화하여 점수가 크면 NaN이 된다.',
    },
    'first-batch-for-all': {
      en: 'Computes the weights of the first batch item and uses them for all.',
      ko: '첫 번째 배치 항목의 가중치를 모든 항목에 쓴다.',
    },
    'forgets-tidy': {
      en: 'The values are right, but every call leaves its intermediate tensors in memory.',
      ko: '값은 맞지만 호출할 때마다 중간 텐서가 메모리에 남는다.',
    },
  },
} satisfies TaskSheet
