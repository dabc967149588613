/** Check results in words, for students under stress: what happened, and what to look at next. Isomorphic. */

import type { Locale, LocalText } from '../../contract/text.ts'
import type { CheckDetails, CheckResult, Reason } from '../../contract/verdict.ts'
import { numberText } from '../compare/describe.ts'
import { gradientName, obstacleText } from './gradient-wording.ts'

/** One to four sentences; the tables, stacks and heat map beside them are the page's. */
export function checkMessage(result: Pick<CheckResult, 'reason' | 'details'>, locale: Locale): string {
  const { reason, details } = result
  const sentences = [words[reason](details)]
  if (details.call !== undefined && reason !== 'passed') sentences.unshift(callLead(details))
  return sentences.map((sentence) => sentence[locale]).join(' ')
}

const callLead = ({ call, counterExample }: CheckDetails): LocalText =>
  counterExample
    ? {
        en: `On another example than the graded one, \`${call}\`:`,
        ko: `채점에 쓰인 것과 다른 예 \`${call}\` 호출:`,
      }
    : { en: `In \`${call}\`:`, ko: `\`${call}\` 호출:` }

type Words = (details: CheckDetails) => LocalText

const words: Record<Reason, Words> = {
  passed: (details) =>
    details.metric
      ? { en: `Passed: ${metricText(details)}.`, ko: `통과: ${metricText(details)}.` }
      : { en: 'Passed.', ko: '통과했습니다.' },
  'too-large': () => ({
    en: 'The source is larger than 64 KB, so it was not run. Remove data or generated code from it.',
    ko: '소스가 64 KB보다 커서 실행하지 않았습니다. 데이터나 자동 생성된 코드를 빼 주세요.',
  }),
  'compile-error': ({ error }) => ({
    en: `The code could not be compiled${placeEn(error)}${error ? `: ${ended(error.message)}` : '.'}`,
    ko: `코드를 컴파일할 수 없습니다${placeKo(error)}${error ? `: ${ended(error.message)}` : '.'}`,
  }),
  'forbidden-import': ({ error }) => ({
    en: `Only '@tensorflow/tfjs' may be imported${error?.message ? `, not '${error.message}'` : ''}.`,
    ko: `'@tensorflow/tfjs'만 import할 수 있습니다${error?.message ? ` ('${error.message}'는 쓸 수 없음)` : ''}.`,
  }),
  'forbidden-op': ({ error }) => {
    const [op, used] = error?.message ? error.message.split(' ', 2).map((name) => `\`${name}\``) : []
    if (op && used)
      return {
        en: `${used} could stand in for ${op}, which this task asks you to write yourself: it is not available here${placeEn(error)}.`,
        ko: `이 문제에서 직접 작성해야 하는 ${op} 대신 ${used}도 쓸 수 없습니다${placeKo(error)}.`,
      }
    return {
      en: `This task asks you to write ${op ?? 'this operation'} yourself: it is not available here${placeEn(error)}.`,
      ko: `이 문제에서 직접 작성해야 하는 연산이라 쓸 수 없습니다: ${op ?? '?'}${placeKo(error)}.`,
    }
  },
  'not-exported': ({ error }) => ({
    en: `A function that the task asks for is not exported; check its name and \`export\`.${error ? ` ${ended(error.message)}` : ''}`,
    ko: `문제에서 요구한 함수가 export되지 않았습니다. 이름과 \`export\`를 확인하세요.${error ? ` (${error.message})` : ''}`,
  }),
  threw: ({ error }) => ({
    en: `Your code threw ${errorText(error, 'an error')}${placeEn(error)}.`,
    ko: `코드에서 ${errorText(error, '오류')} 예외가 발생했습니다${placeKo(error)}.`,
  }),
  'mutated-input': () => ({
    en: 'An argument was changed or disposed. Work on a copy and leave the inputs as they were.',
    ko: '인자로 받은 값이 바뀌거나 dispose되었습니다. 복사본을 만들어 쓰고 입력은 그대로 두세요.',
  }),
  'unsupported-value': ({ path, received }) => ({
    en: `${placeOf(path).en} is ${side(received, 'something')} that can't be read as data. Return numbers, arrays, tensors, plain objects or models.`,
    ko: `${placeOf(path).ko} ${side(received, '알 수 없는 값')} 형태여서 데이터로 읽을 수 없습니다. 숫자, 배열, 텐서, 일반 객체, 모델을 반환하세요.`,
  }),
  'wrong-type': expectedGot('type', '자료형이'),
  'missing-key': ({ path, received }) => ({
    en: `The result has no \`${bare(path)}\`; it is ${side(received, 'something else')}.`,
    ko: `반환값에 \`${bare(path)}\`가 없습니다. 받은 값은 ${side(received, '다른 것')}입니다.`,
  }),
  'wrong-length': expectedGot('length', '길이가'),
  'wrong-dtype': expectedGot('dtype', 'dtype이'),
  'wrong-shape': expectedGot('shape', '모양(shape)이'),
  'not-finite': (details) =>
    withDifference(details, {
      en: 'contains NaN or Infinity where a number is expected',
      ko: '에 NaN 또는 Infinity가 들어 있습니다',
    }),
  'wrong-value': (details) =>
    withDifference(details, {
      en: 'differs from the expected value',
      ko: '이 기대한 값과 다릅니다',
    }),
  'not-differentiable': ({ obstacle }) => obstacleText(obstacle),
  'property-violated': ({ property }) =>
    property ?? {
      en: 'The result does not have the property that this check asks for.',
      ko: '결과가 이 검사에서 요구하는 성질을 만족하지 않습니다.',
    },
  'wrong-structure': ({ structure }) =>
    structure ?? {
      en: 'The model does not have the structure that the task asks for.',
      ko: '모델의 구조가 문제의 요구와 다릅니다.',
    },
  'metric-short': (details) =>
    details.metric && details.metric.value !== 'NaN'
      ? {
          en: `Not enough for full marks: ${metricText(details)}; ${numberText(details.metric.threshold)} is needed.`,
          ko: `만점 기준에 못 미칩니다: ${metricText(details)}, 필요한 값은 ${numberText(details.metric.threshold)}입니다.`,
        }
      : {
          en: 'The metric could not be computed from what your code returned.',
          ko: '반환값으로는 지표를 계산할 수 없습니다.',
        },
  'leaked-tensors': ({ leak }) => ({
    en: `The values are right, but ${leak ? `the call leaves ${leak.tensors === 1 ? '1 tensor' : `${leak.tensors} tensors`} behind beside those it returns${leak.allowed > 0 ? ` (allowed: ${leak.allowed})` : ''}` : 'calls leave tensors behind'}. Wrap the computation in tf.tidy, or dispose what is no longer needed.`,
    ko: `값은 맞지만 ${leak ? `반환한 텐서 말고도 호출 뒤에 텐서 ${leak.tensors}개가 남습니다${leak.allowed > 0 ? ` (허용: ${leak.allowed}개)` : ''}` : '호출 뒤에 텐서가 남습니다'}. 계산을 tf.tidy로 감싸거나 필요 없는 텐서를 dispose하세요.`,
  }),
  'too-slow': ({ timeRatio }) => ({
    en: `The values are right, but it takes ${timeRatio ? `more than ${numberText(timeRatio)} times as long as` : 'much longer than'} the reference. Look for loops over single numbers and for work done again and again.`,
    ko: `값은 맞지만 기준 풀이보다 ${timeRatio ? `${numberText(timeRatio)}배 넘게` : '훨씬'} 오래 걸립니다. 숫자를 하나씩 도는 반복문이나 되풀이되는 계산이 있는지 확인하세요.`,
  }),
  'time-limit': ({ limit }) => ({
    en: `Stopped after ${seconds(limit?.allowed)} s, the time limit. Look for a loop that does not end or for work done again and again.`,
    ko: `제한 시간 ${seconds(limit?.allowed)}초를 넘어 중단되었습니다. 끝나지 않는 반복이나 불필요하게 되풀이되는 계산이 있는지 확인하세요.`,
  }),
  'memory-limit': ({ limit }) => ({
    en: `Stopped at the memory limit of ${megabytes(limit?.allowed)} MB. Dispose tensors that are no longer needed (tf.tidy) and avoid very large arrays.`,
    ko: `메모리 한도 ${megabytes(limit?.allowed)} MB에 이르러 중단되었습니다. 필요 없는 텐서를 정리하고(tf.tidy) 너무 큰 배열을 피하세요.`,
  }),
  'output-limit': () => ({
    en: 'Stopped because it wrote or returned far too much. Remove log lines from loops and return only what is asked for.',
    ko: '출력이나 반환값이 너무 커서 중단되었습니다. 반복문 안의 로그를 지우고 요구된 값만 반환하세요.',
  }),
  'process-limit': () => ({
    en: 'Stopped because it tried to start other processes. Everything has to be computed in this one.',
    ko: '다른 프로세스를 시작하려고 하여 중단되었습니다. 이 프로세스 안에서 모두 계산하세요.',
  }),
  exited: () => ({
    en: 'The program ended before it returned a result. Return a value instead of ending the program, and do not use up the stack or memory.',
    ko: '결과를 반환하기 전에 프로그램이 끝났습니다. 프로그램을 끝내지 말고 값을 반환하고, 스택이나 메모리를 다 써 버리지 않게 하세요.',
  }),
  'not-run': () => ({
    en: 'Not run, because the checks before it used up the time for this submission.',
    ko: '앞선 검사들이 이 제출에 주어진 시간을 모두 써서 실행하지 않았습니다.',
  }),
}

