// Made from the lessons of this folder; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
// A test compares what the compiled lessons print with what the interpreted ones do.
// swift-format-ignore-file

import Inkling

let nativeLessons: [(name: String, output: @Sendable () throws -> String)] = [
  ("by-hand.md", nativeLesson0),
  ("training.md", nativeLesson1),
]

@Sendable private func nativeLesson0() throws -> String {
var output = ""
func print(_ items: Any...) { output += items.map { "\($0)" }.joined(separator: " ") + "\n" }

let logits = Tensor([2.0, 1, 0.5])
let powers = exp(logits - logits.maximum())
let shares = powers / powers.sum()
print(shares, shares.isClose(to: logits.softmax()), shares.argmax())

let m = try Tensor([[1, 2], [3, 4]])
let column = try Tensor([[1], [0.5]])
print(2 * m + 1, -m, m.matmul(m), 1 / 2 * m, 1 - m / 2, m * column)
print(m[1, 0], m.row(0), m.column(1), m[rows: 0..<1], m[rows: 0..<2, columns: 1..<2])
print(m.sum(), m.sum(axis: 0), m.mean(axis: 1, keepDims: true), m.maximum(axis: -1))
print(m.argmax(axis: 1), m.transposed(), m.flattened(), m.variance(axes: [0, 1]))
print(pow(m, 2), maximum(m, 2.5), minimum(0, -m), sqrt(abs(-m)), m .> 2, m .== m.transposed())
print(m.clipped(to: 1.5...3), m.map { $0 * $0 - 1 }, (m .>= 1).all(), m == m + 0)

var w = try Tensor(zeros: [2, 3])
w[0, 1] = 7
w[0, 1] += 0.5
w -= 1
w *= Tensor([1, 2, 3])
let copy = w
w += w
print(w, copy)
var parts = [m, try Tensor(identity: 2)]
parts[0] -= 1
parts[1][0, 1] = 9
parts[1] /= 2
print(parts, try Tensor.stacked(parts).shape, try Tensor.concatenated(parts, axis: 1))
print(try Tensor(randomNormal: [3], seed: 5), try Tensor(randomUniform: [2, 2], in: -1...1, seed: 5))
print(try m.reshaped(to: [4]).gathered([3, 0]), try Tensor(oneHot: [1, 0], classCount: 2))
print(try Tensor(linearSpaceFrom: 0, to: 1, count: 5), try Tensor(rangeFrom: 0, to: 3))

let x = try Tensor(randomNormal: [60, 2], seed: 1)
let classes = (0..<60).map { x[$0, 0] * x[$0, 1] > 0 ? 1 : 0 }
let y = try Tensor(oneHot: classes, classCount: 2)
var w1 = try Tensor(randomNormal: [2, 16], seed: 2)
var b1 = try Tensor(zeros: [16])
var w2 = try Tensor(randomNormal: [16, 2], standardDeviation: 0.3, seed: 3)
var b2 = try Tensor(zeros: [2])
let rate: Float = 0.5
var losses: [Float] = []
for _ in 0..<200 {
  let z = x.matmul(w1) + b1
  let hidden = maximum(z, 0)
  let p = (hidden.matmul(w2) + b2).softmax()
  losses.append(-(y * log(p)).sum() / 60)
  let ofOutput = (p - y) / 60
  let ofHidden = ofOutput.matmul(w2.transposed()) * (z .> 0)
  w2 -= rate * hidden.transposed().matmul(ofOutput)
  b2 -= rate * ofOutput.sum(axis: 0)
  w1 -= rate * x.transposed().matmul(ofHidden)
  b1 -= rate * ofHidden.sum(axis: 0)
}
print(losses[0], losses[199], losses[199] < 0.2)

return output
}

