import type { TaskSheet } from '../sheet.ts'

/** sin of an angle near 300 is known to about 3e-5 in float32; every trap is off by 1e-2 or more. */
const float32 = { rtol: 0, atol: 3e-4 }

export default {
  title: { en: 'Sinusoidal positional encoding', ko: '사인·코사인 위치 인코딩' },
  topics: ['positional-encoding', 'transformer'],
  difficulty: 3,
  level: 'apply',
  reference:
    'Vaswani et al., Attention Is All You Need (2017), section 3.5: PE(pos, 2i) = sin(pos / 10000^(2i/d)), PE(pos, 2i+1) = cos of the same. PE(1) for d = 4: 0.8415, 0.5403, 0.0100, 1.0000.',
  entry: ['positionalEncoding'],
  signature: 'positionalEncoding(n: number, d: number): tf.Tensor2D',
  checks: [
    {
      id: 'worked-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The worked example: 3 positions, width 4', ko: '예시 문제: 위치 3개, 차원 4' },
      tolerance: float32,
    },
    {
      id: 'width-six',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'Width 6: three frequencies', ko: '차원 6: 주파수 세 개' },
      tolerance: float32,
    },
    {
      id: 'random-sizes',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 4,
      capIfFailed: 0.5,
      title: { en: 'Random lengths and widths', ko: '무작위 길이와 차원' },
      tolerance: float32,
    },
    {
      id: 'long-sequences',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 2,
      title: { en: 'More than a hundred positions', ko: '위치가 100개가 넘는 경우' },
      tolerance: float32,
    },
    {
      id: 'smallest-sizes',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 1,
      title: { en: 'One position, width 2', ko: '위치 1개, 차원 2' },
      tolerance: float32,
    },
    {
      id: 'shift-is-rotation',
      kind: 'property',
      visibility: 'hidden',
      weight: 2,
      title: {
        en: 'Moving k positions on rotates each sine-cosine pair by a fixed angle',
        ko: 'k만큼 이동하면 사인·코사인 쌍이 일정한 각도만큼 회전한다',
      },
    },
  ],
  limits: { timeMs: 5_000, memoryBytes: 384 * 2 ** 20, outputBytes: 16 * 1024 },
  explanation: {
    en: `$$\\mathit{PE}_{p, 2i} = \\sin\\frac{p}{10000^{2i/d}}$$
$$\\mathit{PE}_{p, 2i+1} = \\cos\\frac{p}{10000^{2i/d}}$$

For column $j$ the pair index is $i = \\lfloor j / 2 \\rfloor$, so **both** columns of a pair have the exponent $2\\lfloor j/2 \\rfloor / d$. Using $j / d$ is right for the
sine columns only; using $i / d$ leaves out the factor 2. The layout is *interleaved*: sin, cos, sin, cos, … (some libraries put all
sines first; both carry the same information, but they are different functions).

- Position 0 is 0, 1, 0, 1, …: positions start at 0.
- The first pair turns by 1 radian per position; the wavelengths grow geometrically up to almost $10000 \\cdot 2\\pi$.
- By the addition theorems, $\\mathit{PE}_{p+k}$ is $\\mathit{PE}_p$ with each pair **rotated** by the fixed angle $k / 10000^{2i/d}$, whatever $p$ is. So a linear layer can
  learn to attend "k places before".
- Every value lies in $[-1, 1]$ and every row has the squared length $d/2$.

Attention itself does not see the order of its inputs; these vectors are added to the embeddings to tell it.`,
    ko: `$$\\mathit{PE}_{p, 2i} = \\sin\\frac{p}{10000^{2i/d}}$$
$$\\mathit{PE}_{p, 2i+1} = \\cos\\frac{p}{10000^{2i/d}}$$

열 $j$의 쌍 번호는 $i = \\lfloor j / 2 \\rfloor$이므로, 한 쌍의 **두 열 모두** 지수가 $2\\lfloor j/2 \\rfloor / d$입니다. $j / d$를 쓰면 사인 열만 맞고, $i / d$를 쓰면 2가 빠집니다.
배치는 sin, cos, sin, cos, …처럼 *번갈아* 놓습니다(사인을 모두 앞에 두는 라이브러리도 있습니다. 담긴 정보는 같지만 다른 함수입니다).

- 위치는 0부터 시작하며, 위치 0의 값은 0, 1, 0, 1, … 입니다.
- 첫 번째 쌍은 위치마다 1라디안씩 회전하고, 파장은 거의 $10000 \\cdot 2\\pi$까지 등비로 길어집니다.
- 삼각함수의 덧셈정리에 따라 $\\mathit{PE}_{p+k}$는 $p$와 관계없이 $\\mathit{PE}_p$의 각 쌍을 일정한 각도 $k / 10000^{2i/d}$만큼 **회전**한 것입니다. 그래서 선형층이 “k칸 앞”을 보도록
  학습할 수 있습니다.
- 모든 값은 $[-1, 1]$ 안에 있고, 각 행의 길이의 제곱은 $d/2$입니다.

어텐션은 입력의 순서를 알지 못하므로, 이 벡터를 임베딩에 더해서 순서를 알려 줍니다.`,
  },
  why: {
    'pair-index-without-two': {
      en: 'Uses the exponent i / d instead of 2i / d.',
      ko: '지수로 2i / d가 아니라 i / d를 쓴다.',
    },
    'column-index-as-exponent': {
      en: 'Uses j / d for column j, so a cosine has another frequency than its sine.',
      ko: '열 j에 j / d를 써서 코사인의 주파수가 짝이 되는 사인과 다르다.',
    },
    'sines-then-cosines': {
      en: 'Puts all sines first and all cosines after them instead of alternating.',
      ko: '번갈아 놓지 않고 사인을 모두 앞에, 코사인을 모두 뒤에 둔다.',
    },
    'cosine-first': {
      en: 'Puts the cosine into the even and the sine into the odd columns.',
      ko: '짝수 열에 코사인, 홀수 열에 사인을 둔다.',
    },
    'positions-from-one': {
      en: 'Counts positions from 1.',
      ko: '위치를 1부터 센다.',
    },
    degrees: {
      en: 'Converts the angle to radians as if it were given in degrees.',
      ko: '각도가 도(°) 단위인 것처럼 라디안으로 바꾼다.',
    },
    'base-e': {
      en: 'Uses exp(-2i/d): the base 10000 is lost.',
      ko: 'exp(-2i/d)를 써서 밑 10000이 사라진다.',
    },
    'base-100': {
      en: 'Uses the base 100 instead of 10000.',
      ko: '밑으로 10000 대신 100을 쓴다.',
    },
    'multiplies-by-the-divisor': {
      en: 'Multiplies the position by 10000^(2i/d) instead of dividing.',
      ko: '10000^(2i/d)로 나누지 않고 곱한다.',
    },
    'sine-everywhere': {
      en: 'Uses the sine in every column.',
      ko: '모든 열에 사인을 쓴다.',
    },
    transposed: {
      en: 'Returns [d, n] instead of [n, d].',
      ko: '[n, d]가 아니라 [d, n]을 반환한다.',
    },
    'integer-positions': {
      en: 'Divides int32 positions, so the quotient is rounded down.',
      ko: 'int32 위치를 정수로 나누어 몫의 소수 부분이 버려진다.',
    },
    'nested-array': {
      en: 'Returns a nested array although a tensor is asked for.',
      ko: '텐서를 반환해야 하는데 중첩 배열을 반환한다.',
    },
    'learned-table': {
      en: 'Returns a random table, as a learned position embedding would start.',
      ko: '학습 위치 임베딩의 초깃값처럼 무작위 표를 반환한다.',
    },
  },
} satisfies TaskSheet
