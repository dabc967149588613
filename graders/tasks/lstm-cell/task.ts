import type { TaskSheet } from '../sheet.ts'

const oneStep = { rtol: 1e-4, atol: 1e-5 }
const manySteps = { rtol: 1e-3, atol: 2e-5 }

export default {
  title: { en: 'An LSTM cell and its sequence', ko: 'LSTM 셀과 시퀀스 처리' },
  topics: ['lstm', 'rnn'],
  difficulty: 4,
  level: 'apply',
  reference:
    'Hochreiter and Schmidhuber (1997) with the forget gate of Gers et al. (2000). Three gates and a candidate; with one sigmoid recurrent activation the same function as tf.layers.lstm, whose kernels hold i, f, candidate, o.',
  entry: ['lstmCell', 'lstm'],
  forbiddenOps: ['layers.lstm'],
  signature: `type Params = { Wf: tf.Tensor2D; Wi: tf.Tensor2D; Wc: tf.Tensor2D; Wo: tf.Tensor2D
                bf: tf.Tensor1D; bi: tf.Tensor1D; bc: tf.Tensor1D; bo: tf.Tensor1D }
lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params): { h: tf.Tensor2D; c: tf.Tensor2D }
lstm(xs: tf.Tensor3D, p: Params): { hs: tf.Tensor3D; h: tf.Tensor2D; c: tf.Tensor2D }`,
  checks: [
    {
      id: 'step-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The worked example: one step', ko: '예시 문제: 한 스텝' },
      tolerance: oneStep,
    },
    {
      id: 'sequence-example',
      kind: 'outputs',
      visibility: 'sample',
      weight: 0.25,
      title: { en: 'The same cell over three steps', ko: '같은 셀로 세 스텝' },
      tolerance: oneStep,
    },
    {
      id: 'random-cells',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 4,
      capIfFailed: 0.5,
      title: { en: 'Cells with four different gates', ko: '게이트 가중치가 모두 다른 셀' },
      tolerance: oneStep,
    },
    {
      id: 'random-sequences',
      kind: 'outputs',
      visibility: 'hidden',
      weight: 3,
      title: { en: 'Sequences of several lengths', ko: '여러 길이의 시퀀스' },
      tolerance: manySteps,
    },
    {
      id: 'gradient-of-a-step',
      kind: 'gradient',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'Gradients flow from the new h back to x, h and c',
        ko: '새 h에서 x, h, c로 기울기가 흐른다',
      },
      wrt: ['0', '1', '2'],
      at: 'h',
      tolerance: { rtol: 1e-3, atol: 1e-4 },
    },
    {
      id: 'memory-kept',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'Forget gate open, input gate closed: the cell keeps its memory',
        ko: '망각 게이트가 열리고 입력 게이트가 닫히면 기억이 그대로 남는다',
      },
    },
    {
      id: 'output-closed',
      kind: 'property',
      visibility: 'hidden',
      weight: 1,
      title: {
        en: 'Output gate closed: nothing is shown, the memory still changes',
        ko: '출력 게이트가 닫히면 출력은 0이지만 기억은 계속 바뀐다',
      },
    },
    {
      id: 'same-as-tf-layers',
      kind: 'property',
      visibility: 'hidden',
      weight: 2,
      title: {
        en: 'The same function as tf.layers.lstm with these weights',
        ko: '같은 가중치를 넣은 tf.layers.lstm과 같은 함수',
      },
    },
  ],
  limits: { timeMs: 6_000, memoryBytes: 384 * 2 ** 20, outputBytes: 16 * 1024 },
  explanation: {
    en: `With $v_t = [h_{t-1}; x_t]$ the cell has **three gates** and one candidate (not four gates):

$$f = \\sigma(v W_f + b_f),\\quad i = \\sigma(v W_i + b_i)$$
$$o = \\sigma(v W_o + b_o),\\quad \\tilde c = \\tanh(v W_c + b_c)$$
$$c_t = f \\odot c_{t-1} + i \\odot \\tilde c,\\qquad h_t = o \\odot \\tanh(c_t)$$

- **Forget** gate: how much of the old memory stays. **Input** gate: how much of the candidate is written. **Output**
  gate: how much of the memory is shown as $h_t$.
- $\\odot$ is element-wise. The gates are sigmoids because they are shares between 0 and 1; candidate and output use tanh
  because memory may be positive or negative.
- $h_t$ uses the **new** $c_t$, through tanh. Over a sequence both $h$ and $c$ are carried on.

The path $c_{t-1} \\to c_t$ is a product with $f$ only. Where $f \\approx 1$ the gradient passes through many steps almost
unchanged; this eases the vanishing gradient of the plain RNN (it does not abolish it, and it does not stop exploding ones).

In tf.layers the kernel stacks the blocks in the order i, f, candidate, o, input and recurrent weights lie in two matrices, and the default
recurrent activation is hardSigmoid, a piecewise linear approximation: with it the numbers differ slightly.`,
    ko: `$v_t = [h_{t-1}; x_t]$일 때 LSTM 셀에는 **게이트 세 개**와 후보 값 하나가 있습니다(게이트가 네 개가 아닙니다).

$$f = \\sigma(v W_f + b_f),\\quad i = \\sigma(v W_i + b_i)$$
$$o = \\sigma(v W_o + b_o),\\quad \\tilde c = \\tanh(v W_c + b_c)$$
$$c_t = f \\odot c_{t-1} + i \\odot \\tilde c,\\qquad h_t = o \\odot \\tanh(c_t)$$

- **망각(forget)** 게이트는 이전 기억을 얼마나 남길지, **입력(input)** 게이트는 후보 값을 얼마나 쓸지, **출력(output)** 게이트는 기억을 $h_t$로 얼마나
  내보낼지 정합니다.
- $\\odot$는 원소별 곱입니다. 게이트는 0과 1 사이의 비율이므로 시그모이드를 쓰고, 기억은 양수도 음수도 될 수 있으므로 후보 값과 출력에는 tanh를 씁니다.
- $h_t$는 **새로 계산한** $c_t$에 tanh를 적용해 구합니다. 시퀀스에서는 $h$와 $c$를 모두 다음 스텝으로 넘깁니다.

$c_{t-1} \\to c_t$ 경로에서는 $f$만 곱해집니다. $f \\approx 1$이면 기울기가 여러 스텝을 거의 그대로 지나가므로 단순 RNN의 기울기 소실이 완화됩니다. 완전히
없애는 것은 아니고, 기울기 폭주를 막지도 않습니다.

tf.layers에서는 커널 안의 순서가 i, f, 후보, o이고 입력 가중치와 순환 가중치가 두 행렬로 나뉘어 있습니다. 또한 순환 활성화의 기본값이 구간별 선형 근사인
hardSigmoid여서 그대로 쓰면 값이 조금 다릅니다.`,
  },
  why: {
    'library-layer-for-the-sequence': {
      en: 'Hands the weights to the LSTM of tf.layers, which is what the task asks to write.',
      ko: '직접 작성해야 하는 LSTM을 tf.layers의 LSTM에 가중치를 넘겨 대신하게 한다.',
    },
    'forget-and-input-swapped': {
      en: 'The forget gate scales the candidate and the input gate the old memory.',
      ko: '망각 게이트를 후보 값에, 입력 게이트를 이전 기억에 곱한다.',
    },
    'output-and-forget-swapped': {
      en: 'Uses the output gate on the old memory and the forget gate on the output.',
      ko: '출력 게이트를 이전 기억에, 망각 게이트를 출력에 쓴다.',
    },
    'no-tanh-on-memory': {
      en: 'Returns o ⊙ c instead of o ⊙ tanh(c).',
      ko: 'o ⊙ tanh(c)가 아니라 o ⊙ c를 반환한다.',
    },
    'input-before-state': {
      en: 'Concatenates [x, h] although the weights expect [h, x].',
      ko: '가중치는 [h, x] 순서인데 [x, h]로 이어 붙인다.',
    },
    'hard-sigmoid': {
      en: 'Uses the hard sigmoid of tf.layers’ defaults in place of the sigmoid.',
      ko: '시그모이드 대신 tf.layers의 기본값인 hardSigmoid를 쓴다.',
    },
    'sigmoid-candidate': {
      en: 'Treats the candidate as a fourth gate: sigmoid instead of tanh.',
      ko: '후보 값을 네 번째 게이트처럼 다루어 tanh 대신 시그모이드를 쓴다.',
    },
    'output-from-old-memory': {
      en: 'Computes h from the previous c instead of the new one.',
      ko: '새 c가 아니라 이전 c로 h를 계산한다.',
    },
    'no-bias': {
      en: 'Leaves out the biases.',
      ko: '편향을 더하지 않는다.',
    },
    'memory-not-carried': {
      en: 'Over a sequence only h is carried on; c starts from zero at each step.',
      ko: '시퀀스에서 h만 넘기고 c는 매 스텝 0에서 시작한다.',
    },
    'state-not-carried': {
      en: 'Every step of the sequence starts from h = 0.',
      ko: '시퀀스의 모든 스텝이 h = 0에서 시작한다.',
    },
    'last-step-only': {
      en: 'Returns only the last output where all outputs of the sequence are asked for.',
      ko: '모든 스텝의 출력이 아니라 마지막 출력만 반환한다.',
    },
    'time-and-batch-exchanged': {
      en: 'Stacks the outputs as [T, B, H] instead of [B, T, H].',
      ko: '출력을 [B, T, H]가 아니라 [T, B, H]로 쌓는다.',
    },
    'not-differentiable': {
      en: 'Takes the numbers out of the tensors: the values are right, but nothing could be trained through this cell.',
      ko: '텐서에서 숫자를 꺼내 계산하여 값은 맞지만, 이 셀을 통해서는 아무것도 훈련할 수 없다.',
    },
  },
} satisfies TaskSheet
