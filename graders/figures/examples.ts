/** A figure of every type: what an author starts from, and what tests draw. */
import type { FigureOf, FigureType } from './figure.ts'

const alt = (en: string, ko: string) => ({ alt: { en, ko } })
const named = (en: string, ko: string) => ({ en, ko })

export const figureExamples: { [Type in FigureType]: FigureOf<Type> } = {
  'confusion-matrix': {
    type: 'confusion-matrix',
    classes: [named('cat', '고양이'), named('dog', '개'), named('bird', '새')],
    counts: [
      [42, 6, 2],
      [5, 38, 7],
      [1, 4, '?'],
    ],
    ...alt(
      'Confusion matrix of three classes, rows are true classes.',
      '세 클래스의 혼동 행렬, 행이 실제 클래스입니다.',
    ),
  },
  'roc-curve': {
    type: 'roc-curve',
    curves: [
      {
        label: 'A',
        points: [
          [0, 0],
          [0.05, 0.5],
          [0.2, 0.8],
          [0.5, 0.95],
          [1, 1],
        ],
      },
      {
        label: 'B',
        points: [
          [0, 0],
          [0.2, 0.4],
          [0.5, 0.7],
          [1, 1],
        ],
      },
    ],
    ...alt('Two ROC curves, A above B.', 'ROC 곡선 두 개, A가 B보다 위에 있습니다.'),
  },
  'learning-curves': {
    type: 'learning-curves',
    yLabel: named('Loss', '손실'),
    series: [
      { label: named('training', '훈련'), values: [0.9, 0.6, 0.42, 0.3, 0.21, 0.15, 0.1, 0.07] },
      { label: named('validation', '검증'), values: [0.95, 0.7, 0.55, 0.5, 0.52, 0.58, 0.66, 0.75] },
    ],
    ...alt(
      'Training loss falls; validation loss rises after epoch 4.',
      '훈련 손실은 줄고 검증 손실은 4에포크 이후 커집니다.',
    ),
  },
  'attention-heat-map': {
    type: 'attention-heat-map',
    queries: ['it', 'was', 'tired'],
    keys: ['the', 'cat', 'slept'],
    weights: [
      [0.1, 0.8, 0.1],
      [0.2, 0.3, 0.5],
      [0.05, 0.55, 0.4],
    ],
    showValues: true,
    ...alt(
      'Attention weights of three queries over three keys.',
      '쿼리 세 개가 키 세 개에 주는 어텐션 가중치입니다.',
    ),
  },
  'decision-boundary': {
    type: 'decision-boundary',
    points: [
      { x: 1, y: 1, class: 'A' },
      { x: 2, y: 1.5, class: 'A' },
      { x: 1.5, y: 2.2, class: 'A' },
      { x: 4, y: 3.5, class: 'B' },
      { x: 4.5, y: 2.8, class: 'B' },
      { x: 3, y: 2.4, class: '?' },
    ],
    boundary: { type: 'line', w: [1, 1], b: -5 },
    ...alt('Two classes separated by the line x + y = 5.', '직선 x + y = 5로 나뉜 두 클래스입니다.'),
  },
  'convolution-step': {
    type: 'convolution-step',
    input: [
      [1, 0, 2, 1],
      [0, 1, 3, 0],
      [2, 1, 0, 1],
      [1, 0, 1, 2],
    ],
    kernel: [
      [1, 0],
      [0, -1],
    ],
    at: [1, 1],
    output: [
      [0, -3, 2],
      [-1, '?', null],
      [null, null, null],
    ],
    ...alt(
      'A 2 × 2 kernel on a 4 × 4 input, at output row 1, column 1.',
      '4 × 4 입력 위의 2 × 2 커널, 출력 1행 1열입니다.',
    ),
  },
  'latent-space': {
    type: 'latent-space',
    clusters: [
      {
        label: '0',
        points: [
          [-2, -1],
          [-1.6, -1.4],
          [-2.2, -0.6],
          [-1.7, -0.8],
        ],
      },
      {
        label: '1',
        points: [
          [1.5, 1],
          [1.9, 1.4],
          [1.2, 1.2],
          [1.7, 0.7],
        ],
      },
    ],
    path: [
      [-1.9, -1],
      [0, 0.2],
      [1.6, 1.1],
    ],
    ...alt(
      'Two clusters and a walk from the first to the second.',
      '군집 두 개와 첫째에서 둘째로 가는 경로입니다.',
    ),
  },
  'line-plot': {
    type: 'line-plot',
    series: [
      {
        label: 'ReLU',
        points: [
          [-3, 0],
          [0, 0],
          [3, 3],
        ],
      },
      {
        label: 'f',
        points: [
          [-3, -3],
          [3, 3],
        ],
      },
    ],
    xLabel: 'x',
    yLabel: 'f(x)',
    ...alt('ReLU and the identity from −3 to 3.', '−3부터 3까지의 ReLU와 항등 함수입니다.'),
  },
  'bar-chart': {
    type: 'bar-chart',
    bars: [
      { label: named('train', '훈련'), value: 0.98 },
      { label: named('validation', '검증'), value: 0.81 },
      { label: named('test', '테스트'), value: 0.79 },
    ],
    yLabel: named('Accuracy', '정확도'),
    ...alt('Accuracy: train 0.98, validation 0.81, test 0.79.', '정확도: 훈련 0.98, 검증 0.81, 테스트 0.79.'),
  },
  'network-diagram': {
    type: 'network-diagram',
    layers: [
      { label: named('Input', '입력'), shape: [28, 28, 1] },
      { label: 'Conv2D 3×3', shape: [28, 28, 16] },
      { branches: [[{ label: '1×1' }], [{ label: '1×1' }, { label: '3×3' }], []] },
      { label: named('Add', '더하기') },
      { label: named('Dense, softmax', '완전연결, 소프트맥스'), shape: [10] },
    ],
    skips: [[1, 3]],
    ...alt(
      'Input, convolution, three branches, addition, dense layer.',
      '입력, 합성곱, 세 갈래, 더하기, 완전연결층입니다.',
    ),
  },
}
