/** The course's units and topics. A question names its topics by id; its unit is that of the first one. */
import type { Locale, LocalText } from './contract/text.ts'

export type Unit = { number: number; slug: string; title: LocalText }
export type Topic = { id: string; unit: number; title: LocalText }

const unit = (number: number, slug: string, en: string, ko: string): Unit => ({
  number,
  slug,
  title: { en, ko },
})

export const units: Unit[] = [
  unit(1, 'basics', 'AI, machine learning and deep learning', '인공지능·머신러닝·딥러닝 기초'),
  unit(2, 'networks', 'Networks, losses and optimisation', '신경망·손실·최적화'),
  unit(3, 'generalisation', 'Generalisation, regularisation and validation', '일반화·규제·검증'),
  unit(4, 'metrics', 'Metrics and imbalanced data', '평가 지표와 불균형 데이터'),
  unit(5, 'trees', 'Trees, ensembles and SVM', '트리·앙상블·SVM'),
  unit(6, 'dimension', 'Dimensionality reduction, neighbours and clusters', '차원 축소·이웃·군집'),
  unit(7, 'cnn', 'Convolutional networks', '합성곱 신경망(CNN) 기초'),
  unit(8, 'cnn-blocks', 'Modern CNN blocks', '현대 CNN 구조'),
  unit(9, 'sequences', 'Recurrent networks and time series', '순환 신경망과 시계열'),
  unit(10, 'transfer', 'Transfer learning and fine-tuning', '전이학습과 미세조정'),
  unit(11, 'attention', 'Attention and Transformers', '어텐션과 트랜스포머'),
  unit(12, 'autoencoders', 'Autoencoders and anomaly detection', '오토인코더와 이상탐지'),
  unit(13, 'vae', 'VAE and probabilistic generation', 'VAE와 확률적 생성'),
  unit(14, 'gan-diffusion', 'GANs and diffusion models', 'GAN과 확산 모델'),
]

