// Made from the bridge's declarations; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
// That it compiles, with warnings as errors, is the proof that the declarations are the library's.
// swift-format-ignore-file

import Inkling
private func use0() throws {
  do { let value: (train: Dataset, test: Dataset) = try loadDigits(); _ = value }
}
private func use1() throws {
  do { let value: (train: Dataset, test: Dataset) = try loadMNIST(); _ = value }
}
private func use2(_ p0: [Int], _ p1: [Float]) throws {
  do { let value: Tensor = try Tensor(shape: p0, scalars: p1); _ = value }
}
private func use3(_ receiver: Tensor) {
  do { let value: [Int] = receiver.shape; _ = value }
}
private func use4(_ receiver: Tensor) {
  do { let value: Int = receiver.count; _ = value }
}
private func use5(_ receiver: Tensor) {
  do { let value: [Float] = receiver.scalars; _ = value }
}
private func use6(_ receiver: Tensor, _ p0: Int) {
  do { let value: Float = receiver[p0, p0]; _ = value }
}
private func use7(_ receiver: Tensor) {
  do { let value: Float = receiver.minimum(); _ = value }
}
private func use8(_ receiver: Tensor) {
  do { let value: Float = receiver.maximum(); _ = value }
}
private func use9(_ receiver: Tensor) {
  do { let value: Float = receiver.sum(); _ = value }
}
private func use10(_ receiver: Tensor) {
  do { let value: Float = receiver.mean(); _ = value }
}
private func use11(_ receiver: Tensor) {
  do { let value: Int = receiver.argmax(); _ = value }
}
private func use12(_ receiver: Tensor, _ p0: Int) {
  do { let value: Tensor = receiver.row(p0); _ = value }
}
private func use13(_ receiver: Tensor, _ p0: [Int]) throws {
  do { let value: Tensor = try receiver.reshaped(to: p0); _ = value }
}
private func use14(_ p0: Tensor, _ p1: [Int]) throws {
  do { let value: Dataset = try Dataset(features: p0, labels: p1); _ = value }
}
private func use15(_ receiver: Dataset) {
  do { let value: String = receiver.name; _ = value }
}
private func use16(_ receiver: Dataset) {
  do { let value: Int = receiver.count; _ = value }
}
private func use17(_ receiver: Dataset) {
  do { let value: [Int] = receiver.featureShape; _ = value }
}
private func use18(_ receiver: Dataset) {
  do { let value: [String] = receiver.classNames; _ = value }
}
private func use19(_ receiver: Dataset) {
  do { let value: Int = receiver.classCount; _ = value }
}
private func use20(_ receiver: Dataset) {
  do { let value: [Int] = receiver.labels; _ = value }
}
private func use21(_ receiver: Dataset) {
  do { let value: Float = receiver.minimum(); _ = value }
}
private func use22(_ receiver: Dataset) {
  do { let value: Float = receiver.maximum(); _ = value }
}
private func use23(_ receiver: Dataset) {
  do { let value: Dataset = receiver.normalized(); _ = value }
}
private func use24(_ receiver: Dataset) {
  do { let value: Dataset = receiver.oneHot(); _ = value }
}
private func use25(_ receiver: Dataset, _ p0: Int) {
  do { let value: Tensor = receiver.image(p0); _ = value }
}
private func use26(_ receiver: Dataset, _ p0: Int) {
  do { let value: Tensor = receiver.target(p0); _ = value }
}
private func use27(_ receiver: Dataset, _ p0: Int) {
  do { let value: Dataset = receiver.prefix(p0); _ = value }
}
private func use28(_ receiver: Dataset, _ p0: [Int]) throws {
  do { let value: Dataset = try receiver.subset(p0); _ = value }
}
private func use29(_ receiver: Dataset, _ p0: Int, _ p1: Int?) throws {
  do { let value: Dataset = try receiver.sample(p0, seed: p1); _ = value }
  do { let value: Dataset = try receiver.sample(p0); _ = value }
}
private func use30(_ receiver: Dataset, _ p0: Int?) throws {
  do { let value: Figure = try receiver.plot(columns: p0); _ = value }
  do { let value: Figure = try receiver.plot(); _ = value }
}
private func use31(_ receiver: Dataset, _ p0: [Int], _ p1: Int?) throws {
  do { let value: Figure = try receiver.plot(predictions: p0, columns: p1); _ = value }
  do { let value: Figure = try receiver.plot(predictions: p0); _ = value }
}
private func use32() {
  do { let value: Activation = Activation.linear; _ = value }
}
private func use33() {
  do { let value: Activation = Activation.relu; _ = value }
}
private func use34() {
  do { let value: Activation = Activation.softmax; _ = value }
}
private func use35() {
  do { let value: Flatten = Flatten(); _ = value }
}
private func use36(_ p0: Int, _ p1: Activation, _ p2: Bool) {
  do { let value: Dense = Dense(p0, activation: p1, useBias: p2); _ = value }
  do { let value: Dense = Dense(p0); _ = value }
}
private func use37(_ receiver: Dense) {
  do { let value: Int = receiver.units; _ = value }
}
private func use38(_ receiver: Dense) {
  do { let value: Activation = receiver.activation; _ = value }
}
private func use39(_ receiver: Dense) {
  do { let value: Bool = receiver.useBias; _ = value }
}
private func use40(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) {
  do { let value: Optimizer = Optimizer.adam(learningRate: p0, beta1: p1, beta2: p2, epsilon: p3); _ = value }
  do { let value: Optimizer = Optimizer.adam(); _ = value }
}
private func use41() {
  do { let value: Loss = Loss.sparseCategoricalCrossentropy; _ = value }
}
private func use42(_ p0: Bool) {
  do { let value: Loss = Loss.sparseCategoricalCrossentropy(fromLogits: p0); _ = value }
}
private func use43() {
  do { let value: Loss = Loss.categoricalCrossentropy; _ = value }
}
private func use44(_ p0: Bool) {
  do { let value: Loss = Loss.categoricalCrossentropy(fromLogits: p0); _ = value }
}
private func use45() {
  do { let value: Metric = Metric.accuracy; _ = value }
}
private func use46(_ receiver: History) {
  do { let value: [Int] = receiver.epoch; _ = value }
}
private func use47(_ receiver: History) {
  do { let value: [String] = receiver.metricNames; _ = value }
}
private func use48(_ receiver: History, _ p0: String) {
  do { let value: [Double]? = receiver[p0]; _ = value }
}
private func use49(_ receiver: History, _ p0: String) {
  do { let value: Figure = receiver.plot(p0, p0); _ = value }
}
private func use50(_ receiver: Evaluation) {
  do { let value: Double = receiver.loss; _ = value }
}
private func use51(_ receiver: Evaluation) {
  do { let value: Double = receiver.accuracy; _ = value }
}
private func use52(_ receiver: ModelSummary) {
  do { let value: Int = receiver.trainableParameterCount; _ = value }
}
private func use53(_ receiver: ModelSummary) {
  do { let value: Int = receiver.nonTrainableParameterCount; _ = value }
}
private func use54(_ receiver: ModelSummary) {
  do { let value: Int = receiver.totalParameterCount; _ = value }
}
private func use55(_ receiver: Figure) {
  do { let value: String = receiver.altText; _ = value }
}
private func use56(_ receiver: Figure, _ p0: String) {
  do { let value: Figure = receiver.titled(p0); _ = value }
}
private func use57(_ receiver: Figure, _ p0: Double?, _ p1: Double?) {
  do { let value: Figure = receiver.sized(width: p0, height: p1); _ = value }
  do { let value: Figure = receiver.sized(); _ = value }
}
private func use58(_ p0: [Int], _ p1: Int?, _ p2: @escaping () throws -> [any Layer]) throws {
  do { let value: Sequential = try Sequential(inputShape: p0, seed: p1, layers: p2); _ = value }
  do { let value: Sequential = try Sequential(inputShape: p0, layers: p2); _ = value }
}
private func use59(_ receiver: Sequential) {
  do { let value: [Int] = receiver.inputShape; _ = value }
}
private func use60(_ receiver: Sequential) {
  do { let value: [Int] = receiver.outputShape; _ = value }
}
private func use61(_ receiver: Sequential) {
  do { let value: Int = receiver.parameterCount; _ = value }
}
private func use62(_ receiver: Sequential) {
  do { let value: ModelSummary = receiver.summary(); _ = value }
}
private func use63(_ receiver: Sequential, _ p0: Optimizer, _ p1: Loss, _ p2: [Metric]) {
  do { let value: Void = receiver.compile(optimizer: p0, loss: p1, metrics: p2); _ = value }
  do { let value: Void = receiver.compile(optimizer: p0, loss: p1); _ = value }
}
private func use64(_ receiver: Sequential, _ p0: Dataset, _ p1: Int, _ p2: Int, _ p3: Double, _ p4: Dataset?, _ p5: Bool, _ p6: Int?, _ p7: Verbosity) throws {
  do { let value: History = try receiver.fit(p0, epochs: p1, batchSize: p2, validationSplit: p3, validationData: p4, shuffle: p5, seed: p6, verbose: p7); _ = value }
  do { let value: History = try receiver.fit(p0); _ = value }
}
private func use65(_ receiver: Sequential, _ p0: Dataset, _ p1: Int, _ p2: Verbosity) throws {
  do { let value: Evaluation = try receiver.evaluate(p0, batchSize: p1, verbose: p2); _ = value }
  do { let value: Evaluation = try receiver.evaluate(p0); _ = value }
}
private func use66(_ receiver: Sequential, _ p0: Dataset) throws {
  do { let value: Tensor = try receiver.predict(p0); _ = value }
}
private func use67(_ receiver: Sequential, _ p0: Tensor) throws {
  do { let value: Tensor = try receiver.predict(p0); _ = value }
}
private func use68(_ receiver: Sequential, _ p0: Dataset) throws {
  do { let value: [Int] = try receiver.predictClasses(p0); _ = value }
}
private func use69() {
  do { let value: Verbosity = Verbosity.auto; _ = value }
}
private func use70() {
  do { let value: Verbosity = Verbosity.silent; _ = value }
}
private func use71() {
  do { let value: Verbosity = Verbosity.bar; _ = value }
}
private func use72() {
  do { let value: Verbosity = Verbosity.line; _ = value }
}
private func use73(_ p0: Figure) {
  do { let value: Void = show(p0); _ = value }
}
private func use74(_ p0: ModelSummary) {
  do { let value: Void = show(p0); _ = value }
}