@Sendable private func nativeLesson1() throws -> String {
var output = ""
func print(_ items: Any...) { output += items.map { "\($0)" }.joined(separator: " ") + "\n" }

let (train, test) = try loadDigits()
let some = try train.prefix(600).normalized().reshaped(to: [28, 28, 1])
let (fitting, validation) = try some.trainTestSplit(testSize: 0.2, stratified: true, seed: 1)
print(fitting.count, validation.count, fitting.countsPerClass.reduce(0, +), test.count)
let model = try Sequential(seed: 2) {
  Conv2D(8, kernelSize: (3, 3), activation: .relu, kernelInitializer: .heNormal)
  MaxPooling2D(poolSize: 2)
  Flatten()
  Dropout(0.25)
  Dense(10, activation: .softmax, kernelRegularizer: .l2(0.0001))
}
model.compile(
  optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy,
  metrics: [.accuracy, .sparseTopKCategoricalAccuracy(k: 3)])
let stopping = EarlyStopping(monitor: "val_loss", patience: 1, restoreBestWeights: true)
let checkpoint = ModelCheckpoint(monitor: "val_accuracy", saveBestOnly: true)
let log = CSVLogger()
var seen: [Double] = []
var batches = 0
let watching = LambdaCallback(
  onEpochEnd: { epoch, logs in
    seen.append(logs["loss"] ?? 0)
    if epoch == 0 { print(logs.names) }
  }, onTrainBatchEnd: { batch, _ in batches = max(batches, batch + 1) })
let history = try model.fit(
  fitting, epochs: 12, validationData: validation,
  callbacks: [stopping, checkpoint, log, watching], seed: 3, verbose: .silent)
print(stopping.stoppedEpoch ?? -1, stopping.bestEpoch ?? -1, stopping.best ?? 0, batches)
print(seen == history["loss"] ?? [], log.text.count, checkpoint.epoch ?? -1)

let result = try model.evaluate(validation, verbose: .silent)
print(result["loss"] ?? 0, result.accuracy, result.metricNames, result.accuracy > 0.7)
let matrix = try model.confusionMatrix(on: validation)
print(matrix.accuracy == result.accuracy, matrix.counts[0], matrix.mostConfused().prefix(1).count)
print(matrix.report(), matrix.report().macroAverage.f1Score)
print(try model.activations(of: "conv2d", for: validation.image(0)).shape)
print(try model.plotNeurons().altText, history.plot("loss", smoothing: 0.6).altText)
print(try Figure.compare([history], names: ["one"], smoothing: 0.9).altText)
print(try some.prefix(20).plotSheet(columns: 5).altText, try some.prefix(2).plotSheet().altText)
print(try model.weights(named: "conv2d/kernel").shape, model.weightNames)
for node in try model.graph().nodes { print(node.name, node.type, node.outputShape) }
try model.setWeights(model.weights.map { $0 * 0 })
print(try model.predict(validation.image(0)))
try checkpoint.restore(model)
print(try model.predictClasses(validation).count, model.summary().rows[0].parameterCount)

let dense = try Sequential(inputShape: [28, 28, 1], seed: 4)
try dense.add(Flatten())
try dense.add(Dense(12, kernelInitializer: .randomNormal(standardDeviation: 0.1)))
try dense.add(BatchNormalization(momentum: 0.9))
try dense.add(Activation.relu)
try dense.add(Dense(10, activation: .linear))
dense.compile(
  optimizer: .sgd(learningRate: 0.1, momentum: 0.9),
  loss: .sparseCategoricalCrossentropy(fromLogits: true))
let halving = LearningRateScheduler { epoch, rate in epoch == 0 ? rate : rate / 2 }
let halved = try dense.fit(
  fitting, epochs: 3, callbacks: [halving], classWeight: [Double](repeating: 0.5, count: 10),
  seed: 5, verbose: .silent)
print(halved.learningRate)
let schedules: [LearningRateSchedule] = [
  .exponentialDecay(initialLearningRate: 0.1, decaySteps: 15, decayRate: 0.5),
  .warmup(steps: 10, into: .cosineDecay(initialLearningRate: 0.05, decaySteps: 30)),
  .custom { step in 0.1 / Double(step + 1) },
]
for schedule in schedules {
  dense.compile(
    optimizer: .rmsprop(learningRate: schedule, clipNorm: 1),
    loss: .sparseCategoricalCrossentropy(fromLogits: true),
    metrics: [.f1Score(average: .weighted), .precision(threshold: 0.6)])
  let history = try dense.fit(fitting, epochs: 2, seed: 6, verbose: .silent)
  print(history.learningRate, schedule.learningRate(atStep: 3), history.metricNames)
}
let reducing = ReduceLROnPlateau(monitor: "loss", factor: 0.5, patience: 0, minDelta: 10)
print(try dense.fit(fitting, epochs: 3, callbacks: [reducing], seed: 7, verbose: .silent).learningRate)
let curve = try dense.findLearningRate(fitting, steps: 40, seed: 8)
print(curve.losses.count, curve.suggestion ?? 0)
if let range = curve.idealRange { print(range.contains(range.lowerBound), range) }
for part in try fitting.batches(of: 200) { print(part.count, part.shuffled(seed: 1).labels[0]) }

let flat = try some.reshaped(to: [784])
let separable = try Sequential(seed: 9) {
  Reshape([28, 28, 1])
  ZeroPadding2D(padding: ((1, 1), (0, 2)))
  SeparableConv2D(4, kernelSize: 3, strides: 2, activation: .gelu)
  DepthwiseConv2D(kernelSize: (3, 3), padding: .same, depthMultiplier: 2)
  LeakyReLU(negativeSlope: 0.1)
  AveragePooling2D(poolSize: (2, 2), strides: (1, 1))
  for size in [6, 8] { Conv2D(size, kernelSize: 3, padding: .same, activation: .relu) }
  GlobalAveragePooling2D()
  Dense(10)
  Softmax()
}
try separable.build(inputShape: [784])
print(separable.summary())
separable.compile(optimizer: .adamW(), loss: .categoricalCrossentropy(labelSmoothing: 0.1))
print(try separable.fit(flat.oneHot(), seed: 10, verbose: .silent)["loss"]!.count)

func halve(_ epoch: Int, _ rate: Double) -> Double { rate / 2 }
let hidden: [any Layer] = [Dense(6, activation: .leakyRelu(negativeSlope: 0.1)), Dropout(0.1)]
let listed = try Sequential(inputShape: [784], seed: 11) {
  hidden
  if hidden.count > 1 { BatchNormalization() }
  Dense(10, activation: .softmax)
}
var callbacks: [any Callback] = [LearningRateScheduler(halve)]
callbacks.append(LambdaCallback(onEpochEnd: { print($0, $1["loss"]!) }))
let optimizers: [Optimizer] = [.sgd(momentum: 0.9, nesterov: true), .nadam(), .adadelta(), .adagrad()]
for optimizer in optimizers {
  listed.compile(optimizer: optimizer, loss: .sparseCategoricalCrossentropy)
  try listed.fit(flat, epochs: 2, callbacks: callbacks, seed: 12, verbose: .silent)
}

return output
}
