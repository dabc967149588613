import type { TaskSheet } from '../sheet.ts'

const float32 = { rtol: 1e-4, atol: 1e-5 }

export default {
  title: { en: 'Softmax that never overflows', ko: '넘치지 않는 softmax' },
  topics: ['softmax', 'activation-function'],
  difficulty: 2,
  level: 'apply',
  reference:
    'Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.1: softmax(z) = softmax(z - max z). softmax(1, 2, 3) = (0.0900, 0.2447, 0.6652).',
  entry: ['softmax'],
  forbiddenOps: ['softmax'],
  signature: 'softmax(z: tf.Tensor, axis?: number): tf.Tensor',
  checks: [
    {
      id: 'rows-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The worked example', ko: '예시 문제' },
      tolerance: float32,
    },
    {
      id: 'columns-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The same matrix along axis 0', ko: '같은 행렬을 축 0으로' },
      tolerance: float32,
    },
    {
      id: 'last-axis',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 3,
      capIfFailed: 0.5,
      title: { en: 'Vectors, matrices and batches along the last axis', ko: '벡터·행렬·배치, 마지막 축' },
      tolerance: float32,
    },
    {
      id: 'every-axis',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 3,
      title: { en: 'Every axis, also counted from the end', ko: '모든 축 (음수 축 포함)' },
      tolerance: float32,
    },
    {
      id: 'huge-logits',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 3,
      capIfFailed: 0.7,
      title: { en: 'Logits in the hundreds and thousands', ko: '수백·수천 크기의 로짓' },
      tolerance: float32,
    },
    {
      id: 'sums-to-one',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: { en: 'Probabilities along the axis sum to 1', ko: '축 방향의 확률 합은 1' },
    },
    {
      id: 'shift-invariant',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'Adding a constant to all logits changes nothing',
        ko: '모든 로짓에 같은 값을 더해도 결과는 그대로',
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
  limits: { timeMs: 5_000, memoryBytes: 384 * 2 ** 20, outputBytes: 16 * 1024 },
  explanation: {
    en: `$$\\operatorname{softmax}(z)_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}} = \\frac{e^{z_i - m}}{\\sum_j e^{z_j - m}}$$

holds for every $m$, because $e^{-m}$ cancels. With $m = \\max_j z_j$ the largest exponent is 0, so nothing overflows
(in float32 already $e^{89}$ is Infinity, and Infinity / Infinity is NaN) and the denominator is at least 1.

\`\`\`ts
const shifted = tf.sub(z, tf.max(z, axis, true))
const exps = tf.exp(shifted)
return tf.div(exps, tf.sum(exps, axis, true))
\`\`\`

Two details decide:

- The maximum must be taken **per slice** (along \`axis\`), not once over the whole tensor. With rows near 1000 and rows near
  $-1000$ a global maximum turns every exponential of the small rows into 0, and 0 / 0 is NaN.
- \`keepDims = true\` keeps the reduced axis with length 1, so that subtraction and division broadcast along the right
  axis whatever it is.

\`tf.softmax\`, which was not available here, does just this, along the last axis only.`,
    ko: `$$\\operatorname{softmax}(z)_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}} = \\frac{e^{z_i - m}}{\\sum_j e^{z_j - m}}$$

$e^{-m}$이 약분되므로 이 식은 모든 $m$에 대해 성립합니다. $m = \\max_j z_j$로 두면 가장 큰 지수가 0이 되어 넘침(overflow)이 생기지 않고
분모도 1 이상입니다. float32에서는 $e^{89}$만 되어도 Infinity이고, Infinity / Infinity는 NaN입니다.

\`\`\`ts
const shifted = tf.sub(z, tf.max(z, axis, true))
const exps = tf.exp(shifted)
return tf.div(exps, tf.sum(exps, axis, true))
\`\`\`

두 가지가 중요합니다.

- 최댓값은 텐서 전체가 아니라 \`axis\` 방향의 **조각마다** 구해야 합니다. 1000 근처의 행과 $-1000$ 근처의 행이 함께 있을 때 전체
  최댓값을 빼면 작은 행의 지수 값이 모두 0이 되고, 0 / 0은 NaN입니다.
- \`keepDims = true\`로 두면 줄어든 축이 길이 1로 남아, 어느 축이든 뺄셈과 나눗셈이 올바른 방향으로 브로드캐스팅됩니다.

이 문제에서 쓸 수 없었던 \`tf.softmax\`가 바로 이 계산을 합니다. 다만 마지막 축에서만 동작합니다.`,
  },
  why: {
    'examples-by-heart': {
      en: 'Returns the answers of the two examples, whatever is asked.',
      ko: '무엇을 묻든 두 예시 문제의 답을 그대로 반환한다.',
    },
    'no-max-subtraction': {
      en: 'Exponentiates the logits as they are: exp(1000) is Infinity and the result NaN.',
      ko: '로짓을 그대로 지수화한다. exp(1000)은 Infinity이므로 결과가 NaN이 된다.',
    },
    'global-maximum': {
      en: 'Subtracts the maximum of the whole tensor, so slices far below it underflow to 0 / 0.',
      ko: '텐서 전체의 최댓값을 빼서, 그보다 훨씬 작은 조각은 언더플로로 0 / 0이 된다.',
    },
    'always-last-axis': {
      en: 'Ignores the axis argument.',
      ko: 'axis 인자를 무시한다.',
    },
    'always-axis-zero': {
      en: 'Normalises along axis 0, whatever was asked.',
      ko: '요청과 관계없이 항상 축 0으로 정규화한다.',
    },
    'log-softmax': {
      en: 'Returns the logarithm of the probabilities.',
      ko: '확률이 아니라 확률의 로그를 반환한다.',
    },
    'sums-everything': {
      en: 'Divides by the sum over the whole tensor: right for a single vector only.',
      ko: '텐서 전체의 합으로 나눈다. 벡터 하나일 때만 맞다.',
    },
    'sum-without-keep-dims': {
      en: 'Reduces without keepDims, so the sums broadcast along the wrong axis or do not fit.',
      ko: 'keepDims 없이 축소하여 합이 다른 축으로 브로드캐스팅되거나 모양이 맞지 않는다.',
    },
    'maximum-of-last-axis': {
      en: 'The sum follows the axis but the maximum is always taken over the last one.',
      ko: '합은 axis를 따르지만 최댓값은 항상 마지막 축에서 구한다.',
    },
    'clips-the-logits': {
      en: 'Avoids the overflow by clipping logits to ±50, which makes different large logits equal.',
      ko: '로짓을 ±50으로 잘라 오버플로를 피하지만 서로 다른 큰 로짓이 같아진다.',
    },
    sigmoid: {
      en: 'Applies the sigmoid to each logit; the values do not sum to 1.',
      ko: '로짓마다 시그모이드를 적용하여 합이 1이 되지 않는다.',
    },
    'returns-an-array': {
      en: 'Converts the result to a nested array although a tensor is asked for.',
      ko: '텐서를 반환해야 하는데 중첩 배열로 바꾸어 반환한다.',
    },
    'library-call-on-any-axis': {
      en: 'Calls tf.softmax, which is what the task asks to write.',
      ko: '직접 작성해야 하는 tf.softmax를 호출한다.',
    },
    'transposes-for-the-library': {
      en: 'Turns the axis to the end and leaves the rest to tf.softmax.',
      ko: '축을 끝으로 옮긴 뒤 나머지를 tf.softmax에 맡긴다.',
    },
    'softmax-activation': {
      en: 'Has a layer with the activation softmax compute it.',
      ko: '활성화 함수가 softmax인 층에 계산을 맡긴다.',
    },
    'forgets-tidy': {
      en: 'The values are right, but every call leaves its intermediate tensors in memory.',
      ko: '값은 맞지만 호출할 때마다 중간 텐서가 메모리에 남는다.',
    },
  },
} satisfies TaskSheet
