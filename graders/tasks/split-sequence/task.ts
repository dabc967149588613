import type { TaskSheet } from '../sheet.ts'

const exact = { rtol: 0, atol: 0 }

export default {
  title: { en: 'Split a sequence into windows', ko: '시계열을 윈도로 나누기 (split_sequence)' },
  topics: ['split-sequence', 'sliding-window'],
  difficulty: 2,
  level: 'apply',
  reference:
    'Course notes, weeks 4 and 9: split_sequence with the bound end_ix > len - 1, so n - n_steps samples; example 10…90 with n_steps = 3 gives 6 samples, [10, 20, 30] → 40 first and [60, 70, 80] → 90 last.',
  entry: ['splitSequence'],
  signature: 'splitSequence(seq: number[], nSteps: number, stride?: number): { X: number[][]; y: number[] }',
  checks: [
    {
      id: 'course-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The worked example', ko: '예시 문제' },
      tolerance: exact,
    },
    {
      id: 'stride-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'Windows two apart (stride 2)', ko: '두 칸씩 옮기는 윈도 (stride 2)' },
      tolerance: exact,
    },
    {
      id: 'random-sequences',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 4,
      capIfFailed: 0.5,
      title: { en: 'Sequences of many lengths', ko: '여러 길이의 수열' },
      tolerance: exact,
    },
    {
      id: 'too-short',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 2,
      title: { en: 'Sequences with room for one sample or none', ko: '표본이 하나뿐이거나 없는 짧은 수열' },
      tolerance: exact,
    },
    {
      id: 'any-stride',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 2,
      title: { en: 'Any stride, also with a remainder', ko: '임의의 stride, 나머지가 남는 경우 포함' },
      tolerance: exact,
    },
    {
      id: 'windows-overlap',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'Each window continues the one before it',
        ko: '각 윈도는 바로 앞 윈도에서 이어진다',
      },
    },
  ],
  limits: { timeMs: 4_000, memoryBytes: 256 * 2 ** 20, outputBytes: 16 * 1024 },
  explanation: {
    en: `A sample needs \`nSteps\` values **and** the value after them, so the last possible start is
\`len - nSteps - 1\` and there are $n - n_\\text{steps}$ samples for stride 1 (not $n - n_\\text{steps} + 1$: that one more
window exists, but it has no target). With a stride $s$ the number of samples is
$\\lceil (n - n_\\text{steps}) / s \\rceil$.

The loop bound does all the work:

\`\`\`ts
for (let start = 0; start + nSteps < seq.length; start += stride) {
  X.push(seq.slice(start, start + nSteps))
  y.push(seq[start + nSteps])
}
\`\`\`

A sequence with no room for a sample never enters the loop and gives two empty lists. \`slice\` copies, so every
window is its own array and the input stays as it was; a single array that is refilled in the loop would leave the
same window in every row of \`X\`.`,
    ko: `표본 하나에는 값 \`nSteps\`개와 **그다음 값**이 모두 필요합니다. 따라서 마지막으로 시작할 수 있는 위치는
\`len - nSteps - 1\`이고, stride가 1이면 표본은 $n - n_\\text{steps}$개입니다. $n - n_\\text{steps} + 1$개가 아닙니다. 윈도는
하나 더 만들 수 있지만 그 윈도에는 목푯값이 없습니다. stride가 $s$이면 표본 수는
$\\lceil (n - n_\\text{steps}) / s \\rceil$입니다.

반복문의 종료 조건이 핵심입니다.

\`\`\`ts
for (let start = 0; start + nSteps < seq.length; start += stride) {
  X.push(seq.slice(start, start + nSteps))
  y.push(seq[start + nSteps])
}
\`\`\`

표본을 만들 수 없는 짧은 수열은 반복문에 들어가지 않으므로 빈 배열 두 개가 반환됩니다. \`slice\`는 복사본을 만들기 때문에
윈도마다 배열이 따로 있고 입력도 바뀌지 않습니다. 배열 하나를 반복문에서 계속 다시 채워 쓰면 \`X\`의 모든 행이 같은 윈도가
됩니다.`,
  },
  why: {
    'lists-outside-the-function': {
      en: 'Collects into lists outside the function, so each call adds to the results of the one before.',
      ko: '함수 밖의 리스트에 모아, 호출할 때마다 앞 호출의 결과에 덧붙는다.',
    },
    'stops-at-zero': {
      en: 'Asks whether the next value is truthy instead of whether it exists, so a 0 in the series ends the loop.',
      ko: '다음 값이 있는지가 아니라 참인지(truthy)를 검사하여, 수열에 0이 나오면 반복이 끝난다.',
    },
    'one-window-too-many': {
      en: 'Keeps the last window although no value follows it: n - nSteps + 1 samples, the last target undefined.',
      ko: '뒤에 값이 없는 마지막 윈도까지 담아 표본이 n - nSteps + 1개가 되고 마지막 목푯값이 undefined이다.',
    },
    'one-window-too-few': {
      en: 'Stops one step early, so the last sample is lost.',
      ko: '한 칸 일찍 멈춰 마지막 표본을 빠뜨린다.',
    },
    'target-inside-window': {
      en: 'The window already contains the value to predict (nSteps + 1 values per row).',
      ko: '윈도 안에 예측할 값이 들어 있다(행마다 nSteps + 1개).',
    },
    'target-is-last-of-window': {
      en: 'Takes the last value of the window as the target instead of the value after it.',
      ko: '윈도 다음 값이 아니라 윈도의 마지막 값을 목푯값으로 쓴다.',
    },
    'starts-at-one': {
      en: 'Begins at index 1, so the first sample is missing.',
      ko: '인덱스 1부터 시작하여 첫 표본이 없다.',
    },
    'one-array-for-all': {
      en: 'Refills one array and pushes the same reference every time; all rows end up as the last window.',
      ko: '배열 하나를 다시 채워 같은 참조를 계속 넣으므로 모든 행이 마지막 윈도가 된다.',
    },
    'eats-the-input': {
      en: 'Shifts values out of the array it was given: the result is right, the caller’s data are gone.',
      ko: '받은 배열에서 shift로 값을 빼낸다. 결과는 맞지만 호출한 쪽의 데이터가 사라진다.',
    },
    'windows-do-not-overlap': {
      en: 'Moves on by nSteps instead of by the stride, so windows never overlap.',
      ko: 'stride가 아니라 nSteps만큼 옮겨 윈도가 겹치지 않는다.',
    },
    'ignores-stride': {
      en: 'Never reads the third argument.',
      ko: '세 번째 인자를 읽지 않는다.',
    },
    'throws-when-short': {
      en: 'Throws an error for a sequence that is too short instead of returning two empty arrays.',
      ko: '짧은 수열에 빈 배열 두 개 대신 오류를 던진다.',
    },
    'pads-short-sequences': {
      en: 'Fills missing values of a short sequence with zeros, inventing a sample.',
      ko: '짧은 수열의 모자란 값을 0으로 채워 없는 표본을 만들어 낸다.',
    },
  },
} satisfies TaskSheet
