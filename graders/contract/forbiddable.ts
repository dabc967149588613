/**
 * Operations of tf that a task can take away, so that students write them themselves. Each goes with all that computes
 * the same (graders/runtime/core/forbidden/families.ts): methods, layers, activations, kernels, compiled code.
 */
export const forbiddableOps = [
  'softmax',
  'matMul',
  'einsum',
  'conv2d',
  'depthwiseConv2d',
  'maxPool',
  'avgPool',
  'batchNorm',
  'oneHot',
  'topk',
  'cumsum',
  'layers.layerNormalization',
  'layers.simpleRNN',
  'layers.lstm',
  'layers.gru',
  'layers.embedding',
  'layers.dropout',
  'grad',
] as const
export type ForbiddableOp = (typeof forbiddableOps)[number]