type Side = CheckDetails['expected']

function side(value: Side, otherwise: string): string {
  if (value === undefined) return otherwise
  return typeof value === 'string' ? value : `${value.dtype}[${value.shape.join(',')}]`
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const quoted = (path: string): LocalText => ({ en: `\`${bare(path)}\``, ko: `\`${bare(path)}\`` })
const bare = (path = '') => path.replace(/^\./, '')

const placeOf = (path: string | undefined): LocalText =>
  path ? { en: `\`${bare(path)}\``, ko: `\`${bare(path)}\` 값은` } : { en: 'The result', ko: '반환값은' }

/** `koreanWhat` with its particle. */
function expectedGot(what: string, koreanWhat: string): Words {
  return ({ path, withRespectTo, expected, received }) => {
    const named = withRespectTo ? gradientName(withRespectTo) : path && quoted(path)
    const place = named ? { en: ` of ${named.en}`, ko: `${named.ko}의 ` } : { en: '', ko: '' }
    if (expected === undefined) {
      return {
        en: `The ${what} of the result is not the expected one.`,
        ko: `반환값의 ${koreanWhat} 기대와 다릅니다.`,
      }
    }
    return {
      en: `The ${what}${place.en} is wrong: ${side(expected, '')} is expected, ${side(received, 'nothing')} was returned.`,
      ko: `${place.ko}${koreanWhat} 다릅니다. 기대: ${side(expected, '')}, 반환: ${side(received, '없음')}.`,
    }
  }
}

function withDifference(details: CheckDetails, what: LocalText): LocalText {
  const { path, withRespectTo, firstDifference: at, mismatched, total, expected, received } = details
  const named = withRespectTo ? gradientName(withRespectTo) : path && quoted(path)
  const place = named ? { en: capital(named.en), ko: `${named.ko} 값` } : { en: 'The result', ko: '반환값' }
  const lead = { en: `${place.en} ${what.en}`, ko: `${place.ko}${what.ko}.` }
  if (!at) {
    if (expected === undefined) return { en: `${lead.en}.`, ko: lead.ko }
    return {
      en: `${lead.en}: ${side(expected, '')} is expected, ${side(received, '')} was returned.`,
      ko: `${lead.ko} 기대한 값은 ${side(expected, '')}, 반환된 값은 ${side(received, '')}입니다.`,
    }
  }
  const index = at.index.length > 0 ? `[${at.index.join(', ')}]` : ''
  const [want, got] = [numberText(Number(at.expected)), numberText(Number(at.received))]
  const many = total !== undefined && total > 1
  return {
    en: `${lead.en}${index && `, first at ${index}`}: ${want} is expected, ${got} was returned${many ? ` (${mismatched} of ${total} values differ)` : ''}.`,
    ko: `${lead.ko} ${index && `처음 다른 곳은 ${index}이며, `}기대한 값은 ${want}, 반환된 값은 ${got}입니다${many ? ` (${total}개 중 ${mismatched}개가 다름)` : ''}.`,
  }
}

function errorText(error: CheckDetails['error'], otherwise: string): string {
  if (!error) return otherwise
  const text = [error.name, error.message].filter((part) => part !== '').join(': ')
  // The sentence around it has a full stop of its own.
  return text.replace(/(?<=[^.])\.$/, '') || otherwise
}

const placeEn = (error: CheckDetails['error']) => (error?.stack[0] ? ` (line ${error.stack[0].line})` : '')
const placeKo = (error: CheckDetails['error']) => (error?.stack[0] ? ` (${error.stack[0].line}행)` : '')

const metricText = ({ metric }: CheckDetails) =>
  `${metric?.name} = ${numberText(round(Number(metric?.value)))}`
const round = (value: number) => Math.round(value * 1e4) / 1e4
const seconds = (ms = 0) => numberText(ms / 1000)
const megabytes = (bytes = 0) => String(Math.round(bytes / 2 ** 20))
