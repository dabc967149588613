/**
 * What goes when an operation is forbidden: everything by which the library computes the same. Kernels matter most, as
 * whatever runs them (functions, methods, layers, `engine().runKernel`) fails; the rest is for what has no kernel.
 */
import type { ForbiddableOp } from '../../../contract/forbiddable.ts'

export type Family = {
  /** Paths in `tf`. */
  functions: string[]
  kernels?: string[]
  /** Of tensors. */
  methods?: string[]
  /** Layers, cells and activations as the library serialises them. */
  classes?: string[]
  /** No derivatives at all. */
  derivatives?: true
}

const convolutionKernels = [
  'Conv2D',
  'Conv2DBackpropFilter',
  'Conv2DBackpropInput',
  'Conv3D',
  'Conv3DBackpropFilterV2',
  'Conv3DBackpropInputV2',
  'FusedConv2D',
]
const depthwiseKernels = [
  'DepthwiseConv2dNative',
  'DepthwiseConv2dNativeBackpropFilter',
  'DepthwiseConv2dNativeBackpropInput',
  'FusedDepthwiseConv2D',
]
const depthwise: Family = {
  functions: [
    'depthwiseConv2d',
    'separableConv2d',
    'fused.depthwiseConv2d',
    'layers.depthwiseConv2d',
    'layers.separableConv2d',
  ],
  methods: ['depthwiseConv2d', 'separableConv2d'],
  kernels: depthwiseKernels,
}
const batchNorm: Family = {
  functions: ['batchNorm', 'batchNorm2d', 'batchNorm3d', 'batchNorm4d', 'layers.batchNormalization'],
  methods: ['batchNorm'],
  kernels: ['FusedBatchNorm'],
  classes: ['BatchNormalization'],
}

export const families: Record<ForbiddableOp, Family> = {
  softmax: {
    functions: ['softmax', 'logSoftmax', 'losses.softmaxCrossEntropy', 'layers.softmax'],
    methods: ['softmax', 'logSoftmax'],
    kernels: ['Softmax', 'LogSoftmax'],
    classes: ['Softmax', 'softmax', 'logSoftmax'],
  },
  matMul: {
    functions: ['matMul', 'dot', 'outerProduct', 'einsum', 'fused.matMul', 'layers.dense', 'layers.dot'],
    methods: ['matMul', 'dot'],
    kernels: ['BatchMatMul', '_FusedMatMul', 'Einsum'],
    classes: ['Dense', 'Dot'],
  },
  einsum: { functions: ['einsum'], kernels: ['Einsum'] },
  conv2d: {
    functions: [
      ...['conv1d', 'conv2d', 'conv2dTranspose', 'conv3d', 'conv3dTranspose', 'fused.conv2d'],
      ...['conv1d', 'conv2d', 'conv2dTranspose', 'conv3d', 'conv3dTranspose', 'convLstm2d'].map(
        (name) => `layers.${name}`,
      ),
      'layers.convLstm2dCell',
      ...depthwise.functions,
    ],
    methods: ['conv1d', 'conv2d', 'conv2dTranspose', ...depthwise.methods!],
    kernels: [...convolutionKernels, ...depthwiseKernels],
  },
  depthwiseConv2d: depthwise,
  maxPool: {
    functions: [
      ...['maxPool', 'maxPool3d', 'maxPoolWithArgmax', 'dilation2d'],
      ...['maxPooling1d', 'maxPooling2d', 'maxPooling3d', 'maxPool1d', 'maxPool2d'].map(
        (name) => `layers.${name}`,
      ),
    ],
    methods: ['maxPool', 'dilation2d'],
    // A dilation by zeros is a pooling.
    kernels: [
      ...['MaxPool', 'MaxPoolGrad', 'MaxPool3D', 'MaxPool3DGrad', 'MaxPoolWithArgmax'],
      ...['Dilation2D', 'Dilation2DBackpropInput', 'Dilation2DBackpropFilter'],
    ],
  },
  avgPool: {
    functions: [
      ...['avgPool', 'avgPool3d'],
      ...['averagePooling', 'avgPool', 'avgPooling'].flatMap((name) =>
        ['1d', '2d', '3d'].map((rank) => `layers.${name}${rank}`),
      ),
    ],
    methods: ['avgPool'],
    kernels: ['AvgPool', 'AvgPoolGrad', 'AvgPool3D', 'AvgPool3DGrad'],
  },
  batchNorm,
  oneHot: { functions: ['oneHot'], methods: ['oneHot'], kernels: ['OneHot'] },
  topk: { functions: ['topk', 'shared.topKImpl'], methods: ['topk'], kernels: ['TopK'] },
  cumsum: { functions: ['cumsum'], methods: ['cumsum'], kernels: ['Cumsum'] },
  'layers.layerNormalization': {
    functions: ['layers.layerNormalization'],
    classes: ['LayerNormalization'],
  },
  'layers.simpleRNN': {
    functions: ['layers.simpleRNN', 'layers.simpleRNNCell'],
    classes: ['SimpleRNN', 'SimpleRNNCell'],
  },
  'layers.lstm': {
    functions: [
      ...['layers.lstm', 'layers.lstmCell', 'layers.convLstm2d', 'layers.convLstm2dCell'],
      'basicLSTMCell',
    ],
    classes: ['LSTM', 'LSTMCell', 'ConvLSTM2D', 'ConvLSTM2DCell'],
  },
  'layers.gru': { functions: ['layers.gru', 'layers.gruCell'], classes: ['GRU', 'GRUCell'] },
  'layers.embedding': { functions: ['layers.embedding'], classes: ['Embedding'] },
  'layers.dropout': {
    functions: [
      'dropout',
      'layers.dropout',
      'layers.spatialDropout1d',
      'layers.gaussianDropout',
      'layers.alphaDropout',
    ],
    classes: ['Dropout', 'SpatialDropout1D', 'GaussianDropout', 'AlphaDropout'],
  },
  grad: {
    functions: ['grad', 'grads', 'valueAndGrad', 'valueAndGrads', 'variableGrads', 'getGradient'],
    derivatives: true,
  },
}