/** Topic id, English, Korean; by unit, in the order in which the course teaches them. */
const titles: Record<number, [id: string, en: string, ko: string][]> = {
  1: [
    ['ml-vs-dl', 'Machine learning and deep learning', '머신러닝과 딥러닝의 차이'],
    ['normal-assumption', 'Assumptions about the distribution of data', '데이터 분포에 대한 가정'],
    ['learning-definition', 'What learning means', '학습의 뜻'],
    ['model-pipeline', 'From input to prediction', '입력·모델·훈련·출력의 흐름'],
    ['supervised-learning', 'Supervised learning', '지도학습'],
    ['unsupervised-learning', 'Unsupervised learning', '비지도학습'],
    ['semi-supervised', 'Semi-supervised learning', '반지도학습'],
    ['self-supervised', 'Self-supervised learning', '자기지도학습'],
    ['masked-learning', 'Masked modelling', '마스크드 학습(가리고 예측하기)'],
    ['few-shot', 'Few-shot learning', '퓨샷(few-shot) 학습'],
    ['classification-vs-regression', 'Classification and regression', '분류와 회귀의 차이'],
    ['data-and-features', 'Number of features', '특성의 수와 성능'],
    ['xy-types', 'Types of X and y', 'X와 y의 자료형'],
    ['pandas-index-col', 'index_col in pandas', 'pandas의 index_col'],
    ['old-vs-llm', 'Classic AI and large language models', '과거의 AI와 대규모 언어 모델(LLM)'],
    ['gpt-scale', 'The scale of GPT', 'GPT의 파라미터 수와 규모'],
    ['dynamic-programming', 'Dynamic programming', '동적 계획법'],
  ],
  2: [
    ['forward-propagation', 'Forward propagation', '순전파'],
    ['backpropagation', 'Backpropagation', '역전파'],
    ['activation-function', 'Activation functions', '활성화 함수'],
    ['loss-function', 'Loss functions', '손실 함수'],
    ['mse', 'Mean squared error', '평균제곱오차(MSE)'],
    ['bce', 'Binary cross-entropy', '이진 교차 엔트로피'],
    ['cce', 'Categorical cross-entropy', '범주형 교차 엔트로피'],
    ['sparse-cce', 'Sparse categorical cross-entropy', '희소 범주형 교차 엔트로피'],
    ['output-layer-choice', 'Choosing the output layer', '출력층과 손실의 선택'],
    ['softmax', 'Softmax', '소프트맥스'],
    ['one-hot', 'One-hot encoding', '원-핫 인코딩'],
    ['optimizer', 'Optimisers', '옵티마이저'],
    ['gradient-descent', 'Gradient descent', '경사하강법'],
    ['gd-variants', 'Batch, stochastic and mini-batch', '배치·확률적·미니배치 경사하강법'],
    ['learning-rate', 'Learning rate', '학습률'],
    ['vanishing-gradient', 'Vanishing gradients', '기울기 소실'],
    ['exploding-gradient', 'Exploding gradients and clipping', '기울기 폭주와 클리핑'],
    ['mle', 'Maximum likelihood estimation', '최대우도추정'],
    ['probability-vs-likelihood', 'Probability and likelihood', '확률과 우도'],
  ],
  3: [
    ['generalization', 'Generalisation', '일반화'],
    ['train-test-split', 'Training and test sets', '훈련 세트와 테스트 세트'],
    ['validation-set', 'Validation set', '검증 세트'],
    ['overfitting', 'Overfitting', '과적합'],
    ['underfitting', 'Underfitting', '과소적합'],
    ['curse-of-dimensionality', 'Curse of dimensionality', '차원의 저주'],
    ['feature-selection', 'Feature selection', '특성 선택과 중요도'],
    ['regularization', 'Regularisation', '규제'],
    ['l1-l2', 'L1 and L2 penalties', 'L1·L2 규제'],
    ['dropout', 'Dropout', '드롭아웃'],
    ['early-stopping', 'Early stopping', '조기 종료'],
    ['cross-validation', 'Cross-validation', '교차검증'],
    ['k-fold', 'k-fold cross-validation', 'k-폴드 교차검증'],
    ['holdout', 'Hold-out validation', '홀드아웃 검증'],
    ['data-mismatch', 'Data mismatch', '데이터 불일치'],
    ['hyperparameter-tuning', 'Hyperparameter tuning', '하이퍼파라미터 튜닝'],
    ['feature-scaling', 'Feature scaling', '특성 스케일링'],
    ['batch-norm', 'Batch normalisation', '배치 정규화'],
    ['layer-norm', 'Layer normalisation', '층 정규화'],
  ],
  4: [
    ['confusion-matrix', 'Confusion matrix', '혼동 행렬'],
    ['accuracy', 'Accuracy', '정확도'],
    ['precision-recall', 'Precision and recall', '정밀도와 재현율'],
    ['f1', 'F1 score', 'F1 점수'],
    ['imbalanced-data', 'Imbalanced data', '불균형 데이터'],
    ['roc-auc', 'ROC curve and AUC', 'ROC 곡선과 AUC'],
    ['smote', 'SMOTE', 'SMOTE(소수 클래스 오버샘플링)'],
  ],
  5: [
    ['decision-tree', 'Decision trees', '결정 트리'],
    ['gini', 'Gini impurity', '지니 불순도'],
    ['entropy', 'Entropy and information gain', '엔트로피와 정보 이득'],
    ['random-forest', 'Random forests', '랜덤 포레스트'],
    ['ensemble', 'Ensembles', '앙상블'],
    ['bootstrapping', 'Bootstrapping', '부트스트래핑'],
    ['bagging-pasting', 'Bagging and pasting', '배깅과 페이스팅'],
    ['svm', 'Support vector machines', '서포트 벡터 머신(SVM)'],
  ],
  6: [
    ['dimensionality-reduction', 'Dimensionality reduction', '차원 축소'],
    ['pca', 'Principal component analysis', '주성분 분석(PCA)'],
    ['knn', 'k-nearest neighbours', 'k-최근접 이웃(k-NN)'],
    ['k-means', 'k-means clustering', 'k-평균 군집화'],
    ['knn-vs-kmeans', 'k-NN and k-means', 'k-NN과 k-평균의 차이'],
    ['manifold', 'Manifold hypothesis', '매니폴드 가설'],
  ],
  7: [
    ['cnn-vs-dense', 'Convolutional and dense layers', '합성곱층과 밀집층의 차이'],
    ['convolution', 'Convolution', '합성곱 연산'],
    ['filters', 'Filters and feature maps', '필터와 특성 맵'],
    ['stride', 'Stride', '스트라이드'],
    ['padding', 'Padding', '패딩'],
    ['pooling', 'Pooling', '풀링'],
    ['hierarchical-features', 'Hierarchy of features', '특성의 계층 구조'],
    ['grad-cam', 'Grad-CAM', 'Grad-CAM(판단 근거 시각화)'],
  ],
  8: [
    ['resnet', 'ResNet and residual learning', 'ResNet과 잔차 학습'],
    ['skip-connection', 'Skip connections', '스킵 연결'],
    ['inception', 'Inception', '인셉션(Inception)'],
    ['conv1x1', '1×1 convolution', '1×1 합성곱'],
    ['depthwise-conv', 'Depthwise convolution', '깊이별 합성곱'],
    ['depthwise-separable', 'Depthwise separable convolution', '깊이별 분리 합성곱'],
    ['xception', 'Xception', 'Xception(극단적 인셉션)'],
    ['senet', 'SENet', 'SENet(스퀴즈-익사이테이션)'],
    ['channel-attention', 'Channel attention', '채널 어텐션'],
    ['spatial-attention', 'Spatial attention', '공간 어텐션'],
    ['cbam', 'CBAM', 'CBAM(채널·공간 어텐션)'],
  ],
  9: [
    ['rnn', 'Recurrent neural networks', '순환 신경망(RNN)'],
    ['lstm', 'LSTM', 'LSTM과 게이트'],
    ['gru', 'GRU', 'GRU와 게이트'],
    ['split-sequence', 'Splitting a sequence into samples', '시퀀스 분할(split_sequence)'],
    ['sliding-window', 'Sliding windows', '슬라이딩 윈도'],
    [
      'seq-regression-vs-classification',
      'Regression and classification on sequences',
      '시퀀스의 회귀와 분류',
    ],
    ['seq2seq', 'Sequence-to-sequence models', '시퀀스-투-시퀀스 모델'],
  ],
  10: [
    ['pretrained', 'Pre-trained models', '사전 훈련 모델'],
    ['transfer-learning', 'Transfer learning', '전이학습'],
    ['fine-tuning', 'Fine-tuning', '미세조정'],
    ['abalone-homework', 'Abalone: tabular classification', '전복(Abalone) 데이터 분류'],
    ['gpt-reasons', 'Why GPT works', 'GPT가 잘 작동하는 이유'],
  ],
  11: [
    ['attention', 'Attention', '어텐션'],
    ['qkv', 'Queries, keys and values', '쿼리·키·밸류'],
    ['attention-score', 'Attention scores', '어텐션 점수'],
    ['self-attention', 'Self-attention', '셀프 어텐션'],
    ['cross-attention', 'Cross-attention', '크로스 어텐션'],
    ['scaled-dot-product', 'Scaled dot-product attention', '스케일드 닷-프로덕트 어텐션'],
    ['masked-attention', 'Masked attention', '마스크드 어텐션'],
    ['multi-head', 'Multi-head attention', '멀티 헤드 어텐션'],
    ['embedding', 'Embeddings', '임베딩'],
    ['positional-encoding', 'Positional encoding', '위치 인코딩'],
    ['transformer', 'Transformer', '트랜스포머의 구성 요소'],
    ['transformer-blocks', 'Transformer blocks', '트랜스포머 블록 수'],
    ['transformer-cost', 'Cost of Transformers', '트랜스포머의 계산 비용'],
    ['vit', 'Vision Transformer', '비전 트랜스포머(ViT)'],
    ['inductive-bias', 'Inductive bias', '귀납 편향'],
    ['cnn-transformer', 'CNN with Transformer', 'CNN과 트랜스포머의 결합'],
  ],
  12: [
    ['autoencoder', 'Autoencoders', '오토인코더'],
    ['latent-vector', 'Latent vectors and latent space', '잠재 벡터와 잠재 공간'],
    ['reconstruction-error', 'Reconstruction error', '재구성 오차'],
    ['anomaly-threshold', 'Anomaly threshold', '이상 판정 임계값'],
    ['ae-anomaly-pipeline', 'Detecting anomalies with an autoencoder', '오토인코더 이상탐지 과정'],
    ['har-dsa', 'HAR and DSA data', 'HAR·DSA 데이터'],
    ['nonlinear-ae', 'Non-linear autoencoders', '비선형 오토인코더'],
    ['denoising-ae', 'Denoising autoencoders', '잡음 제거 오토인코더'],
    ['conv-dense-lstm-ae', 'Conv–dense–LSTM autoencoder', '합성곱-밀집-LSTM 오토인코더'],
    ['unsupervised-ae', 'Training without labels', '레이블 없이 훈련하기'],
  ],
  13: [
    ['vae', 'Variational autoencoders', '변분 오토인코더(VAE)'],
    ['reparameterization', 'Reparameterisation trick', '재매개변수화 기법'],
    ['elbo', 'ELBO', 'ELBO(증거 하한)'],
    ['kl-divergence', 'KL divergence', 'KL 발산'],
    ['variational-inference', 'Variational inference', '변분 추론'],
    ['latent-interpolation', 'Interpolation in latent space', '잠재 공간에서의 보간'],
    ['vae-vs-gan', 'VAE and GAN', 'VAE와 GAN의 차이'],
    ['generative-family', 'Families of generative models', '생성 모델의 계열'],
  ],
  14: [
    ['gan', 'Generative adversarial networks', '적대적 생성 신경망(GAN)'],
    ['gan-generator', 'Generator', '생성자'],
    ['gan-discriminator', 'Discriminator', '판별자'],
    ['gan-problems', 'Difficulties of training GANs', 'GAN 훈련의 어려움'],
    ['cgan', 'Conditional GAN', '조건부 GAN(cGAN)'],
    ['pix2pix', 'pix2pix', 'pix2pix(짝지은 이미지 변환)'],
    ['cyclegan', 'CycleGAN', 'CycleGAN(짝 없는 이미지 변환)'],
    ['diffusion-forward', 'Forward diffusion', '확산의 정방향 과정'],
    ['diffusion-reverse', 'Reverse diffusion', '확산의 역방향 과정'],
    ['stable-diffusion', 'Stable Diffusion', '스테이블 디퓨전'],
  ],
}

