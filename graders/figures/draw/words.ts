/** What figures say by themselves, in the reader's language. */
import type { Locale } from '../../contract/text.ts'

type Words = Record<
  | 'trueClass'
  | 'predictedClass'
  | 'queries'
  | 'keys'
  | 'falsePositiveRate'
  | 'truePositiveRate'
  | 'guessing'
  | 'epoch'
  | 'input'
  | 'paddedInput'
  | 'kernel'
  | 'output'
  | 'notYet',
  string
>

export const words: Record<Locale, Words> = {
  en: {
    trueClass: 'True class',
    predictedClass: 'Predicted class',
    queries: 'Queries',
    keys: 'Keys',
    falsePositiveRate: 'False positive rate',
    truePositiveRate: 'True positive rate',
    guessing: 'random guessing',
    epoch: 'epoch',
    input: 'Input',
    paddedInput: 'Padded input',
    kernel: 'Kernel',
    output: 'Output',
    notYet: 'Drawn for each variant',
  },
  ko: {
    trueClass: '실제 클래스',
    predictedClass: '예측 클래스',
    queries: '쿼리(query)',
    keys: '키(key)',
    falsePositiveRate: '거짓 양성률(FPR)',
    truePositiveRate: '참 양성률(TPR)',
    guessing: '무작위 추측',
    epoch: '에포크(epoch)',
    input: '입력',
    paddedInput: '패딩한 입력',
    kernel: '커널',
    output: '출력',
    notYet: '변형마다 그려집니다',
  },
}
