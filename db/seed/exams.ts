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

/** What the exam's page doesn't say of every exam anyway. */
const instructions: LocalText = {
  en: 'As in the midterm, every unit of the course is asked for: twenty theory questions and three coding tasks, the last of them the hardest. Allow about an hour for the coding. A calculator and your own notes are welcome; where a number is asked for, round it as the question says. Coding tasks give points check by check, so hand in what works.',
  ko: '실제 중간고사처럼 모든 단원에서 출제됩니다. 이론 20문항과 코딩 3문항이며 마지막 코딩 문항이 가장 어렵습니다. 코딩에 한 시간쯤 남겨 두세요. 계산기와 직접 정리한 노트는 써도 됩니다. 수를 묻는 문항은 문항에 적힌 자리까지 반올림하세요. 코딩은 채점 항목마다 점수를 받으므로, 완성하지 못해도 되는 데까지 제출하세요.',
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
