import type { TaskSheet } from '../sheet.ts'

/**
 * 1 is the error of the mean predictor. Neither mark is enough alone: trained on all rows, the reconstruction is good; without
 * a bottleneck both are, and the structure check decides. calibration.json has what was measured.
 */
const reconstructionMarks = { baseline: 0.95, threshold: 0.6 }
/** Untrained models have about 1.9, and so have those that learned jumping, too. */
const contrastMarks = { baseline: 2.2, threshold: 2.7 }
const f1Marks = { baseline: 0.8, threshold: 0.9 }

/** Why some mutants are no mistakes. */
const freeLayers =
  'Bias and activation of these layers are the student’s to choose; reconstruction and F1 decide, and both are reached.'
const symmetric = 'A square: (a - b)² = (b - a)².'

export default {
  title: { en: 'Anomaly detection with an autoencoder', ko: '오토인코더로 이상 탐지하기' },
  topics: ['ae-anomaly-pipeline', 'autoencoder', 'reconstruction-error', 'anomaly-threshold', 'f1'],
  difficulty: 4,
  level: 'apply',
  reference:
    'Course notes, weeks 5 and 7: sitting is normal, jumping is not; only sitting trains the autoencoder, the threshold comes from validation. Windows modelled on the Daily and Sports Activities data (5 s, accelerometer and gyroscope), generated here.',
  entry: ['rowErrors', 'pickThreshold', 'detectAnomalies'],
  signature: `rowErrors(x: tf.Tensor2D, xHat: tf.Tensor2D): number[]
pickThreshold(errors: number[]): number
type Labelled = { x: tf.Tensor2D; y: number[] }
detectAnomalies(data: { train: Labelled; valid: Labelled; test: { x: tf.Tensor2D } }): Promise<{
  model: tf.LayersModel; errors: number[]; threshold: number; pred: number[]
}>`,
  checks: [
    {
      id: 'row-errors-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'rowErrors: the worked example', ko: 'rowErrors: 예시 문제' },
      tolerance: { rtol: 1e-4, atol: 1e-5 },
    },
    {
      id: 'threshold-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'pickThreshold: the worked example', ko: 'pickThreshold: 예시 문제' },
      tolerance: { rtol: 1e-5, atol: 1e-6 },
    },
    {
      id: 'autoencoder',
      kind: 'structure',
      visibility: 'sample',
      weight: 0.75,
      capIfFailed: 0.5,
      title: {
        en: 'The model: 150 in, a bottleneck of at most 50, 150 out',
        ko: '모델 구조: 입력 150, 더 좁은 층, 출력 150',
      },
      expect: { at: 'model', inputShape: [150], outputShape: [150], bottleneck: true, maxNarrowest: 50 },
    },
    {
      id: 'row-errors',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 0.75,
      title: { en: 'rowErrors on random matrices', ko: '무작위 행렬의 rowErrors' },
      tolerance: { rtol: 1e-4, atol: 1e-5 },
    },
    {
      id: 'threshold-rule',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 0.75,
      title: { en: 'pickThreshold on random errors', ko: '무작위 오차의 pickThreshold' },
      tolerance: { rtol: 1e-5, atol: 1e-6 },
    },
    {
      id: 'reconstruction',
      kind: 'metric',
      visibility: 'hidden',
      weight: 4,
      title: {
        en: 'Sitting windows are reconstructed',
        ko: '앉아 있는 윈도를 재구성한다',
      },
      metric: 'validation MSE of sitting windows',
      direction: 'lower',
      ...reconstructionMarks,
    },
    {
      id: 'f1-on-new-data',
      kind: 'metric',
      visibility: 'hidden',
      weight: 4,
      title: {
        en: 'Jumping is told from sitting in windows never seen before',
        ko: '처음 보는 윈도에서 점프와 앉기를 구별한다',
      },
      metric: 'F1',
      direction: 'higher',
      ...f1Marks,
    },
    {
      id: 'contrast',
      kind: 'metric',
      visibility: 'hidden',
      weight: 5,
      title: {
        en: 'Jumping is reconstructed much worse than sitting',
        ko: '점프는 앉기보다 훨씬 나쁘게 재구성된다',
      },
      metric: 'MSE of jumping / MSE of sitting',
      direction: 'higher',
      ...contrastMarks,
    },
    {
      id: 'errors-of-the-model',
      kind: 'property',
      visibility: 'hidden',
      weight: 0.5,
      title: { en: 'errors belong to the returned model', ko: 'errors가 반환한 모델의 오차이다' },
    },
    {
      id: 'threshold-from-valid',
      kind: 'property',
      visibility: 'hidden',
      weight: 1.25,
      title: {
        en: 'The threshold comes from normal validation windows only',
        ko: 'threshold는 정상 검증 윈도로만 정한다',
      },
    },
    {
      id: 'predictions',
      kind: 'property',
      visibility: 'hidden',
      weight: 0.5,
      title: { en: 'pred follows from errors and threshold', ko: 'pred가 errors와 threshold에서 나온다' },
    },
  ],
  limits: { timeMs: 30_000, memoryBytes: 768 * 2 ** 20, outputBytes: 32 * 1024 },
  explanation: {
    en: `The pipeline of the course, step by step:

1. **Filter** training and validation rows by their labels: only sitting (label 0) stays. Strictly speaking this is one-class
   learning, not purely unsupervised: labels are used, but only to keep anomalies out.
2. **Fit** the autoencoder with the input as its own target: \`model.fit(x, x)\`. Validation only watches.
3. The **bottleneck** has to be narrower than the input. 16 numbers are enough for lean and slow sway of a sitting
   person, not for the noise: the reference reaches a validation error of about 0.43, where predicting the mean gives 1.0.
4. **Reconstruction error** per window: mean over the features (not over the batch) of the squared difference.
5. **Threshold** from normal validation windows: mean + 3 standard deviations. Taking it from the test set would use what
   is to be judged; including jumping windows makes it far too high.
6. Error above the threshold: anomaly.

Why several checks? A ranking figure such as AUC says little here: even a rule that looks at one feature's spread separates much of it. What
makes it an autoencoder is that normal windows are reconstructed **and** jumping ones are not. A model trained on *all* rows learns to
reconstruct jumping, too: its error there is less than twice that of sitting (three times with the reference), and F1 falls to between
0.6 and 0.9, although its loss still looks good.

The output layer must be **linear**: standardised features are negative half of the time, which sigmoid or ReLU cannot give.`,
    ko: `수업에서 다룬 과정을 차례대로 정리하면 다음과 같습니다.

1. 훈련·검증 행을 레이블로 **걸러** 앉기(레이블 0)만 남깁니다. 엄밀히 말하면 순수한 비지도학습이 아니라 단일 클래스(one-class) 학습입니다. 레이블을 쓰지만 이상 데이터를
   빼는 데에만 씁니다.
2. 입력 자신을 목표로 오토인코더를 **훈련**합니다: \`model.fit(x, x)\`. 검증 데이터는 지켜보기만 합니다.
3. **병목층**은 입력보다 좁아야 합니다. 숫자 16개면 앉은 사람의 기울기와 느린 흔들림을 담기에 충분하고 잡음까지 담지는 못합니다. 기준 모델의 검증 오차는 약 0.43이며, 평균만
   예측하면 1.0입니다.
4. 윈도별 **재구성 오차**: 차이의 제곱을 (배치가 아니라) 특성 방향으로 평균합니다.
5. **threshold**는 정상 검증 윈도의 평균 + 3 · 표준편차입니다. 테스트 데이터로 정하면 판단할 대상을 미리 쓰는 것이고, 점프 윈도를 섞으면 값이 지나치게 커집니다.
6. 오차가 threshold보다 크면 이상입니다.

검사가 여러 개인 이유: AUC 같은 순위 지표만으로는 부족합니다. 특성 하나의 퍼짐만 보는 규칙도 상당 부분을 구별하기 때문입니다. 정상 윈도는 재구성되고 점프 윈도는
재구성되지 **않아야** 오토인코더로서 의미가 있습니다. *모든* 행으로 훈련한 모델은 점프까지 재구성하게 되어, 손실은 좋아 보여도 점프의 오차가 앉기의 두 배에도 못 미치고(기준 모델은 세 배) F1이 0.6~0.9로
떨어집니다.

출력층은 **선형**이어야 합니다. 표준화한 특성의 절반은 음수인데 시그모이드나 ReLU는 음수를 낼 수 없습니다.`,
  },
  equivalentMutants: [
    {
      id: 'keep-dims-ec42ac91c2',
      why: 'dataSync() gives the same numbers with and without the kept dimension.',
    },
    { id: 'swapped-arguments-d49cbfeaa9', why: symmetric },
    { id: 'swapped-arguments-5395fd05d2', why: symmetric },
    { id: 'layer-option-8e7b07d805', why: freeLayers },
    { id: 'layer-option-d64954b45e', why: freeLayers },
    { id: 'layer-option-0467b1bda9', why: freeLayers },
    { id: 'layer-option-01896c21b3', why: freeLayers },
    { id: 'layer-option-62968ec906', why: freeLayers },
    { id: 'layer-option-d26f32a125', why: freeLayers },
    { id: 'layer-option-fbfb1b6eb4', why: freeLayers },
    { id: 'layer-option-571d5dcc47', why: freeLayers },
    { id: 'layer-option-dcb2385631', why: freeLayers },
    { id: 'layer-option-9aaa779c4b', why: freeLayers },
    {
      id: 'layer-option-fa5ae11b1b',
      why: 'The statement names no loss for training; reconstruction and F1 are reached with this one, too.',
    },
    {
      id: 'array-declaration-04495de727',
      why: 'validationData of fit() is only reported while training; no statement asks for it.',
    },
    { id: 'swapped-arguments-fcf5c9563a', why: symmetric },
    { id: 'swapped-arguments-b27009e818', why: symmetric },
    {
      id: 'equality-operator-0dcfacb37b',
      why: 'No error equals the threshold exactly: it is a mean plus three deviations of other numbers.',
    },
  ],
  baselines: ['fit-not-awaited', 'spread-rule'],
  why: {
    'trained-on-everything': {
      en: 'Fits on all training rows, jumping included, so jumping is reconstructed as well.',
      ko: '점프를 포함한 모든 훈련 행으로 학습하여 점프까지 재구성한다.',
    },
    'shallow-and-trained-on-everything': {
      en: 'Fits one small layer on all rows there are, jumping and test rows included; its F1 hardly suffers, but it reconstructs jumping.',
      ko: '작은 층 하나를 점프와 테스트 행까지 모두 넣어 학습한다. F1은 거의 떨어지지 않지만 점프까지 재구성한다.',
    },
    'trained-on-jumping': {
      en: 'Filters the wrong way round and trains on the anomalies.',
      ko: '반대로 걸러 이상 데이터로 학습한다.',
    },
    'fit-not-awaited': {
      en: 'Does not wait for fit: the weights are still the initial ones.',
      ko: 'fit을 기다리지 않아 가중치가 초깃값 그대로이다.',
    },
    'no-bottleneck': {
      en: 'All hidden layers are as wide as the input or wider.',
      ko: '모든 은닉층이 입력만큼 넓거나 더 넓다.',
    },
    'way-around-the-bottleneck': {
      en: 'Adds the input to the output again, so the model copies without learning anything.',
      ko: '입력을 출력에 다시 더해, 배우지 않고도 그대로 복사한다.',
    },
    'bottleneck-of-two': {
      en: 'Two latent numbers are too few to describe a sitting window.',
      ko: '잠재 차원이 2개뿐이라 앉아 있는 윈도를 나타내기에 부족하다.',
    },
    'sigmoid-output': {
      en: 'Ends in a sigmoid, which cannot give the negative half of standardised features.',
      ko: '출력층이 시그모이드라 표준화한 특성의 음수 값을 낼 수 없다.',
    },
    'classifier-instead': {
      en: 'Trains a supervised classifier on the labels instead of an autoencoder.',
      ko: '오토인코더가 아니라 레이블로 지도학습 분류기를 훈련한다.',
    },
    'spread-rule': {
      en: 'Leaves the model untrained and decides by the spread of the row.',
      ko: '모델을 훈련하지 않고 행의 퍼짐으로 판정한다.',
    },
    'threshold-from-test': {
      en: 'Takes the threshold from the errors of the test rows.',
      ko: '테스트 행의 오차로 threshold를 정한다.',
    },
    'threshold-with-anomalies': {
      en: 'Uses all validation rows, jumping included, for the threshold.',
      ko: '점프를 포함한 모든 검증 행으로 threshold를 정한다.',
    },
    'threshold-from-train': {
      en: 'Takes the threshold from training errors, which are smaller than those of new windows.',
      ko: '새 윈도보다 작은 훈련 오차로 threshold를 정한다.',
    },
    'summed-errors': {
      en: 'Sums over the features instead of averaging.',
      ko: '특성 방향으로 평균하지 않고 더한다.',
    },
    'one-error-for-the-batch': {
      en: 'Averages over the whole batch, so every row has the same error.',
      ko: '배치 전체를 평균하여 모든 행의 오차가 같다.',
    },
    'absolute-errors': {
      en: 'Uses the absolute difference instead of its square.',
      ko: '차이의 제곱이 아니라 절댓값을 쓴다.',
    },
    'sample-deviation': {
      en: 'Divides by n - 1 in the standard deviation although the population form is asked for.',
      ko: '모표준편차를 써야 하는데 n - 1로 나눈다.',
    },
    'inverted-predictions': {
      en: 'Marks the well reconstructed windows as anomalies.',
      ko: '잘 재구성된 윈도를 이상으로 표시한다.',
    },
  },
} satisfies TaskSheet
