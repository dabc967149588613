/** Derivatives in words: of which argument, and what stands in their way. Isomorphic. */

import type { LocalText } from '../../contract/text.ts'
import type { CheckDetails } from '../../contract/verdict.ts'

/** Students count arguments from 1. The place may come from their process. */
function argumentName(place: string): LocalText {
  if (!/^\d{1,3}(\.[\w$]+)*$/.test(place)) return { en: 'an argument', ko: '인자' }
  const [position, ...path] = place.split('.')
  const number = Number(position) + 1
  return path.length > 0
    ? { en: `\`${path.join('.')}\` of argument ${number}`, ko: `${number}번째 인자의 \`${path.join('.')}\`` }
    : { en: `argument ${number}`, ko: `${number}번째 인자` }
}

/** Why a result has no derivative. */
export function obstacleText(obstacle: CheckDetails['obstacle']): LocalText {
  switch (obstacle?.why) {
    case 'promise':
      return {
        en: 'The function returns a promise, which has no gradient. Leave out async and await, and compute with tf operations only.',
        ko: '함수가 Promise를 반환하여 기울기를 구할 수 없습니다. async와 await 없이 tf 연산만으로 계산하세요.',
      }
    case 'no-tensor':
      return {
        en: `There is no tensor to differentiate where one is expected, but ${obstacle.subject || 'something else'}.`,
        ko: `미분할 텐서가 있어야 할 자리에 텐서가 아닌 값(${obstacle.subject || '다른 값'})이 있습니다.`,
      }
    case 'dtype':
      return {
        en: `The result has the dtype ${obstacle.subject}; only float32 has gradients.`,
        ko: `결과의 dtype이 ${obstacle.subject}입니다. 기울기는 float32에서만 구할 수 있습니다.`,
      }
    case 'no-path': {
      const place = argumentName(obstacle.subject)
      return {
        en: `Your result does not depend differentiably on ${place.en}: the path from it is cut, as by dataSync, arraySync or a tensor made of numbers. Compute with tf operations only.`,
        ko: `결과가 ${place.ko}에 대해 미분 가능하게 이어지지 않습니다. dataSync나 arraySync로 값을 꺼내거나 숫자로 새 텐서를 만들면 연결이 끊깁니다. tf 연산만으로 계산하세요.`,
      }
    }
    case 'no-gradient':
      return {
        en: `Your result can't be differentiated: tf has no gradient for the operation ${obstacle.subject}. Use others.`,
        ko: `결과를 미분할 수 없습니다. tf에는 ${obstacle.subject} 연산의 기울기가 없습니다. 다른 연산을 쓰세요.`,
      }
    case 'backward':
      return {
        en: `The gradient of your result could not be computed; tf says: "${obstacle.subject}". Use other operations.`,
        ko: `결과의 기울기를 계산하지 못했습니다. tf의 메시지: "${obstacle.subject}". 다른 연산을 쓰세요.`,
      }
    default:
      return {
        en: 'Your result does not depend differentiably on the arguments. Compute with tf operations only.',
        ko: '결과가 인자에 대해 미분 가능하게 이어지지 않습니다. tf 연산만으로 계산하세요.',
      }
  }
}

export const gradientName = (place: string): LocalText => ({
  en: `the gradient with respect to ${argumentName(place).en}`,
  ko: `${argumentName(place).ko}에 대한 기울기`,
})
