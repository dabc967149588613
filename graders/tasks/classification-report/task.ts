import type { TaskSheet } from '../sheet.ts'

const tolerance = { rtol: 1e-9, atol: 1e-9 }

export default {
  title: { en: 'Classification report from scratch', ko: '분류 성능 지표 직접 계산하기' },
  topics: ['confusion-matrix', 'precision-recall', 'f1', 'accuracy', 'imbalanced-data'],
  difficulty: 3,
  level: 'apply',
  reference:
    'Examples in scikit-learn’s documentation: confusion_matrix([2,0,2,2,0,1], [0,0,2,2,0,2]) = [[2,0,0],[0,0,1],[1,0,2]]; f1_score([0,1,2,0,1,2], [0,2,1,0,0,1]): macro 0.27, micro 0.33; classification_report([0,1,2,2,2], [0,0,2,2,1]): macro F1 0.49.',
  entry: ['report'],
  signature: `report(yTrue: number[], yPred: number[], n: number): {
  cm: number[][]; acc: number; precision: number[]; recall: number[]; f1: number[]; macroF1: number; microF1: number
}`,
  checks: [
    {
      id: 'worked-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The worked example with three classes', ko: '세 클래스 예시 문제' },
      tolerance,
    },
    {
      id: 'never-predicted-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'A class that is never predicted right', ko: '한 번도 맞히지 못한 클래스' },
      tolerance,
    },
    {
      id: 'random-labels',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 4,
      capIfFailed: 0.7,
      title: { en: 'All figures on random, imbalanced labels', ko: '무작위 불균형 레이블의 모든 지표' },
      tolerance,
    },
    {
      id: 'missing-classes',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 3,
      title: {
        en: 'Classes that are absent or never predicted',
        ko: '정답에 없거나 한 번도 예측되지 않은 클래스',
      },
      tolerance,
    },
    {
      id: 'confusion-matrix',
      kind: 'property',
      visibility: 'hidden',
      weight: 2,
      capIfFailed: 0.5,
      title: { en: 'Confusion matrix and accuracy', ko: '혼동 행렬과 정확도' },
    },
    {
      id: 'per-class-figures',
      kind: 'property',
      visibility: 'hidden',
      weight: 2,
      title: { en: 'Precision, recall and F1 of each class', ko: '클래스별 정밀도·재현율·F1' },
    },
    {
      id: 'roles-exchanged',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'Exchanging truth and prediction exchanges precision and recall',
        ko: '정답과 예측을 맞바꾸면 정밀도와 재현율이 맞바뀐다',
      },
    },
  ],
  limits: { timeMs: 4_000, memoryBytes: 256 * 2 ** 20, outputBytes: 16 * 1024 },
  explanation: {
    en: `Everything follows from the confusion matrix. With rows = true class and columns = predicted class, for class $k$

- true positives: the diagonal cell $cm_{kk}$
- all that were **predicted** $k$: the sum of **column** $k$, so precision is $cm_{kk} / \\text{column}_k$
- all that **are** $k$: the sum of **row** $k$ (the support), so recall is $cm_{kk} / \\text{row}_k$
- $F_1 = \\dfrac{2PR}{P + R} = \\dfrac{2\\,cm_{kk}}{\\text{row}_k + \\text{column}_k}$, the harmonic mean

A class that is never predicted has an empty column (precision 0 / 0), an absent class an empty row (recall 0 / 0). The
agreed value is 0, so the division needs a guard; NaN in one class would otherwise spoil the macro average.

**Macro** F1 is the plain mean of the F1 values of **all** $n$ classes, so a rare class counts as much as a frequent one. It is not
the F1 of the mean precision and the mean recall. **Micro** F1 pools the counts first. When every sample has exactly one
label, each error is one false positive (for the predicted class) and one false negative (for the true class), so pooled
precision, pooled recall, micro F1 and accuracy are the same number.

On imbalanced data accuracy and micro F1 can look fine while macro F1 shows that a rare class is missed.`,
    ko: `모든 값은 혼동 행렬에서 나옵니다. 행이 실제 클래스, 열이 예측 클래스일 때 클래스 $k$에 대해

- 참 양성: 대각선 칸 $cm_{kk}$
- $k$로 **예측한** 전체: $k$번째 **열**의 합. 정밀도는 $cm_{kk} / \\text{열}_k$
- 실제로 $k$**인** 전체: $k$번째 **행**의 합(support). 재현율은 $cm_{kk} / \\text{행}_k$
- $F_1 = \\dfrac{2PR}{P + R} = \\dfrac{2\\,cm_{kk}}{\\text{행}_k + \\text{열}_k}$ (조화 평균)

한 번도 예측되지 않은 클래스는 열이 비어 정밀도가 0 / 0이 되고, 정답에 없는 클래스는 행이 비어 재현율이 0 / 0이 됩니다. 약속한 값은 0이므로
나눗셈을 보호해야 합니다. 그렇지 않으면 한 클래스의 NaN이 매크로 평균까지 망칩니다.

**매크로** F1은 $n$개 **모든** 클래스의 F1을 단순 평균한 값이어서, 드문 클래스도 흔한 클래스와 같은 비중을 가집니다. 평균 정밀도와 평균 재현율로 계산한
F1이 아닙니다. **마이크로** F1은 개수를 먼저 모두 합칩니다. 표본마다 레이블이 정확히 하나이면 오류 하나가 (예측 클래스의) 위양성 하나이자 (실제
클래스의) 위음성 하나이므로, 합친 정밀도와 재현율, 마이크로 F1, 정확도가 모두 같은 값입니다.

불균형 데이터에서는 정확도와 마이크로 F1이 좋아 보여도 매크로 F1을 보면 드문 클래스를 놓친다는 사실이 드러납니다.`,
  },
  why: {
    'transposed-matrix': {
      en: 'Puts predictions in the rows and the truth in the columns of the matrix it returns.',
      ko: '반환하는 행렬의 행에 예측, 열에 정답을 둔다.',
    },
    'precision-and-recall-swapped': {
      en: 'Divides by the row for precision and by the column for recall.',
      ko: '정밀도를 행의 합으로, 재현율을 열의 합으로 나눈다.',
    },
    'zero-by-zero': {
      en: 'Leaves 0 / 0 as NaN for classes that are absent or never predicted.',
      ko: '없거나 예측되지 않은 클래스의 0 / 0을 NaN으로 남긴다.',
    },
    'zero-by-zero-is-one': {
      en: 'Counts 0 / 0 as 1, although the statement says 0.',
      ko: '0 / 0을 0이 아니라 1로 처리한다.',
    },
    'f1-of-the-means': {
      en: 'Macro F1 from the mean precision and the mean recall instead of the mean of the F1 values.',
      ko: 'F1의 평균이 아니라 평균 정밀도와 평균 재현율로 매크로 F1을 구한다.',
    },
    'micro-is-macro': {
      en: 'Returns the macro average as the micro average, too.',
      ko: '마이크로 평균 자리에 매크로 평균을 반환한다.',
    },
    'accuracy-as-f1': {
      en: 'Uses accuracy for both averages.',
      ko: '두 평균 모두에 정확도를 쓴다.',
    },
    'two-classes-only': {
      en: 'Treats the task as binary: every class but 1 counts as class 0.',
      ko: '이진 분류로 취급하여 1이 아닌 모든 클래스를 0으로 본다.',
    },
    'classes-from-the-data': {
      en: 'Takes the number of classes from the largest label seen instead of n.',
      ko: '클래스 수를 n이 아니라 나타난 레이블의 최댓값으로 정한다.',
    },
    'macro-skips-absent-classes': {
      en: 'Averages only over classes that occur in yTrue.',
      ko: 'yTrue에 나오는 클래스만 평균한다.',
    },
    'weighted-average': {
      en: 'Weights the F1 values by support: that is the weighted, not the macro average.',
      ko: 'support로 가중 평균한다. 매크로가 아니라 weighted 평균이다.',
    },
    'arithmetic-mean-f1': {
      en: 'F1 as (P + R) / 2 instead of the harmonic mean.',
      ko: 'F1을 조화 평균이 아니라 (P + R) / 2로 구한다.',
    },
    'specificity-as-precision': {
      en: 'Computes the specificity TN / (TN + FP) where precision is asked for.',
      ko: '정밀도 자리에 특이도 TN / (TN + FP)를 계산한다.',
    },
    'rows-for-both': {
      en: 'Divides by the row sum for precision, too, so precision equals recall.',
      ko: '정밀도에서도 행의 합으로 나누어 정밀도가 재현율과 같아진다.',
    },
    'rounded-for-display': {
      en: 'Rounds every figure to two decimals.',
      ko: '모든 값을 소수 둘째 자리로 반올림한다.',
    },
  },
} satisfies TaskSheet
