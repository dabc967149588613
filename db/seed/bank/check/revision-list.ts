/**
 * What the course's revision list for the real exam names (week 11 of its notes), line by line, and the comparisons that
 * its notes dwell on, each with the questions that ask it.
 */

/** `written`: short-text or blanks; `chosen`: single-choice, multiple-choice or true-false. */
export type RevisionLine = { line: string; written: string[]; chosen: string[] }

const line = (text: string, written: string, chosen: string): RevisionLine => ({
  line: text,
  written: written.split(' '),
  chosen: chosen.split(' '),
})

export const revisionLines: RevisionLine[] = [
  line('Why data are split into train and test', 'name-purpose-of-held-out-data', 'why-split-off-test'),
  line('Regression and classification', 'continuous-or-discrete', 'which-are-regression'),
  line('Self-supervised learning', 'name-self-supervised', 'self-supervised-facts'),
  line('Generalisation', 'generalization-term', 'what-generalises'),
  line('Overfitting', 'overfitting-term', 'overfitting-curve'),
  line('Underfitting', 'underfitting-term', 'underfitting-which-curve'),
  line('The formula of MSE', 'mse-formula', 'outlier-share-of-mse'),
  line('k-fold', 'k-fold-sizes', 'choose-k'),
  line('Cross-validation', 'cross-validation-term', 'cross-validation-purpose'),
  line('Accuracy and its weakness', 'accuracy-blanks', 'accuracy-weakness'),
  line('F1', 'f1-short', 'f1-harmonic-mean'),
  line('The formulas of precision and recall', 'precision-recall-formulas', 'raising-threshold'),
  line('ROC and AUC', 'roc-axes-blanks', 'auc-meaning read-roc-curves'),
  line('Tuning of hyperparameters', 'hyperparameter-term', 'hyperparameter-tuning-purpose'),
  line('Why a confusion matrix', 'confusion-matrix-term', 'why-confusion-matrix'),
  line('What gradient descent is', 'what-gradient-descent-is', 'gradient-descent-changes'),
  line('Batch, stochastic and mini-batch', 'name-mini-batch', 'batch-size-facts'),
  line('Early stopping', 'early-stopping-term', 'early-stopping-criterion'),
  line('The role of softmax', 'softmax-role', 'what-softmax-does'),
  line('Support vector machines', 'svm-in-words', 'svm-far-point-moves svm-role-of-c'),
  line('Gini impurity', 'gini-pure-and-even', 'gini-reading'),
  line('Ensembles', 'ensemble-term', 'ensemble-identical-members'),
  line('Bagging and pasting', 'name-pasting', 'bagging-against-pasting'),
  line('The curse of dimensionality', 'curse-of-dimensionality-term', 'more-features-better'),
  line('Principal component analysis', 'pca-blanks', 'first-principal-direction'),
  line('Why activation functions', 'name-nonlinearity', 'stacked-linear-layers'),
  line('Vanishing gradients', 'sigmoid-derivative-chain', 'vanishing-gradient-remedies'),
  line('Exploding gradients and clipping', 'name-gradient-clipping', 'loss-log-with-nan'),
  line('The purpose of transfer learning', 'transfer-learning-in-words', 'transfer-learning-purpose'),
  line('Fine-tuning', 'fine-tuning-in-words', 'fine-tuning-purpose'),
  line('L1 and L2 regularisation', 'l1-l2-short', 'l1-for-sparse-model'),
  line('The purpose of dropout', 'dropout-term', 'dropout-purpose'),
  line('What a CNN is for', 'cnn-purpose-blanks', 'weight-sharing-shift'),
  line('The purpose of convolution', 'convolution-purpose-blanks', 'convolution-purpose-choice'),
  line('The purpose of pooling', 'pooling-purpose-blanks', 'pooling-facts'),
  line('What a residual is for', 'residual-purpose-blanks', 'resnet-degradation'),
  line('What Inception does', 'inception-features-blanks', 'inception-origin inception-diagram-cost'),
  line('SENet', 'senet-purpose-blanks', 'channel-gate-sigmoid'),
  line('Depthwise convolution', 'depthwise-steps-blanks', 'depthwise-facts'),
  line('What SENet and depthwise are for', 'efficient-blocks-blanks', 'senet-and-separable-purpose'),
  line('The strengths of an RNN', 'rnn-advantages-blanks', 'rnn-strengths-and-limits'),
  line('The gates of an LSTM', 'name-forget-gate lstm-cell-update', 'lstm-gate-values-reading'),
  line('How a GRU differs', 'gru-difference-blanks', 'gru-versus-lstm'),
  line('The Transformer', 'transformer-term', 'encoder-block-components'),
  line('Embedding', 'embedding-term', 'embedding-advantage'),
  line('Positional encoding', 'positional-encoding-term', 'encoder-without-positions'),
  line('Multi-head attention', 'multi-head-in-words', 'multi-head-purpose'),
  line('Self-attention', 'self-attention-term', 'self-attention-distance'),
  line('Scaled dot-product attention', 'scaled-dot-product-formula', 'why-scale-by-root-dk'),
  line('Why layer normalisation', 'layer-norm-short', 'why-layer-norm'),
  line('Autoencoders', 'autoencoder-name', 'ae-overcomplete-copy'),
  line('Variational autoencoders', 'vae-name', 'vae-encoder-output'),
]

/** Two or more things that are told apart by a matching or ordering question. */
export const comparisons: Record<string, string> = {
  'CNN and dense layers': 'layer-properties-cnn-dense',
  'Batch, stochastic and mini-batch': 'match-gd-variants',
  'k-NN and k-means': 'knn-kmeans-cost',
  'Transfer learning and fine-tuning': 'weights-under-each-training',
  'VAE and GAN': 'vae-gan-pairs',
  'Self- and cross-attention': 'three-uses-of-attention',
  'LSTM and GRU': 'lstm-gru-rnn-match',
  'Overfitting and underfitting': 'match-learning-curves',
  'Accuracy and F1': 'match-situation-metric',
  'Supervised, unsupervised and self-supervised': 'match-learning-paradigms',
  'Binary and categorical cross-entropy': 'match-task-output-loss',
  'Older AI and language models': 'match-ai-generations',
  'L1 and L2': 'match-l1-l2',
  'Bagging, pasting and boosting': 'ensemble-families',
  'Holdout and cross-validation': 'match-holdout-cross-validation',
  'Batch and layer normalisation': 'match-batch-layer-norm',
  'Gini and entropy': 'entropy-or-gini',
}