export const topics: Topic[] = units.flatMap(({ number }) =>
  titles[number]!.map(([id, en, ko]) => ({ id, unit: number, title: { en, ko } })),
)

const byId = new Map(topics.map((topic) => [topic.id, topic]))

export const isTopic = (id: string) => byId.has(id)

/** The number of the topic's unit; 0 for an id that is no topic, which only a draft can hold. */
export const unitOf = (topicId: string): number => byId.get(topicId)?.unit ?? 0

/** The topic's name; the id itself where it is no topic. */
export const topicTitle = (topicId: string, locale: Locale): string =>
  byId.get(topicId)?.title[locale] ?? topicId

/** Topics that are about a formula, so that at least one question on each is computed anew for every student. */
export const formulaTopics: ReadonlySet<string> = new Set(
  `
    masked-learning few-shot gpt-scale dynamic-programming forward-propagation backpropagation
    activation-function mse bce cce softmax one-hot optimizer gradient-descent gd-variants
    vanishing-gradient exploding-gradient mle probability-vs-likelihood train-test-split overfitting
    curse-of-dimensionality l1-l2 dropout early-stopping cross-validation k-fold hyperparameter-tuning
    feature-scaling batch-norm layer-norm confusion-matrix accuracy precision-recall f1 imbalanced-data
    roc-auc smote decision-tree gini entropy random-forest ensemble bootstrapping svm pca knn k-means
    cnn-vs-dense convolution filters stride padding pooling grad-cam resnet skip-connection inception
    conv1x1 depthwise-conv depthwise-separable xception senet spatial-attention rnn lstm gru
    split-sequence sliding-window transfer-learning qkv cross-attention scaled-dot-product
    masked-attention multi-head embedding positional-encoding transformer transformer-cost vit
    cnn-transformer autoencoder reconstruction-error anomaly-threshold har-dsa denoising-ae
    conv-dense-lstm-ae vae elbo kl-divergence latent-interpolation gan gan-discriminator cgan pix2pix
    cyclegan diffusion-forward diffusion-reverse
  `
    .trim()
    .split(/\s+/),
)
