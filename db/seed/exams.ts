/** Three practice midterms: 20 theory questions and 3 coding tasks each, 100 points in 100 minutes. */
import type { ExamDefinition, ExamItem } from '#db/schema/exams.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { theoryKinds } from '#graders/theory/kinds/registry.ts'

const theory = Object.keys(theoryKinds)

const draw = (
  count: number,
  units: number[],
  difficulties: number[],
  points: number,
  kinds: string[],
): ExamItem => ({
  ...{ type: 'draw', count, units, topics: [], kinds, difficulties, points },
})
const ask = (count: number, units: number[], difficulties: number[], points: number) =>
  draw(count, units, difficulties, points, theory)
const code = (difficulties: number[], points: number) => draw(1, [], difficulties, points, ['code'])

const instructions: LocalText = {
  en: 'Answer in any order; every answer is saved as you give it. **Run** tries your code on the sample cases in your browser, **Submit** grades it on all cases. Your best submission counts. At the deadline, what is saved is handed in for you.',
  ko: '문제는 어떤 순서로 풀어도 되며, 답안은 입력하는 즉시 저장됩니다. **실행**은 브라우저에서 예제로 코드를 시험하고, **제출**은 모든 사례로 채점합니다. 가장 높은 점수의 제출이 반영됩니다. 시간이 끝나면 저장된 답안이 자동으로 제출됩니다.',
}

const easy = [1, 2]
const hard = [3, 4, 5]

/** Every unit, as the course weighs them: basics and networks, evaluation, CNNs, sequences, attention, generative models. */
const theoryItems: ExamItem[] = [
  ask(1, [1], [], 2),
  ask(1, [2], easy, 2),
  ask(2, [2], hard, 2),
  ask(1, [3], easy, 2),
  ask(1, [3], hard, 2),
  ask(2, [4], [], 2),
  ask(1, [5], [], 2),
  ask(1, [6], [], 2),
  ask(1, [7], easy, 3),
  ask(1, [7], hard, 3),
  ask(1, [8], [], 3),
  ask(1, [9], [], 3),
  ask(1, [10], [], 2),
  ask(1, [11], easy, 3),
  ask(1, [11], hard, 3),
  ask(1, [12], [], 3),
  ask(1, [13], [], 3),
  ask(1, [14], [], 3),
]

const codeItems: ExamItem[] = [code([1, 2, 3], 15), code([2, 3, 4], 15), code([3, 4, 5], 21)]

export type SeedExam = {
  slug: string
  title: LocalText
  definition: Omit<ExamDefinition, 'avoid'>
  avoid: string[]
}

/** `avoid` holds slugs of earlier exams whose questions the same student should not get again. */
export const seedExams: SeedExam[] = [1, 2, 3].map((number) => ({
  slug: `practice-midterm-${number}`,
  title: { en: `Practice midterm ${number}`, ko: `연습 중간고사 ${number}` },
  definition: {
    instructions,
    sections: [
      { title: { en: 'Theory', ko: '이론' }, shuffle: true, items: theoryItems },
      { title: { en: 'Coding', ko: '코딩' }, shuffle: false, items: codeItems },
    ],
  },
  avoid: [1, 2, 3].filter((other) => other < number).map((other) => `practice-midterm-${other}`),
}))
