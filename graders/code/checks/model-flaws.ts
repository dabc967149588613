/** What a model's layers lack of what a structure check expects, in words. */
import type { z } from 'zod'
import type { structureCheck } from '../../contract/check.ts'
import type { LocalText } from '../../contract/text.ts'

export type Shape = (number | null)[]
export type Anatomy = {
  /** Null for a model with several inputs or outputs. First dimension: batch. */
  inputShape: Shape | null
  outputShape: Shape | null
  params: number
  /** `window`: along each axis, of convolutions and pooling. */
  layers: {
    className: string
    outputShape: Shape | null
    activation: string | null
    window: number[] | null
  }[]
  /** Numbers per example at the layer that everything has to pass and that holds fewest; null where sizes are open. */
  narrowest: number | null
}
type Expect = z.infer<typeof structureCheck>['expect']

/** The first flaw, or undefined. Shapes may be given with or without the batch dimension. */
export function findFlaw(expect: Expect, found: Anatomy): LocalText | undefined {
  return (
    shapeFlaw('input', expect.inputShape, found.inputShape) ??
    shapeFlaw('output', expect.outputShape, found.outputShape) ??
    sequenceFlaw(expect, found) ??
    forbiddenFlaw(expect.forbidden ?? [], found) ??
    activationFlaw(expect.lastActivation, found) ??
    (expect.bottleneck ? bottleneckFlaw(found) : undefined) ??
    narrowestFlaw(expect.maxNarrowest, found) ??
    paramsFlaw(expect, found.params)
  )
}

function shapeFlaw(
  side: 'input' | 'output',
  wanted: Shape | undefined,
  found: Shape | null,
): LocalText | undefined {
  if (!wanted) return undefined
  const compared = found?.length === wanted.length ? found : found?.slice(1)
  if (compared?.length === wanted.length && wanted.every((n, axis) => n === compared[axis])) return undefined
  const [want, got] = [text(wanted), found ? text(found.slice(1)) : '?']
  const korean = side === 'input' ? '입력' : '출력'
  return {
    en: `The model's ${side} shape is ${got} without the batch dimension; ${want} is expected.`,
    ko: `모델의 ${korean} 모양(shape)이 (배치 차원을 빼고) ${got}입니다. ${want}이어야 합니다.`,
  }
}

/** An entry may name alternatives: `MaxPooling2D|AveragePooling2D`. A window that is too small makes no such layer. */
function sequenceFlaw({ sequence = [], minWindow = 1 }: Expect, { layers }: Anatomy): LocalText | undefined {
  let at = 0
  for (const [i, wanted] of sequence.entries()) {
    const next = layers.findIndex(
      ({ className, window }, j) =>
        j >= at && wanted.split('|').includes(className) && (window ?? []).every((size) => size >= minWindow),
    )
    if (next < 0) {
      const label = wanted.replaceAll('|', ' / ')
      const after = i > 0 ? sequence[i - 1]!.replaceAll('|', ' / ') : undefined
      const small = layers.some(({ className, window }) => window && wanted.split('|').includes(className))
      const [en, ko] = small && minWindow > 1 ? windowWords(minWindow) : ['', '']
      return {
        en: after ? `There is no ${label} layer${en} after ${after}.` : `There is no ${label} layer${en}.`,
        ko: after ? `${after} 다음에 ${ko}${label} 층이 없습니다.` : `${ko}${label} 층이 없습니다.`,
      }
    }
    at = next + 1
  }
  return undefined
}

const windowWords = (size: number) => [
  ` with a window of at least ${size} × ${size}`,
  `창 크기가 ${size} × ${size} 이상인 `,
]

function forbiddenFlaw(forbidden: string[], { layers }: Anatomy): LocalText | undefined {
  const name = layers.find(({ className }) => forbidden.includes(className))?.className
  return name === undefined
    ? undefined
    : { en: `A ${name} layer is not allowed here.`, ko: `${name} 층은 여기에서 쓸 수 없습니다.` }
}

function activationFlaw(wanted: string | undefined, { layers }: Anatomy): LocalText | undefined {
  const last = layers.at(-1)
  const activation = last?.className === 'Softmax' ? 'softmax' : last?.activation
  if (!wanted || activation === wanted) return undefined
  return {
    en: `The last layer's activation is ${cut(activation ?? 'none')}; ${wanted} is expected.`,
    ko: `마지막 층의 활성화 함수가 ${cut(activation ?? '없음')}입니다. ${wanted}이어야 합니다.`,
  }
}

function bottleneckFlaw({ inputShape, layers, narrowest }: Anatomy): LocalText | undefined {
  const input = width(inputShape)
  const narrow = layers.slice(0, -1).some(({ outputShape }) => width(outputShape) < input)
  if (!narrow) {
    return {
      en: 'No hidden layer is narrower than the input, so nothing has to be compressed.',
      ko: '입력보다 좁은 은닉층이 없어 압축이 일어나지 않습니다.',
    }
  }
  if (narrowest !== null && narrowest < input) return undefined
  return {
    en: 'A connection leads around the narrow layer, so nothing has to be compressed.',
    ko: '좁은 층을 돌아가는 연결이 있어 압축이 일어나지 않습니다.',
  }
}

function narrowestFlaw(most: number | undefined, { narrowest }: Anatomy): LocalText | undefined {
  if (most === undefined || (narrowest !== null && narrowest <= most)) return undefined
  return {
    en: `At its narrowest place the model holds ${narrowest ?? '?'} numbers; at most ${most} are allowed.`,
    ko: `모델의 가장 좁은 곳이 ${narrowest ?? '?'}개의 수를 담습니다. ${most}개 이하여야 합니다.`,
  }
}

/** Numbers per example; of the last dimension alone where the others are open (sequences of any length). */
function width(shape: Shape | null): number {
  const sizes = shape?.slice(1) ?? []
  if (sizes.every((size) => size !== null))
    return sizes.length ? sizes.reduce((a, b) => a * b, 1) : Number.POSITIVE_INFINITY
  return sizes.at(-1) ?? Number.POSITIVE_INFINITY
}

function paramsFlaw({ minParams, maxParams }: Expect, params: number): LocalText | undefined {
  if (minParams !== undefined && !(params >= minParams)) {
    return {
      en: `The model has ${params} parameters; at least ${minParams} are expected.`,
      ko: `모델의 파라미터가 ${params}개입니다. ${minParams}개 이상이어야 합니다.`,
    }
  }
  if (maxParams !== undefined && !(params <= maxParams)) {
    return {
      en: `The model has ${params} parameters; at most ${maxParams} are allowed.`,
      ko: `모델의 파라미터가 ${params}개입니다. ${maxParams}개 이하여야 합니다.`,
    }
  }
  return undefined
}

const text = (shape: Shape) => `[${shape.map((n) => n ?? '?').join(', ')}]`
const cut = (name: string) => name.slice(0, 40)
