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
private func use2() throws {
  do { let value: (train: Dataset, test: Dataset) = try loadFashionMNIST(); _ = value }
}
private func use3() throws {
  do { let value: (train: Dataset, test: Dataset) = try loadCIFAR10(); _ = value }
}
private func use4() throws {
  do { let value: Dataset = try loadDigits8x8(); _ = value }
}
private func use5() throws {
  do { let value: Dataset = try loadDigits20x20(); _ = value }
}
private func use6() {
  do { let value: LabelColumn = LabelColumn.first; _ = value }
}
private func use7() {
  do { let value: LabelColumn = LabelColumn.last; _ = value }
}
private func use8(_ p0: String) {
  do { let value: LabelColumn = LabelColumn.named(p0); _ = value }
}
private func use9(_ p0: String, _ p1: LabelColumn, _ p2: [Int]?, _ p3: Bool?, _ p4: String, _ p5: [String]?, _ p6: Int?, _ p7: String?) throws {
  do { let value: Dataset = try loadCSV(p0, label: p1, featureShape: p2, header: p3, separator: p4, classNames: p5, largestPixel: p6, name: p7); _ = value }
  do { let value: Dataset = try loadCSV(p0); _ = value }
}
private func use10(_ p0: String, _ p1: String, _ p2: [String]?, _ p3: String?) throws {
  do { let value: Dataset = try loadIDX(images: p0, labels: p1, classNames: p2, name: p3); _ = value }
  do { let value: Dataset = try loadIDX(images: p0, labels: p1); _ = value }
}
private func use11() {
  do { let value: ColorMode = ColorMode.grayscale; _ = value }
}
private func use12() {
  do { let value: ColorMode = ColorMode.rgb; _ = value }
}
private func use13() {
  do { let value: ColorMode = ColorMode.rgba; _ = value }
}
private func use14() {
  do { let value: ImageInterpolation = ImageInterpolation.bilinear; _ = value }
}
private func use15() {
  do { let value: ImageInterpolation = ImageInterpolation.area; _ = value }
}
private func use16(_ p0: String, _ p1: ColorMode, _ p2: [Int]?, _ p3: ImageInterpolation, _ p4: Bool, _ p5: String?) throws {
  do { let value: Dataset = try loadImageFolder(p0, colorMode: p1, imageSize: p2, interpolation: p3, followLinks: p4, name: p5); _ = value }
  do { let value: Dataset = try loadImageFolder(p0); _ = value }
}
private func use17(_ p0: [Int], _ p1: [Float]) throws {
  do { let value: Tensor = try Tensor(shape: p0, scalars: p1); _ = value }
}
private func use18(_ p0: [Float]) {
  do { let value: Tensor = Tensor(p0); _ = value }
}
private func use19(_ p0: [Double]) {
  do { let value: Tensor = Tensor(p0); _ = value }
}
private func use20(_ p0: [Int]) {
  do { let value: Tensor = Tensor(p0); _ = value }
}
private func use21(_ p0: [[Float]]) throws {
  do { let value: Tensor = try Tensor(p0); _ = value }
}
private func use22(_ p0: [[Double]]) throws {
  do { let value: Tensor = try Tensor(p0); _ = value }
}
private func use23(_ p0: [[Int]]) throws {
  do { let value: Tensor = try Tensor(p0); _ = value }
}
private func use24(_ p0: Float, _ p1: [Int]) throws {
  do { let value: Tensor = try Tensor(repeating: p0, shape: p1); _ = value }
}
private func use25(_ p0: [Int]) throws {
  do { let value: Tensor = try Tensor(zeros: p0); _ = value }
}
private func use26(_ p0: [Int]) throws {
  do { let value: Tensor = try Tensor(ones: p0); _ = value }
}
private func use27(_ p0: Int) throws {
  do { let value: Tensor = try Tensor(identity: p0); _ = value }
}
private func use28(_ p0: Float, _ p1: Float, _ p2: Int) throws {
  do { let value: Tensor = try Tensor(linearSpaceFrom: p0, to: p1, count: p2); _ = value }
}
private func use29(_ p0: Float, _ p1: Float, _ p2: Float) throws {
  do { let value: Tensor = try Tensor(rangeFrom: p0, to: p1, stride: p2); _ = value }
  do { let value: Tensor = try Tensor(rangeFrom: p0, to: p1); _ = value }
}
private func use30(_ p0: [Int], _ p1: Int) throws {
  do { let value: Tensor = try Tensor(oneHot: p0, classCount: p1); _ = value }
}
private func use31(_ p0: [Int], _ p1: ClosedRange<Float>, _ p2: Int?) throws {
  do { let value: Tensor = try Tensor(randomUniform: p0, in: p1, seed: p2); _ = value }
  do { let value: Tensor = try Tensor(randomUniform: p0); _ = value }
}
private func use32(_ p0: [Int], _ p1: Float, _ p2: Float, _ p3: Int?) throws {
  do { let value: Tensor = try Tensor(randomNormal: p0, mean: p1, standardDeviation: p2, seed: p3); _ = value }
  do { let value: Tensor = try Tensor(randomNormal: p0); _ = value }
}
private func use33(_ receiver: Tensor) {
  do { let value: [Int] = receiver.shape; _ = value }
}
private func use34(_ receiver: Tensor) {
  do { let value: Int = receiver.count; _ = value }
}
private func use35(_ receiver: Tensor) {
  do { let value: [Float] = receiver.scalars; _ = value }
}
private func use36(_ receiver: Tensor, _ p0: Int) {
  do { let value: Float = receiver[p0, p0]; _ = value }
}
private func use37(_ receiver: Tensor, _ p0: @escaping (Float) throws -> Float) throws {
  do { let value: Tensor = try receiver.map(p0); _ = value }
}
private func use38(_ receiver: Tensor, _ p0: ClosedRange<Float>) {
  do { let value: Tensor = receiver.clipped(to: p0); _ = value }
}
private func use39(_ receiver: Tensor, _ p0: Tensor, _ p1: Float) {
  do { let value: Bool = receiver.isClose(to: p0, tolerance: p1); _ = value }
  do { let value: Bool = receiver.isClose(to: p0); _ = value }
}
private func use40(_ receiver: Tensor) {
  do { let value: Bool = receiver.any(); _ = value }
}
private func use41(_ receiver: Tensor) {
  do { let value: Bool = receiver.all(); _ = value }
}
private func use42(_ receiver: Tensor, _ p0: [Int]) throws {
  do { let value: Tensor = try receiver.reshaped(to: p0); _ = value }
}
private func use43(_ receiver: Tensor) {
  do { let value: Tensor = receiver.flattened(); _ = value }
}
private func use44(_ receiver: Tensor) {
  do { let value: Tensor = receiver.squeezed(); _ = value }
}
private func use45(_ receiver: Tensor, _ p0: Int) throws {
  do { let value: Tensor = try receiver.expandedDimensions(at: p0); _ = value }
}
private func use46(_ receiver: Tensor, _ p0: [Int]) throws {
  do { let value: Tensor = try receiver.broadcast(to: p0); _ = value }
}
private func use47(_ receiver: Tensor) {
  do { let value: Tensor = receiver.transposed(); _ = value }
}
private func use48(_ receiver: Tensor, _ p0: [Int]) throws {
  do { let value: Tensor = try receiver.transposed(p0); _ = value }
}
private func use49(_ receiver: Tensor) {
  do { let value: Float = receiver.sum(); _ = value }
}
private func use50(_ receiver: Tensor, _ p0: Int, _ p1: Bool) {
  do { let value: Tensor = receiver.sum(axis: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.sum(axis: p0); _ = value }
}
private func use51(_ receiver: Tensor, _ p0: [Int], _ p1: Bool) {
  do { let value: Tensor = receiver.sum(axes: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.sum(axes: p0); _ = value }
}
private func use52(_ receiver: Tensor) {
  do { let value: Float = receiver.mean(); _ = value }
}
private func use53(_ receiver: Tensor, _ p0: Int, _ p1: Bool) {
  do { let value: Tensor = receiver.mean(axis: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.mean(axis: p0); _ = value }
}
private func use54(_ receiver: Tensor, _ p0: [Int], _ p1: Bool) {
  do { let value: Tensor = receiver.mean(axes: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.mean(axes: p0); _ = value }
}
private func use55(_ receiver: Tensor) {
  do { let value: Float = receiver.product(); _ = value }
}
private func use56(_ receiver: Tensor, _ p0: Int, _ p1: Bool) {
  do { let value: Tensor = receiver.product(axis: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.product(axis: p0); _ = value }
}
private func use57(_ receiver: Tensor) {
  do { let value: Float = receiver.variance(); _ = value }
}
private func use58(_ receiver: Tensor, _ p0: Int, _ p1: Bool) {
  do { let value: Tensor = receiver.variance(axis: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.variance(axis: p0); _ = value }
}
private func use59(_ receiver: Tensor, _ p0: [Int], _ p1: Bool) {
  do { let value: Tensor = receiver.variance(axes: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.variance(axes: p0); _ = value }
}
private func use60(_ receiver: Tensor) {
  do { let value: Float = receiver.standardDeviation(); _ = value }
}
private func use61(_ receiver: Tensor, _ p0: Int, _ p1: Bool) {
  do { let value: Tensor = receiver.standardDeviation(axis: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.standardDeviation(axis: p0); _ = value }
}
private func use62(_ receiver: Tensor) {
  do { let value: Float = receiver.minimum(); _ = value }
}
private func use63(_ receiver: Tensor, _ p0: Int, _ p1: Bool) {
  do { let value: Tensor = receiver.minimum(axis: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.minimum(axis: p0); _ = value }
}
private func use64(_ receiver: Tensor) {
  do { let value: Float = receiver.maximum(); _ = value }
}
private func use65(_ receiver: Tensor, _ p0: Int, _ p1: Bool) {
  do { let value: Tensor = receiver.maximum(axis: p0, keepDims: p1); _ = value }
  do { let value: Tensor = receiver.maximum(axis: p0); _ = value }
}
private func use66(_ receiver: Tensor) {
  do { let value: Int = receiver.argmax(); _ = value }
}
private func use67(_ receiver: Tensor) {
  do { let value: Int = receiver.argmin(); _ = value }
}
private func use68(_ receiver: Tensor, _ p0: Int) {
  do { let value: [Int] = receiver.argmax(axis: p0); _ = value }
}
private func use69(_ receiver: Tensor, _ p0: Int) {
  do { let value: [Int] = receiver.argmin(axis: p0); _ = value }
}
private func use70(_ receiver: Tensor, _ p0: Int) {
  do { let value: Tensor = receiver.softmax(axis: p0); _ = value }
  do { let value: Tensor = receiver.softmax(); _ = value }
}
private func use71(_ receiver: Tensor, _ p0: Tensor) {
  do { let value: Tensor = receiver.matmul(p0); _ = value }
}
private func use72(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 + p1; _ = value }
}
private func use73(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 + p1; _ = value }
}
private func use74(_ p0: Float, _ p1: Tensor) {
  do { let value: Tensor = p0 + p1; _ = value }
}
private func use75(_ p0: inout Tensor, _ p1: Tensor) {
  do { let value: Void = { p0 += p1 }(); _ = value }
}
private func use76(_ p0: inout Tensor, _ p1: Float) {
  do { let value: Void = { p0 += p1 }(); _ = value }
}
private func use77(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 - p1; _ = value }
}
private func use78(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 - p1; _ = value }
}
private func use79(_ p0: Float, _ p1: Tensor) {
  do { let value: Tensor = p0 - p1; _ = value }
}
private func use80(_ p0: inout Tensor, _ p1: Tensor) {
  do { let value: Void = { p0 -= p1 }(); _ = value }
}
private func use81(_ p0: inout Tensor, _ p1: Float) {
  do { let value: Void = { p0 -= p1 }(); _ = value }
}
private func use82(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 * p1; _ = value }
}
private func use83(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 * p1; _ = value }
}
private func use84(_ p0: Float, _ p1: Tensor) {
  do { let value: Tensor = p0 * p1; _ = value }
}
private func use85(_ p0: inout Tensor, _ p1: Tensor) {
  do { let value: Void = { p0 *= p1 }(); _ = value }
}
private func use86(_ p0: inout Tensor, _ p1: Float) {
  do { let value: Void = { p0 *= p1 }(); _ = value }
}
private func use87(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 / p1; _ = value }
}
private func use88(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 / p1; _ = value }
}
private func use89(_ p0: Float, _ p1: Tensor) {
  do { let value: Tensor = p0 / p1; _ = value }
}
private func use90(_ p0: inout Tensor, _ p1: Tensor) {
  do { let value: Void = { p0 /= p1 }(); _ = value }
}
private func use91(_ p0: inout Tensor, _ p1: Float) {
  do { let value: Void = { p0 /= p1 }(); _ = value }
}
private func use92(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 .== p1; _ = value }
}
private func use93(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 .== p1; _ = value }
}
private func use94(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 .!= p1; _ = value }
}
private func use95(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 .!= p1; _ = value }
}
private func use96(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 .< p1; _ = value }
}
private func use97(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 .< p1; _ = value }
}
private func use98(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 .<= p1; _ = value }
}
private func use99(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 .<= p1; _ = value }
}
private func use100(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 .> p1; _ = value }
}
private func use101(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 .> p1; _ = value }
}
private func use102(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = p0 .>= p1; _ = value }
}
private func use103(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = p0 .>= p1; _ = value }
}
private func use104(_ p0: Tensor) {
  do { let value: Tensor = -p0; _ = value }
}
private func use105(_ receiver: Tensor, _ p0: Int) {
  do { let value: Tensor = receiver.row(p0); _ = value }
}
private func use106(_ receiver: Tensor, _ p0: Int) {
  do { let value: Tensor = receiver.column(p0); _ = value }
}
private func use107(_ receiver: Tensor, _ p0: Range<Int>) {
  do { let value: Tensor = receiver[rows: p0]; _ = value }
}
private func use108(_ receiver: Tensor, _ p0: Range<Int>) {
  do { let value: Tensor = receiver[columns: p0]; _ = value }
}
private func use109(_ receiver: Tensor, _ p0: Range<Int>, _ p1: Range<Int>) {
  do { let value: Tensor = receiver[rows: p0, columns: p1]; _ = value }
}
private func use110(_ receiver: Tensor, _ p0: Range<Int>, _ p1: Int) throws {
  do { let value: Tensor = try receiver.sliced(p0, axis: p1); _ = value }
}
private func use111(_ receiver: Tensor, _ p0: [Int], _ p1: Int) throws {
  do { let value: Tensor = try receiver.gathered(p0, axis: p1); _ = value }
  do { let value: Tensor = try receiver.gathered(p0); _ = value }
}
private func use112(_ p0: [Tensor], _ p1: Int) throws {
  do { let value: Tensor = try Tensor.stacked(p0, axis: p1); _ = value }
  do { let value: Tensor = try Tensor.stacked(p0); _ = value }
}
private func use113(_ p0: [Tensor], _ p1: Int) throws {
  do { let value: Tensor = try Tensor.concatenated(p0, axis: p1); _ = value }
  do { let value: Tensor = try Tensor.concatenated(p0); _ = value }
}
private func use114(_ p0: Tensor) {
  do { let value: Tensor = exp(p0); _ = value }
}
private func use115(_ p0: Tensor) {
  do { let value: Tensor = log(p0); _ = value }
}
private func use116(_ p0: Tensor) {
  do { let value: Tensor = sqrt(p0); _ = value }
}
private func use117(_ p0: Tensor) {
  do { let value: Tensor = abs(p0); _ = value }
}
private func use118(_ p0: Tensor) {
  do { let value: Tensor = tanh(p0); _ = value }
}
private func use119(_ p0: Tensor) {
  do { let value: Tensor = sin(p0); _ = value }
}
private func use120(_ p0: Tensor) {
  do { let value: Tensor = cos(p0); _ = value }
}
private func use121(_ p0: Tensor) {
  do { let value: Tensor = sign(p0); _ = value }
}
private func use122(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = pow(p0, p1); _ = value }
}
private func use123(_ p0: Float, _ p1: Tensor) {
  do { let value: Tensor = pow(p0, p1); _ = value }
}
private func use124(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = pow(p0, p1); _ = value }
}
private func use125(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = maximum(p0, p1); _ = value }
}
private func use126(_ p0: Float, _ p1: Tensor) {
  do { let value: Tensor = maximum(p0, p1); _ = value }
}
private func use127(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = maximum(p0, p1); _ = value }
}
private func use128(_ p0: Tensor, _ p1: Float) {
  do { let value: Tensor = minimum(p0, p1); _ = value }
}
private func use129(_ p0: Float, _ p1: Tensor) {
  do { let value: Tensor = minimum(p0, p1); _ = value }
}
private func use130(_ p0: Tensor, _ p1: Tensor) {
  do { let value: Tensor = minimum(p0, p1); _ = value }
}
private func use131(_ p0: Tensor, _ p1: [Int], _ p2: [String]?, _ p3: String) throws {
  do { let value: Dataset = try Dataset(features: p0, labels: p1, classNames: p2, name: p3); _ = value }
  do { let value: Dataset = try Dataset(features: p0, labels: p1); _ = value }
}
private func use132(_ p0: Tensor, _ p1: Tensor, _ p2: String) throws {
  do { let value: Dataset = try Dataset(features: p0, targets: p1, name: p2); _ = value }
  do { let value: Dataset = try Dataset(features: p0, targets: p1); _ = value }
}
private func use133(_ receiver: Dataset) {
  do { let value: String = receiver.name; _ = value }
}
private func use134(_ receiver: Dataset) {
  do { let value: Int = receiver.count; _ = value }
}
private func use135(_ receiver: Dataset) {
  do { let value: [Int] = receiver.featureShape; _ = value }
}
private func use136(_ receiver: Dataset) {
  do { let value: [String] = receiver.classNames; _ = value }
}
private func use137(_ receiver: Dataset) {
  do { let value: Int = receiver.classCount; _ = value }
}
private func use138(_ receiver: Dataset) {
  do { let value: [Int] = receiver.labels; _ = value }
}
private func use139(_ receiver: Dataset) {
  do { let value: [Int] = receiver.countsPerClass; _ = value }
}
private func use140(_ receiver: Dataset) {
  do { let value: Float = receiver.minimum(); _ = value }
}
private func use141(_ receiver: Dataset) {
  do { let value: Float = receiver.maximum(); _ = value }
}
private func use142(_ receiver: Dataset) {
  do { let value: Dataset = receiver.normalized(); _ = value }
}
private func use143(_ receiver: Dataset) {
  do { let value: Dataset = receiver.oneHot(); _ = value }
}
private func use144(_ receiver: Dataset, _ p0: [Int], _ p1: Bool) throws {
  do { let value: Dataset = try receiver.withLabels(p0, relabeled: p1); _ = value }
  do { let value: Dataset = try receiver.withLabels(p0); _ = value }
}
private func use145(_ receiver: Dataset, _ p0: [Int]) throws {
  do { let value: Dataset = try receiver.reshaped(to: p0); _ = value }
}
private func use146(_ receiver: Dataset, _ p0: Int) {
  do { let value: Tensor = receiver.image(p0); _ = value }
}
private func use147(_ receiver: Dataset, _ p0: Int) {
  do { let value: Tensor = receiver.target(p0); _ = value }
}
private func use148(_ receiver: Dataset) throws {
  do { let value: Tensor = try receiver.featureTensor(); _ = value }
}
private func use149(_ receiver: Dataset) throws {
  do { let value: Tensor = try receiver.targetTensor(); _ = value }
}
private func use150(_ receiver: Dataset, _ p0: Int) {
  do { let value: Dataset = receiver.prefix(p0); _ = value }
}
private func use151(_ receiver: Dataset, _ p0: [Int]) throws {
  do { let value: Dataset = try receiver.subset(p0); _ = value }
}
private func use152(_ receiver: Dataset, _ p0: Int, _ p1: Int?) throws {
  do { let value: Dataset = try receiver.sample(p0, seed: p1); _ = value }
  do { let value: Dataset = try receiver.sample(p0); _ = value }
}
private func use153(_ receiver: Dataset, _ p0: Int?) {
  do { let value: Dataset = receiver.shuffled(seed: p0); _ = value }
  do { let value: Dataset = receiver.shuffled(); _ = value }
}
private func use154(_ receiver: Dataset, _ p0: Int) throws {
  do { let value: [Dataset] = try receiver.batches(of: p0); _ = value }
}
private func use155(_ receiver: Dataset, _ p0: Double, _ p1: Bool, _ p2: Bool, _ p3: Int?) throws {
  do { let value: (train: Dataset, test: Dataset) = try receiver.trainTestSplit(testSize: p0, shuffle: p1, stratified: p2, seed: p3); _ = value }
  do { let value: (train: Dataset, test: Dataset) = try receiver.trainTestSplit(); _ = value }
}
private func use156(_ receiver: Dataset, _ p0: Int?) throws {
  do { let value: Figure = try receiver.plot(columns: p0); _ = value }
  do { let value: Figure = try receiver.plot(); _ = value }
}
private func use157(_ receiver: Dataset, _ p0: Tensor, _ p1: Int?) throws {
  do { let value: Figure = try receiver.plot(probabilities: p0, columns: p1); _ = value }
  do { let value: Figure = try receiver.plot(probabilities: p0); _ = value }
}
private func use158(_ receiver: Dataset, _ p0: Int) throws {
  do { let value: Figure = try receiver.plotSheet(columns: p0); _ = value }
  do { let value: Figure = try receiver.plotSheet(); _ = value }
}
private func use159(_ receiver: Dataset) throws {
  do { let value: Figure = try receiver.plotLabelCounts(); _ = value }
}
private func use160(_ receiver: Dataset, _ p0: [Int], _ p1: Int?) throws {
  do { let value: Figure = try receiver.plot(predictions: p0, columns: p1); _ = value }
  do { let value: Figure = try receiver.plot(predictions: p0); _ = value }
}
private func use161() {
  do { let value: Activation = Activation.linear; _ = value }
}
private func use162() {
  do { let value: Activation = Activation.relu; _ = value }
}
private func use163() {
  do { let value: Activation = Activation.leakyRelu; _ = value }
}
private func use164() {
  do { let value: Activation = Activation.elu; _ = value }
}
private func use165() {
  do { let value: Activation = Activation.selu; _ = value }
}
private func use166() {
  do { let value: Activation = Activation.gelu; _ = value }
}
private func use167() {
  do { let value: Activation = Activation.silu; _ = value }
}
private func use168() {
  do { let value: Activation = Activation.softplus; _ = value }
}
private func use169() {
  do { let value: Activation = Activation.sigmoid; _ = value }
}
private func use170() {
  do { let value: Activation = Activation.tanh; _ = value }
}
private func use171() {
  do { let value: Activation = Activation.softsign; _ = value }
}
private func use172() {
  do { let value: Activation = Activation.hardSigmoid; _ = value }
}
private func use173() {
  do { let value: Activation = Activation.exponential; _ = value }
}
private func use174() {
  do { let value: Activation = Activation.softmax; _ = value }
}
private func use175() {
  do { let value: Activation = Activation.logSoftmax; _ = value }
}
private func use176(_ p0: Double) {
  do { let value: Activation = Activation.leakyRelu(negativeSlope: p0); _ = value }
}
private func use177(_ p0: Double) {
  do { let value: Activation = Activation.elu(alpha: p0); _ = value }
}
private func use178(_ p0: Bool) {
  do { let value: Activation = Activation.gelu(approximate: p0); _ = value }
}
private func use179() {
  do { let value: Initializer = Initializer.zeros; _ = value }
}
private func use180() {
  do { let value: Initializer = Initializer.ones; _ = value }
}
private func use181() {
  do { let value: Initializer = Initializer.glorotUniform; _ = value }
}
private func use182() {
  do { let value: Initializer = Initializer.glorotNormal; _ = value }
}
private func use183() {
  do { let value: Initializer = Initializer.heUniform; _ = value }
}
private func use184() {
  do { let value: Initializer = Initializer.heNormal; _ = value }
}
private func use185() {
  do { let value: Initializer = Initializer.lecunUniform; _ = value }
}
private func use186() {
  do { let value: Initializer = Initializer.lecunNormal; _ = value }
}
private func use187(_ p0: Double) {
  do { let value: Initializer = Initializer.constant(p0); _ = value }
}
private func use188(_ p0: Double, _ p1: Double) {
  do { let value: Initializer = Initializer.randomUniform(min: p0, max: p1); _ = value }
  do { let value: Initializer = Initializer.randomUniform(); _ = value }
}
private func use189(_ p0: Double, _ p1: Double) {
  do { let value: Initializer = Initializer.randomNormal(mean: p0, standardDeviation: p1); _ = value }
  do { let value: Initializer = Initializer.randomNormal(); _ = value }
}
private func use190(_ p0: Double, _ p1: Double) {
  do { let value: Initializer = Initializer.truncatedNormal(mean: p0, standardDeviation: p1); _ = value }
  do { let value: Initializer = Initializer.truncatedNormal(); _ = value }
}
private func use191(_ p0: Double) {
  do { let value: Regularizer = Regularizer.l1(p0); _ = value }
  do { let value: Regularizer = Regularizer.l1(); _ = value }
}
private func use192(_ p0: Double) {
  do { let value: Regularizer = Regularizer.l2(p0); _ = value }
  do { let value: Regularizer = Regularizer.l2(); _ = value }
}
private func use193(_ p0: Double, _ p1: Double) {
  do { let value: Regularizer = Regularizer.l1l2(l1: p0, l2: p1); _ = value }
  do { let value: Regularizer = Regularizer.l1l2(); _ = value }
}
private func use194(_ p0: String?) {
  do { let value: Flatten = Flatten(name: p0); _ = value }
  do { let value: Flatten = Flatten(); _ = value }
}
private func use195(_ receiver: Flatten) {
  do { let value: String? = receiver.name; _ = value }
}
private func use196(_ p0: [Int], _ p1: String?) {
  do { let value: Reshape = Reshape(p0, name: p1); _ = value }
  do { let value: Reshape = Reshape(p0); _ = value }
}
private func use197(_ receiver: Reshape) {
  do { let value: [Int] = receiver.targetShape; _ = value }
}
private func use198(_ receiver: Reshape) {
  do { let value: String? = receiver.name; _ = value }
}
private func use199(_ p0: Int, _ p1: Activation, _ p2: Bool, _ p3: Initializer, _ p4: Initializer, _ p5: Regularizer?, _ p6: Regularizer?, _ p7: String?) {
  do { let value: Dense = Dense(p0, activation: p1, useBias: p2, kernelInitializer: p3, biasInitializer: p4, kernelRegularizer: p5, biasRegularizer: p6, name: p7); _ = value }
  do { let value: Dense = Dense(p0); _ = value }
}
private func use200(_ receiver: Dense) {
  do { let value: Int = receiver.units; _ = value }
}
private func use201(_ receiver: Dense) {
  do { let value: Activation = receiver.activation; _ = value }
}
private func use202(_ receiver: Dense) {
  do { let value: Bool = receiver.useBias; _ = value }
}
private func use203(_ receiver: Dense) {
  do { let value: Initializer = receiver.kernelInitializer; _ = value }
}
private func use204(_ receiver: Dense) {
  do { let value: Initializer = receiver.biasInitializer; _ = value }
}
private func use205(_ receiver: Dense) {
  do { let value: Regularizer? = receiver.kernelRegularizer; _ = value }
}
private func use206(_ receiver: Dense) {
  do { let value: Regularizer? = receiver.biasRegularizer; _ = value }
}
private func use207(_ receiver: Dense) {
  do { let value: String? = receiver.name; _ = value }
}
private func use208(_ p0: Double, _ p1: String?) {
  do { let value: Dropout = Dropout(p0, name: p1); _ = value }
  do { let value: Dropout = Dropout(p0); _ = value }
}
private func use209(_ receiver: Dropout) {
  do { let value: Double = receiver.rate; _ = value }
}
private func use210(_ receiver: Dropout) {
  do { let value: String? = receiver.name; _ = value }
}
private func use211(_ p0: Double, _ p1: Double, _ p2: Bool, _ p3: Bool, _ p4: String?) {
  do { let value: BatchNormalization = BatchNormalization(momentum: p0, epsilon: p1, center: p2, scale: p3, name: p4); _ = value }
  do { let value: BatchNormalization = BatchNormalization(); _ = value }
}
private func use212(_ receiver: BatchNormalization) {
  do { let value: Double = receiver.momentum; _ = value }
}
private func use213(_ receiver: BatchNormalization) {
  do { let value: Double = receiver.epsilon; _ = value }
}
private func use214(_ receiver: BatchNormalization) {
  do { let value: Bool = receiver.center; _ = value }
}
private func use215(_ receiver: BatchNormalization) {
  do { let value: Bool = receiver.scale; _ = value }
}
private func use216(_ receiver: BatchNormalization) {
  do { let value: String? = receiver.name; _ = value }
}
private func use217(_ p0: String?) {
  do { let value: ReLU = ReLU(name: p0); _ = value }
  do { let value: ReLU = ReLU(); _ = value }
}
private func use218(_ receiver: ReLU) {
  do { let value: String? = receiver.name; _ = value }
}
private func use219(_ p0: Double, _ p1: String?) {
  do { let value: LeakyReLU = LeakyReLU(negativeSlope: p0, name: p1); _ = value }
  do { let value: LeakyReLU = LeakyReLU(); _ = value }
}
private func use220(_ receiver: LeakyReLU) {
  do { let value: Double = receiver.negativeSlope; _ = value }
}
private func use221(_ receiver: LeakyReLU) {
  do { let value: String? = receiver.name; _ = value }
}
private func use222(_ p0: Double, _ p1: String?) {
  do { let value: ELU = ELU(alpha: p0, name: p1); _ = value }
  do { let value: ELU = ELU(); _ = value }
}
private func use223(_ receiver: ELU) {
  do { let value: Double = receiver.alpha; _ = value }
}
private func use224(_ receiver: ELU) {
  do { let value: String? = receiver.name; _ = value }
}
private func use225(_ p0: String?) {
  do { let value: Softmax = Softmax(name: p0); _ = value }
  do { let value: Softmax = Softmax(); _ = value }
}
private func use226(_ receiver: Softmax) {
  do { let value: String? = receiver.name; _ = value }
}
private func use227() {
  do { let value: Padding = Padding.valid; _ = value }
}
private func use228() {
  do { let value: Padding = Padding.same; _ = value }
}
private func use229(_ p0: Int, _ p1: Int, _ p2: Int, _ p3: Padding, _ p4: Int, _ p5: Activation, _ p6: Bool, _ p7: Initializer, _ p8: Initializer, _ p9: Regularizer?, _ p10: Regularizer?, _ p11: String?) {
  do { let value: Conv2D = Conv2D(p0, kernelSize: p1, strides: p2, padding: p3, dilationRate: p4, activation: p5, useBias: p6, kernelInitializer: p7, biasInitializer: p8, kernelRegularizer: p9, biasRegularizer: p10, name: p11); _ = value }
  do { let value: Conv2D = Conv2D(p0, kernelSize: p1); _ = value }
}
private func use230(_ p0: Int, _ p1: (Int, Int), _ p2: (Int, Int), _ p3: Padding, _ p4: (Int, Int), _ p5: Activation, _ p6: Bool, _ p7: Initializer, _ p8: Initializer, _ p9: Regularizer?, _ p10: Regularizer?, _ p11: String?) {
  do { let value: Conv2D = Conv2D(p0, kernelSize: p1, strides: p2, padding: p3, dilationRate: p4, activation: p5, useBias: p6, kernelInitializer: p7, biasInitializer: p8, kernelRegularizer: p9, biasRegularizer: p10, name: p11); _ = value }
  do { let value: Conv2D = Conv2D(p0, kernelSize: p1); _ = value }
}
private func use231(_ receiver: Conv2D) {
  do { let value: Int = receiver.filters; _ = value }
}
private func use232(_ receiver: Conv2D) {
  do { let value: [Int] = receiver.kernelSize; _ = value }
}
private func use233(_ receiver: Conv2D) {
  do { let value: [Int] = receiver.strides; _ = value }
}
private func use234(_ receiver: Conv2D) {
  do { let value: Padding = receiver.padding; _ = value }
}
private func use235(_ receiver: Conv2D) {
  do { let value: [Int] = receiver.dilationRate; _ = value }
}
private func use236(_ receiver: Conv2D) {
  do { let value: Activation = receiver.activation; _ = value }
}
private func use237(_ receiver: Conv2D) {
  do { let value: Bool = receiver.useBias; _ = value }
}
private func use238(_ receiver: Conv2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use239(_ p0: Int, _ p1: Int, _ p2: Padding, _ p3: Int, _ p4: Int, _ p5: Activation, _ p6: Bool, _ p7: Initializer, _ p8: Initializer, _ p9: Regularizer?, _ p10: Regularizer?, _ p11: String?) {
  do { let value: DepthwiseConv2D = DepthwiseConv2D(kernelSize: p0, strides: p1, padding: p2, depthMultiplier: p3, dilationRate: p4, activation: p5, useBias: p6, depthwiseInitializer: p7, biasInitializer: p8, depthwiseRegularizer: p9, biasRegularizer: p10, name: p11); _ = value }
  do { let value: DepthwiseConv2D = DepthwiseConv2D(kernelSize: p0); _ = value }
}
private func use240(_ p0: (Int, Int), _ p1: (Int, Int), _ p2: Padding, _ p3: Int, _ p4: (Int, Int), _ p5: Activation, _ p6: Bool, _ p7: Initializer, _ p8: Initializer, _ p9: Regularizer?, _ p10: Regularizer?, _ p11: String?) {
  do { let value: DepthwiseConv2D = DepthwiseConv2D(kernelSize: p0, strides: p1, padding: p2, depthMultiplier: p3, dilationRate: p4, activation: p5, useBias: p6, depthwiseInitializer: p7, biasInitializer: p8, depthwiseRegularizer: p9, biasRegularizer: p10, name: p11); _ = value }
  do { let value: DepthwiseConv2D = DepthwiseConv2D(kernelSize: p0); _ = value }
}
private func use241(_ receiver: DepthwiseConv2D) {
  do { let value: [Int] = receiver.kernelSize; _ = value }
}
private func use242(_ receiver: DepthwiseConv2D) {
  do { let value: [Int] = receiver.strides; _ = value }
}
private func use243(_ receiver: DepthwiseConv2D) {
  do { let value: Padding = receiver.padding; _ = value }
}
private func use244(_ receiver: DepthwiseConv2D) {
  do { let value: [Int] = receiver.dilationRate; _ = value }
}
private func use245(_ receiver: DepthwiseConv2D) {
  do { let value: Int = receiver.depthMultiplier; _ = value }
}
private func use246(_ receiver: DepthwiseConv2D) {
  do { let value: Activation = receiver.activation; _ = value }
}
private func use247(_ receiver: DepthwiseConv2D) {
  do { let value: Bool = receiver.useBias; _ = value }
}
private func use248(_ receiver: DepthwiseConv2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use249(_ p0: Int, _ p1: Int, _ p2: Int, _ p3: Padding, _ p4: Int, _ p5: Int, _ p6: Activation, _ p7: Bool, _ p8: Initializer, _ p9: Initializer, _ p10: Initializer, _ p11: Regularizer?, _ p12: Regularizer?, _ p13: Regularizer?, _ p14: String?) {
  do { let value: SeparableConv2D = SeparableConv2D(p0, kernelSize: p1, strides: p2, padding: p3, dilationRate: p4, depthMultiplier: p5, activation: p6, useBias: p7, depthwiseInitializer: p8, pointwiseInitializer: p9, biasInitializer: p10, depthwiseRegularizer: p11, pointwiseRegularizer: p12, biasRegularizer: p13, name: p14); _ = value }
  do { let value: SeparableConv2D = SeparableConv2D(p0, kernelSize: p1); _ = value }
}
private func use250(_ p0: Int, _ p1: (Int, Int), _ p2: (Int, Int), _ p3: Padding, _ p4: (Int, Int), _ p5: Int, _ p6: Activation, _ p7: Bool, _ p8: Initializer, _ p9: Initializer, _ p10: Initializer, _ p11: Regularizer?, _ p12: Regularizer?, _ p13: Regularizer?, _ p14: String?) {
  do { let value: SeparableConv2D = SeparableConv2D(p0, kernelSize: p1, strides: p2, padding: p3, dilationRate: p4, depthMultiplier: p5, activation: p6, useBias: p7, depthwiseInitializer: p8, pointwiseInitializer: p9, biasInitializer: p10, depthwiseRegularizer: p11, pointwiseRegularizer: p12, biasRegularizer: p13, name: p14); _ = value }
  do { let value: SeparableConv2D = SeparableConv2D(p0, kernelSize: p1); _ = value }
}
private func use251(_ receiver: SeparableConv2D) {
  do { let value: Int = receiver.filters; _ = value }
}
private func use252(_ receiver: SeparableConv2D) {
  do { let value: [Int] = receiver.kernelSize; _ = value }
}
private func use253(_ receiver: SeparableConv2D) {
  do { let value: [Int] = receiver.strides; _ = value }
}
private func use254(_ receiver: SeparableConv2D) {
  do { let value: Padding = receiver.padding; _ = value }
}
private func use255(_ receiver: SeparableConv2D) {
  do { let value: [Int] = receiver.dilationRate; _ = value }
}
private func use256(_ receiver: SeparableConv2D) {
  do { let value: Int = receiver.depthMultiplier; _ = value }
}
private func use257(_ receiver: SeparableConv2D) {
  do { let value: Activation = receiver.activation; _ = value }
}
private func use258(_ receiver: SeparableConv2D) {
  do { let value: Bool = receiver.useBias; _ = value }
}
private func use259(_ receiver: SeparableConv2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use260(_ p0: Int, _ p1: Int?, _ p2: Padding, _ p3: String?) {
  do { let value: MaxPooling2D = MaxPooling2D(poolSize: p0, strides: p1, padding: p2, name: p3); _ = value }
  do { let value: MaxPooling2D = MaxPooling2D(); _ = value }
}
private func use261(_ p0: (Int, Int), _ p1: (Int, Int)?, _ p2: Padding, _ p3: String?) {
  do { let value: MaxPooling2D = MaxPooling2D(poolSize: p0, strides: p1, padding: p2, name: p3); _ = value }
  do { let value: MaxPooling2D = MaxPooling2D(poolSize: p0); _ = value }
}
private func use262(_ receiver: MaxPooling2D) {
  do { let value: [Int] = receiver.poolSize; _ = value }
}
private func use263(_ receiver: MaxPooling2D) {
  do { let value: [Int] = receiver.strides; _ = value }
}
private func use264(_ receiver: MaxPooling2D) {
  do { let value: Padding = receiver.padding; _ = value }
}
private func use265(_ receiver: MaxPooling2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use266(_ p0: Int, _ p1: Int?, _ p2: Padding, _ p3: String?) {
  do { let value: AveragePooling2D = AveragePooling2D(poolSize: p0, strides: p1, padding: p2, name: p3); _ = value }
  do { let value: AveragePooling2D = AveragePooling2D(); _ = value }
}
private func use267(_ p0: (Int, Int), _ p1: (Int, Int)?, _ p2: Padding, _ p3: String?) {
  do { let value: AveragePooling2D = AveragePooling2D(poolSize: p0, strides: p1, padding: p2, name: p3); _ = value }
  do { let value: AveragePooling2D = AveragePooling2D(poolSize: p0); _ = value }
}
private func use268(_ receiver: AveragePooling2D) {
  do { let value: [Int] = receiver.poolSize; _ = value }
}
private func use269(_ receiver: AveragePooling2D) {
  do { let value: [Int] = receiver.strides; _ = value }
}
private func use270(_ receiver: AveragePooling2D) {
  do { let value: Padding = receiver.padding; _ = value }
}
private func use271(_ receiver: AveragePooling2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use272(_ p0: Bool, _ p1: String?) {
  do { let value: GlobalMaxPooling2D = GlobalMaxPooling2D(keepDims: p0, name: p1); _ = value }
  do { let value: GlobalMaxPooling2D = GlobalMaxPooling2D(); _ = value }
}
private func use273(_ receiver: GlobalMaxPooling2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use274(_ p0: Bool, _ p1: String?) {
  do { let value: GlobalAveragePooling2D = GlobalAveragePooling2D(keepDims: p0, name: p1); _ = value }
  do { let value: GlobalAveragePooling2D = GlobalAveragePooling2D(); _ = value }
}
private func use275(_ receiver: GlobalAveragePooling2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use276(_ p0: Int, _ p1: String?) {
  do { let value: ZeroPadding2D = ZeroPadding2D(padding: p0, name: p1); _ = value }
  do { let value: ZeroPadding2D = ZeroPadding2D(); _ = value }
}
private func use277(_ p0: (Int, Int), _ p1: String?) {
  do { let value: ZeroPadding2D = ZeroPadding2D(padding: p0, name: p1); _ = value }
  do { let value: ZeroPadding2D = ZeroPadding2D(padding: p0); _ = value }
}
private func use278(_ p0: ((Int, Int), (Int, Int)), _ p1: String?) {
  do { let value: ZeroPadding2D = ZeroPadding2D(padding: p0, name: p1); _ = value }
  do { let value: ZeroPadding2D = ZeroPadding2D(padding: p0); _ = value }
}
private func use279(_ receiver: ZeroPadding2D) {
  do { let value: String? = receiver.name; _ = value }
}
private func use280(_ p0: Double) {
  do { let value: LearningRateSchedule = LearningRateSchedule.constant(p0); _ = value }
}
private func use281(_ p0: Double, _ p1: Int, _ p2: Double, _ p3: Bool) {
  do { let value: LearningRateSchedule = LearningRateSchedule.exponentialDecay(initialLearningRate: p0, decaySteps: p1, decayRate: p2, staircase: p3); _ = value }
  do { let value: LearningRateSchedule = LearningRateSchedule.exponentialDecay(initialLearningRate: p0, decaySteps: p1, decayRate: p2); _ = value }
}
private func use282(_ p0: Double, _ p1: Int, _ p2: Double, _ p3: Bool) {
  do { let value: LearningRateSchedule = LearningRateSchedule.inverseTimeDecay(initialLearningRate: p0, decaySteps: p1, decayRate: p2, staircase: p3); _ = value }
  do { let value: LearningRateSchedule = LearningRateSchedule.inverseTimeDecay(initialLearningRate: p0, decaySteps: p1, decayRate: p2); _ = value }
}
private func use283(_ p0: [Int], _ p1: [Double]) {
  do { let value: LearningRateSchedule = LearningRateSchedule.piecewiseConstantDecay(boundaries: p0, values: p1); _ = value }
}
private func use284(_ p0: Double, _ p1: Int, _ p2: Double, _ p3: Double, _ p4: Bool) {
  do { let value: LearningRateSchedule = LearningRateSchedule.polynomialDecay(initialLearningRate: p0, decaySteps: p1, endLearningRate: p2, power: p3, cycle: p4); _ = value }
  do { let value: LearningRateSchedule = LearningRateSchedule.polynomialDecay(initialLearningRate: p0, decaySteps: p1); _ = value }
}
private func use285(_ p0: Double, _ p1: Int, _ p2: Double, _ p3: Double?, _ p4: Int) {
  do { let value: LearningRateSchedule = LearningRateSchedule.cosineDecay(initialLearningRate: p0, decaySteps: p1, alpha: p2, warmupTarget: p3, warmupSteps: p4); _ = value }
  do { let value: LearningRateSchedule = LearningRateSchedule.cosineDecay(initialLearningRate: p0, decaySteps: p1); _ = value }
}
private func use286(_ p0: Double, _ p1: Int, _ p2: Double, _ p3: Double, _ p4: Double) {
  do { let value: LearningRateSchedule = LearningRateSchedule.cosineDecayRestarts(initialLearningRate: p0, firstDecaySteps: p1, tMul: p2, mMul: p3, alpha: p4); _ = value }
  do { let value: LearningRateSchedule = LearningRateSchedule.cosineDecayRestarts(initialLearningRate: p0, firstDecaySteps: p1); _ = value }
}
private func use287(_ p0: @escaping @Sendable (_ step: Int) -> Double) {
  do { let value: LearningRateSchedule = LearningRateSchedule.custom(p0); _ = value }
}
private func use288(_ p0: Int, _ p1: Double, _ p2: LearningRateSchedule) {
  do { let value: LearningRateSchedule = LearningRateSchedule.warmup(steps: p0, from: p1, into: p2); _ = value }
  do { let value: LearningRateSchedule = LearningRateSchedule.warmup(steps: p0, into: p2); _ = value }
}
private func use289(_ receiver: LearningRateSchedule, _ p0: Int) {
  do { let value: Double = receiver.learningRate(atStep: p0); _ = value }
}
private func use290(_ p0: Double, _ p1: Double, _ p2: Bool, _ p3: Double?, _ p4: Double?, _ p5: Double?, _ p6: Double?) {
  do { let value: Optimizer = Optimizer.sgd(learningRate: p0, momentum: p1, nesterov: p2, weightDecay: p3, clipNorm: p4, clipValue: p5, globalClipNorm: p6); _ = value }
  do { let value: Optimizer = Optimizer.sgd(); _ = value }
}
private func use291(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Bool, _ p3: Double?, _ p4: Double?, _ p5: Double?, _ p6: Double?) {
  do { let value: Optimizer = Optimizer.sgd(learningRate: p0, momentum: p1, nesterov: p2, weightDecay: p3, clipNorm: p4, clipValue: p5, globalClipNorm: p6); _ = value }
  do { let value: Optimizer = Optimizer.sgd(learningRate: p0); _ = value }
}
private func use292(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Bool, _ p5: Double?, _ p6: Double?, _ p7: Double?, _ p8: Double?) {
  do { let value: Optimizer = Optimizer.rmsprop(learningRate: p0, rho: p1, momentum: p2, epsilon: p3, centered: p4, weightDecay: p5, clipNorm: p6, clipValue: p7, globalClipNorm: p8); _ = value }
  do { let value: Optimizer = Optimizer.rmsprop(); _ = value }
}
private func use293(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Bool, _ p5: Double?, _ p6: Double?, _ p7: Double?, _ p8: Double?) {
  do { let value: Optimizer = Optimizer.rmsprop(learningRate: p0, rho: p1, momentum: p2, epsilon: p3, centered: p4, weightDecay: p5, clipNorm: p6, clipValue: p7, globalClipNorm: p8); _ = value }
  do { let value: Optimizer = Optimizer.rmsprop(learningRate: p0); _ = value }
}
private func use294(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Bool, _ p5: Double?, _ p6: Double?, _ p7: Double?, _ p8: Double?) {
  do { let value: Optimizer = Optimizer.adam(learningRate: p0, beta1: p1, beta2: p2, epsilon: p3, amsgrad: p4, weightDecay: p5, clipNorm: p6, clipValue: p7, globalClipNorm: p8); _ = value }
  do { let value: Optimizer = Optimizer.adam(); _ = value }
}
private func use295(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Bool, _ p5: Double?, _ p6: Double?, _ p7: Double?, _ p8: Double?) {
  do { let value: Optimizer = Optimizer.adam(learningRate: p0, beta1: p1, beta2: p2, epsilon: p3, amsgrad: p4, weightDecay: p5, clipNorm: p6, clipValue: p7, globalClipNorm: p8); _ = value }
  do { let value: Optimizer = Optimizer.adam(learningRate: p0); _ = value }
}
private func use296(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Double, _ p5: Bool, _ p6: Double?, _ p7: Double?, _ p8: Double?) {
  do { let value: Optimizer = Optimizer.adamW(learningRate: p0, weightDecay: p1, beta1: p2, beta2: p3, epsilon: p4, amsgrad: p5, clipNorm: p6, clipValue: p7, globalClipNorm: p8); _ = value }
  do { let value: Optimizer = Optimizer.adamW(); _ = value }
}
private func use297(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Double, _ p5: Bool, _ p6: Double?, _ p7: Double?, _ p8: Double?) {
  do { let value: Optimizer = Optimizer.adamW(learningRate: p0, weightDecay: p1, beta1: p2, beta2: p3, epsilon: p4, amsgrad: p5, clipNorm: p6, clipValue: p7, globalClipNorm: p8); _ = value }
  do { let value: Optimizer = Optimizer.adamW(learningRate: p0); _ = value }
}
private func use298(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Double?, _ p5: Double?, _ p6: Double?, _ p7: Double?) {
  do { let value: Optimizer = Optimizer.adamax(learningRate: p0, beta1: p1, beta2: p2, epsilon: p3, weightDecay: p4, clipNorm: p5, clipValue: p6, globalClipNorm: p7); _ = value }
  do { let value: Optimizer = Optimizer.adamax(); _ = value }
}
private func use299(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Double?, _ p5: Double?, _ p6: Double?, _ p7: Double?) {
  do { let value: Optimizer = Optimizer.adamax(learningRate: p0, beta1: p1, beta2: p2, epsilon: p3, weightDecay: p4, clipNorm: p5, clipValue: p6, globalClipNorm: p7); _ = value }
  do { let value: Optimizer = Optimizer.adamax(learningRate: p0); _ = value }
}
private func use300(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Double?, _ p5: Double?, _ p6: Double?, _ p7: Double?) {
  do { let value: Optimizer = Optimizer.nadam(learningRate: p0, beta1: p1, beta2: p2, epsilon: p3, weightDecay: p4, clipNorm: p5, clipValue: p6, globalClipNorm: p7); _ = value }
  do { let value: Optimizer = Optimizer.nadam(); _ = value }
}
private func use301(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Double, _ p3: Double, _ p4: Double?, _ p5: Double?, _ p6: Double?, _ p7: Double?) {
  do { let value: Optimizer = Optimizer.nadam(learningRate: p0, beta1: p1, beta2: p2, epsilon: p3, weightDecay: p4, clipNorm: p5, clipValue: p6, globalClipNorm: p7); _ = value }
  do { let value: Optimizer = Optimizer.nadam(learningRate: p0); _ = value }
}
private func use302(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double?, _ p4: Double?, _ p5: Double?, _ p6: Double?) {
  do { let value: Optimizer = Optimizer.adagrad(learningRate: p0, initialAccumulatorValue: p1, epsilon: p2, weightDecay: p3, clipNorm: p4, clipValue: p5, globalClipNorm: p6); _ = value }
  do { let value: Optimizer = Optimizer.adagrad(); _ = value }
}
private func use303(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Double, _ p3: Double?, _ p4: Double?, _ p5: Double?, _ p6: Double?) {
  do { let value: Optimizer = Optimizer.adagrad(learningRate: p0, initialAccumulatorValue: p1, epsilon: p2, weightDecay: p3, clipNorm: p4, clipValue: p5, globalClipNorm: p6); _ = value }
  do { let value: Optimizer = Optimizer.adagrad(learningRate: p0); _ = value }
}
private func use304(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double?, _ p4: Double?, _ p5: Double?, _ p6: Double?) {
  do { let value: Optimizer = Optimizer.adadelta(learningRate: p0, rho: p1, epsilon: p2, weightDecay: p3, clipNorm: p4, clipValue: p5, globalClipNorm: p6); _ = value }
  do { let value: Optimizer = Optimizer.adadelta(); _ = value }
}
private func use305(_ p0: LearningRateSchedule, _ p1: Double, _ p2: Double, _ p3: Double?, _ p4: Double?, _ p5: Double?, _ p6: Double?) {
  do { let value: Optimizer = Optimizer.adadelta(learningRate: p0, rho: p1, epsilon: p2, weightDecay: p3, clipNorm: p4, clipValue: p5, globalClipNorm: p6); _ = value }
  do { let value: Optimizer = Optimizer.adadelta(learningRate: p0); _ = value }
}
private func use306() {
  do { let value: Loss = Loss.sparseCategoricalCrossentropy; _ = value }
}
private func use307() {
  do { let value: Loss = Loss.categoricalCrossentropy; _ = value }
}
private func use308() {
  do { let value: Loss = Loss.binaryCrossentropy; _ = value }
}
private func use309() {
  do { let value: Loss = Loss.meanSquaredError; _ = value }
}
private func use310() {
  do { let value: Loss = Loss.meanAbsoluteError; _ = value }
}
private func use311(_ p0: Bool) {
  do { let value: Loss = Loss.sparseCategoricalCrossentropy(fromLogits: p0); _ = value }
}
private func use312(_ p0: Bool, _ p1: Double) {
  do { let value: Loss = Loss.categoricalCrossentropy(fromLogits: p0, labelSmoothing: p1); _ = value }
  do { let value: Loss = Loss.categoricalCrossentropy(); _ = value }
}
private func use313(_ p0: Bool, _ p1: Double) {
  do { let value: Loss = Loss.binaryCrossentropy(fromLogits: p0, labelSmoothing: p1); _ = value }
  do { let value: Loss = Loss.binaryCrossentropy(); _ = value }
}
private func use314() {
  do { let value: Metric.F1Average = Metric.F1Average.macro; _ = value }
}
private func use315() {
  do { let value: Metric.F1Average = Metric.F1Average.micro; _ = value }
}
private func use316() {
  do { let value: Metric.F1Average = Metric.F1Average.weighted; _ = value }
}
private func use317(_ receiver: Metric) {
  do { let value: String = receiver.name; _ = value }
}
private func use318() {
  do { let value: Metric = Metric.accuracy; _ = value }
}
private func use319() {
  do { let value: Metric = Metric.categoricalAccuracy; _ = value }
}
private func use320() {
  do { let value: Metric = Metric.sparseCategoricalAccuracy; _ = value }
}
private func use321() {
  do { let value: Metric = Metric.meanSquaredError; _ = value }
}
private func use322() {
  do { let value: Metric = Metric.meanAbsoluteError; _ = value }
}
private func use323(_ p0: Double) {
  do { let value: Metric = Metric.binaryAccuracy(threshold: p0); _ = value }
  do { let value: Metric = Metric.binaryAccuracy(); _ = value }
}
private func use324(_ p0: Int) {
  do { let value: Metric = Metric.topKCategoricalAccuracy(k: p0); _ = value }
  do { let value: Metric = Metric.topKCategoricalAccuracy(); _ = value }
}
private func use325(_ p0: Int) {
  do { let value: Metric = Metric.sparseTopKCategoricalAccuracy(k: p0); _ = value }
  do { let value: Metric = Metric.sparseTopKCategoricalAccuracy(); _ = value }
}
private func use326(_ p0: Double, _ p1: Int?) {
  do { let value: Metric = Metric.precision(threshold: p0, classID: p1); _ = value }
  do { let value: Metric = Metric.precision(); _ = value }
}
private func use327(_ p0: Double, _ p1: Int?) {
  do { let value: Metric = Metric.recall(threshold: p0, classID: p1); _ = value }
  do { let value: Metric = Metric.recall(); _ = value }
}
private func use328(_ p0: Metric.F1Average) {
  do { let value: Metric = Metric.f1Score(average: p0); _ = value }
  do { let value: Metric = Metric.f1Score(); _ = value }
}
private func use329(_ p0: Int) {
  do { let value: Metric = Metric.f1Score(classID: p0); _ = value }
}
private func use330() {
  do { let value: MonitorMode = MonitorMode.auto; _ = value }
}
private func use331() {
  do { let value: MonitorMode = MonitorMode.min; _ = value }
}
private func use332() {
  do { let value: MonitorMode = MonitorMode.max; _ = value }
}
private func use333(_ receiver: TrainingLogs, _ p0: String) {
  do { let value: Double? = receiver[p0]; _ = value }
}
private func use334(_ receiver: TrainingLogs) {
  do { let value: [String] = receiver.names; _ = value }
}
private func use335(_ p0: String, _ p1: Double, _ p2: Int, _ p3: MonitorMode, _ p4: Double?, _ p5: Bool, _ p6: Int) {
  do { let value: EarlyStopping = EarlyStopping(monitor: p0, minDelta: p1, patience: p2, mode: p3, baseline: p4, restoreBestWeights: p5, startFromEpoch: p6); _ = value }
  do { let value: EarlyStopping = EarlyStopping(); _ = value }
}
private func use336(_ receiver: EarlyStopping) {
  do { let value: Int? = receiver.stoppedEpoch; _ = value }
}
private func use337(_ receiver: EarlyStopping) {
  do { let value: Int? = receiver.bestEpoch; _ = value }
}
private func use338(_ receiver: EarlyStopping) {
  do { let value: Double? = receiver.best; _ = value }
}
private func use339(_ p0: String, _ p1: Double, _ p2: Int, _ p3: MonitorMode, _ p4: Double, _ p5: Int, _ p6: Double) {
  do { let value: ReduceLROnPlateau = ReduceLROnPlateau(monitor: p0, factor: p1, patience: p2, mode: p3, minDelta: p4, cooldown: p5, minLearningRate: p6); _ = value }
  do { let value: ReduceLROnPlateau = ReduceLROnPlateau(); _ = value }
}
private func use340(_ p0: String, _ p1: Bool, _ p2: MonitorMode) {
  do { let value: ModelCheckpoint = ModelCheckpoint(monitor: p0, saveBestOnly: p1, mode: p2); _ = value }
  do { let value: ModelCheckpoint = ModelCheckpoint(); _ = value }
}
private func use341(_ receiver: ModelCheckpoint) {
  do { let value: [Tensor]? = receiver.weights; _ = value }
}
private func use342(_ receiver: ModelCheckpoint) {
  do { let value: Int? = receiver.epoch; _ = value }
}
private func use343(_ receiver: ModelCheckpoint) {
  do { let value: Double? = receiver.value; _ = value }
}
private func use344(_ receiver: ModelCheckpoint, _ p0: Sequential) throws {
  do { let value: Void = try receiver.restore(p0); _ = value }
}
private func use345(_ p0: String) {
  do { let value: CSVLogger = CSVLogger(separator: p0); _ = value }
  do { let value: CSVLogger = CSVLogger(); _ = value }
}
private func use346(_ receiver: CSVLogger) {
  do { let value: String = receiver.text; _ = value }
}
private func use347(_ receiver: CSVLogger) {
  do { let value: Void = receiver.clear(); _ = value }
}
private func use348(_ p0: @escaping (_ epoch: Int, _ learningRate: Double) throws -> Double) {
  do { let value: LearningRateScheduler = LearningRateScheduler(p0); _ = value }
}
private func use349(_ p0: ((_ epoch: Int) throws -> Void)?, _ p1: ((_ epoch: Int, _ logs: TrainingLogs) throws -> Void)?, _ p2: ((_ batch: Int, _ logs: TrainingLogs) throws -> Void)?) {
  do { let value: LambdaCallback = LambdaCallback(onEpochBegin: p0, onEpochEnd: p1, onTrainBatchEnd: p2); _ = value }
  do { let value: LambdaCallback = LambdaCallback(); _ = value }
}
private func use350(_ receiver: History) {
  do { let value: [Int] = receiver.epoch; _ = value }
}
private func use351(_ receiver: History) {
  do { let value: [String] = receiver.metricNames; _ = value }
}
private func use352(_ receiver: History) {
  do { let value: [Double] = receiver.learningRate; _ = value }
}
private func use353(_ receiver: History, _ p0: String) {
  do { let value: [Double]? = receiver[p0]; _ = value }
}
private func use354(_ receiver: History, _ p0: String, _ p1: Double) {
  do { let value: Figure = receiver.plot(p0, p0, smoothing: p1); _ = value }
  do { let value: Figure = receiver.plot(p0, p0); _ = value }
}
private func use355(_ receiver: Evaluation) {
  do { let value: Double = receiver.loss; _ = value }
}
private func use356(_ receiver: Evaluation) {
  do { let value: Double = receiver.accuracy; _ = value }
}
private func use357(_ receiver: Evaluation, _ p0: String) {
  do { let value: Double? = receiver[p0]; _ = value }
}
private func use358(_ receiver: Evaluation) {
  do { let value: [String] = receiver.metricNames; _ = value }
}
private func use359(_ receiver: ModelSummary.Row) {
  do { let value: String = receiver.name; _ = value }
}
private func use360(_ receiver: ModelSummary.Row) {
  do { let value: String = receiver.type; _ = value }
}
private func use361(_ receiver: ModelSummary.Row) {
  do { let value: [Int]? = receiver.outputShape; _ = value }
}
private func use362(_ receiver: ModelSummary.Row) {
  do { let value: Int = receiver.parameterCount; _ = value }
}
private func use363(_ receiver: ModelSummary) {
  do { let value: String = receiver.name; _ = value }
}
private func use364(_ receiver: ModelSummary) {
  do { let value: [ModelSummary.Row] = receiver.rows; _ = value }
}
private func use365(_ receiver: ModelSummary) {
  do { let value: Int = receiver.trainableParameterCount; _ = value }
}
private func use366(_ receiver: ModelSummary) {
  do { let value: Int = receiver.nonTrainableParameterCount; _ = value }
}
private func use367(_ receiver: ModelSummary) {
  do { let value: Int = receiver.totalParameterCount; _ = value }
}
private func use368(_ receiver: ModelGraph.Weights) {
  do { let value: String = receiver.name; _ = value }
}
private func use369(_ receiver: ModelGraph.Weights) {
  do { let value: [Int] = receiver.shape; _ = value }
}
private func use370(_ receiver: ModelGraph.Weights) {
  do { let value: Bool = receiver.isTrainable; _ = value }
}
private func use371(_ receiver: ModelGraph.Node) {
  do { let value: String = receiver.name; _ = value }
}
private func use372(_ receiver: ModelGraph.Node) {
  do { let value: String = receiver.type; _ = value }
}
private func use373(_ receiver: ModelGraph.Node) {
  do { let value: [Int] = receiver.inputShape; _ = value }
}
private func use374(_ receiver: ModelGraph.Node) {
  do { let value: [Int] = receiver.outputShape; _ = value }
}
private func use375(_ receiver: ModelGraph.Node) {
  do { let value: [ModelGraph.Weights] = receiver.weights; _ = value }
}
private func use376(_ receiver: ModelGraph.Edge) {
  do { let value: Int = receiver.from; _ = value }
}
private func use377(_ receiver: ModelGraph.Edge) {
  do { let value: Int = receiver.to; _ = value }
}
private func use378(_ receiver: ModelGraph) {
  do { let value: [ModelGraph.Node] = receiver.nodes; _ = value }
}
private func use379(_ receiver: ModelGraph) {
  do { let value: [ModelGraph.Edge] = receiver.edges; _ = value }
}
private func use380(_ receiver: ConfusionMatrix.Confusion) {
  do { let value: Int = receiver.actual; _ = value }
}
private func use381(_ receiver: ConfusionMatrix.Confusion) {
  do { let value: Int = receiver.predicted; _ = value }
}
private func use382(_ receiver: ConfusionMatrix.Confusion) {
  do { let value: String = receiver.actualName; _ = value }
}
private func use383(_ receiver: ConfusionMatrix.Confusion) {
  do { let value: String = receiver.predictedName; _ = value }
}
private func use384(_ receiver: ConfusionMatrix.Confusion) {
  do { let value: Int = receiver.count; _ = value }
}
private func use385(_ p0: [Int], _ p1: [Int], _ p2: [String]) throws {
  do { let value: ConfusionMatrix = try ConfusionMatrix(labels: p0, predictions: p1, classNames: p2); _ = value }
}
private func use386(_ p0: [Int], _ p1: [Int], _ p2: Int?) throws {
  do { let value: ConfusionMatrix = try ConfusionMatrix(labels: p0, predictions: p1, classCount: p2); _ = value }
  do { let value: ConfusionMatrix = try ConfusionMatrix(labels: p0, predictions: p1); _ = value }
}
private func use387(_ receiver: ConfusionMatrix) {
  do { let value: [[Int]] = receiver.counts; _ = value }
}
private func use388(_ receiver: ConfusionMatrix) {
  do { let value: [String] = receiver.classNames; _ = value }
}
private func use389(_ receiver: ConfusionMatrix) {
  do { let value: Int = receiver.count; _ = value }
}
private func use390(_ receiver: ConfusionMatrix) {
  do { let value: [Int] = receiver.support; _ = value }
}
private func use391(_ receiver: ConfusionMatrix) {
  do { let value: [Int] = receiver.predictedCounts; _ = value }
}
private func use392(_ receiver: ConfusionMatrix) {
  do { let value: [Int] = receiver.correctCounts; _ = value }
}
private func use393(_ receiver: ConfusionMatrix) {
  do { let value: [[Double]] = receiver.shares; _ = value }
}
private func use394(_ receiver: ConfusionMatrix) {
  do { let value: Double = receiver.accuracy; _ = value }
}
private func use395(_ receiver: ConfusionMatrix) {
  do { let value: [Double] = receiver.precision; _ = value }
}
private func use396(_ receiver: ConfusionMatrix) {
  do { let value: [Double] = receiver.recall; _ = value }
}
private func use397(_ receiver: ConfusionMatrix) {
  do { let value: [Double] = receiver.f1Score; _ = value }
}
private func use398(_ receiver: ConfusionMatrix, _ p0: Bool, _ p1: Bool) {
  do { let value: Figure = receiver.plot(normalized: p0, hidingDiagonal: p1); _ = value }
  do { let value: Figure = receiver.plot(); _ = value }
}
private func use399(_ receiver: ConfusionMatrix) {
  do { let value: ClassificationReport = receiver.report(); _ = value }
}
private func use400(_ receiver: ConfusionMatrix, _ p0: Int) {
  do { let value: [ConfusionMatrix.Confusion] = receiver.mostConfused(minimumCount: p0); _ = value }
  do { let value: [ConfusionMatrix.Confusion] = receiver.mostConfused(); _ = value }
}
private func use401(_ receiver: ClassificationReport.Row) {
  do { let value: String = receiver.name; _ = value }
}
private func use402(_ receiver: ClassificationReport.Row) {
  do { let value: Double = receiver.precision; _ = value }
}
private func use403(_ receiver: ClassificationReport.Row) {
  do { let value: Double = receiver.recall; _ = value }
}
private func use404(_ receiver: ClassificationReport.Row) {
  do { let value: Double = receiver.f1Score; _ = value }
}
private func use405(_ receiver: ClassificationReport.Row) {
  do { let value: Int = receiver.support; _ = value }
}
private func use406(_ p0: ConfusionMatrix) {
  do { let value: ClassificationReport = ClassificationReport(p0); _ = value }
}
private func use407(_ receiver: ClassificationReport) {
  do { let value: Figure = receiver.plot(); _ = value }
}
private func use408(_ receiver: ClassificationReport) {
  do { let value: [ClassificationReport.Row] = receiver.classes; _ = value }
}
private func use409(_ receiver: ClassificationReport) {
  do { let value: Double = receiver.accuracy; _ = value }
}
private func use410(_ receiver: ClassificationReport) {
  do { let value: ClassificationReport.Row = receiver.macroAverage; _ = value }
}
private func use411(_ receiver: ClassificationReport) {
  do { let value: ClassificationReport.Row = receiver.weightedAverage; _ = value }
}
private func use412(_ p0: [Double], _ p1: [Double]) throws {
  do { let value: LearningRateCurve = try LearningRateCurve(learningRates: p0, losses: p1); _ = value }
}
private func use413(_ receiver: LearningRateCurve) throws {
  do { let value: Figure = try receiver.plot(); _ = value }
}
private func use414(_ p0: History) {
  do { let value: LearningRateCurve = LearningRateCurve(p0); _ = value }
}
private func use415(_ receiver: LearningRateCurve) {
  do { let value: [Double] = receiver.learningRates; _ = value }
}
private func use416(_ receiver: LearningRateCurve) {
  do { let value: [Double] = receiver.losses; _ = value }
}
private func use417(_ receiver: LearningRateCurve) {
  do { let value: Double? = receiver.suggestion; _ = value }
}
private func use418(_ receiver: LearningRateCurve) {
  do { let value: Double? = receiver.steepest; _ = value }
}
private func use419(_ receiver: LearningRateCurve) {
  do { let value: ClosedRange<Double>? = receiver.idealRange; _ = value }
}
private func use420(_ receiver: Figure) {
  do { let value: String = receiver.altText; _ = value }
}
private func use421(_ receiver: Figure, _ p0: String) {
  do { let value: Figure = receiver.titled(p0); _ = value }
}
private func use422(_ receiver: Figure, _ p0: Double?, _ p1: Double?) {
  do { let value: Figure = receiver.sized(width: p0, height: p1); _ = value }
  do { let value: Figure = receiver.sized(); _ = value }
}
private func use423(_ p0: [Double], _ p1: [String], _ p2: String, _ p3: String, _ p4: Int?) throws {
  do { let value: Figure = try Figure.bars(p0, names: p1, xLabel: p2, yLabel: p3, marked: p4); _ = value }
  do { let value: Figure = try Figure.bars(p0); _ = value }
}
private func use424(_ p0: [Double], _ p1: Int, _ p2: String) throws {
  do { let value: Figure = try Figure.histogram(p0, bins: p1, xLabel: p2); _ = value }
  do { let value: Figure = try Figure.histogram(p0); _ = value }
}
private func use425(_ p0: [Double], _ p1: [Double], _ p2: [String], _ p3: String, _ p4: String, _ p5: Bool, _ p6: Bool, _ p7: Bool) throws {
  do { let value: Figure = try Figure.scatter(p0, p1, groups: p2, xLabel: p3, yLabel: p4, isLogarithmic: p5, isJoined: p6, paretoFront: p7); _ = value }
  do { let value: Figure = try Figure.scatter(p0, p1); _ = value }
}
private func use426(_ p0: [History], _ p1: [String], _ p2: String, _ p3: Double) throws {
  do { let value: Figure = try Figure.compare(p0, names: p1, metric: p2, smoothing: p3); _ = value }
  do { let value: Figure = try Figure.compare(p0, names: p1); _ = value }
}
private func use427(_ p0: [Figure], _ p1: Int) throws {
  do { let value: Figure = try Figure.grid(p0, columns: p1); _ = value }
  do { let value: Figure = try Figure.grid(p0); _ = value }
}
private func use428(_ p0: Tensor, _ p1: [String], _ p2: Int?, _ p3: Bool, _ p4: Bool) throws {
  do { let value: Figure = try Figure.images(p0, names: p1, columns: p2, isDiverging: p3, sharesScale: p4); _ = value }
  do { let value: Figure = try Figure.images(p0); _ = value }
}
private func use429(_ p0: [Int], _ p1: String, _ p2: Int?, _ p3: @escaping () throws -> [any Layer]) throws {
  do { let value: Sequential = try Sequential(inputShape: p0, name: p1, seed: p2, layers: p3); _ = value }
  do { let value: Sequential = try Sequential(inputShape: p0, layers: p3); _ = value }
}
private func use430(_ p0: String, _ p1: Int?, _ p2: @escaping () throws -> [any Layer]) throws {
  do { let value: Sequential = try Sequential(name: p0, seed: p1, layers: p2); _ = value }
  do { let value: Sequential = try Sequential(layers: p2); _ = value }
}
private func use431(_ p0: [any Layer], _ p1: [Int]?, _ p2: String, _ p3: Int?) throws {
  do { let value: Sequential = try Sequential(p0, inputShape: p1, name: p2, seed: p3); _ = value }
  do { let value: Sequential = try Sequential(p0); _ = value }
}
private func use432(_ p0: [Int]?, _ p1: String, _ p2: Int?) throws {
  do { let value: Sequential = try Sequential(inputShape: p0, name: p1, seed: p2); _ = value }
  do { let value: Sequential = try Sequential(); _ = value }
}
private func use433(_ receiver: Sequential, _ p0: any Layer) throws {
  do { let value: Void = try receiver.add(p0); _ = value }
}
private func use434(_ receiver: Sequential, _ p0: [Int]) throws {
  do { let value: Void = try receiver.build(inputShape: p0); _ = value }
}
private func use435(_ receiver: Sequential) {
  do { let value: String = receiver.name; _ = value }
}
private func use436(_ receiver: Sequential) {
  do { let value: [Int] = receiver.inputShape; _ = value }
}
private func use437(_ receiver: Sequential) {
  do { let value: [Int] = receiver.outputShape; _ = value }
}
private func use438(_ receiver: Sequential) {
  do { let value: Bool = receiver.isBuilt; _ = value }
}
private func use439(_ receiver: Sequential) {
  do { let value: Int = receiver.parameterCount; _ = value }
}
private func use440(_ receiver: Sequential) {
  do { let value: ModelSummary = receiver.summary(); _ = value }
}
private func use441(_ receiver: Sequential) throws {
  do { let value: ModelGraph = try receiver.graph(); _ = value }
}
private func use442(_ receiver: Sequential, _ p0: Optimizer, _ p1: Loss, _ p2: [Metric]) {
  do { let value: Void = receiver.compile(optimizer: p0, loss: p1, metrics: p2); _ = value }
  do { let value: Void = receiver.compile(optimizer: p0, loss: p1); _ = value }
}
private func use443(_ receiver: Sequential, _ p0: Dataset, _ p1: Int, _ p2: Int, _ p3: Double, _ p4: Dataset?, _ p5: [any Callback], _ p6: [Double]?, _ p7: [Double]?, _ p8: Bool, _ p9: Int?, _ p10: Verbosity) throws {
  do { let value: History = try receiver.fit(p0, epochs: p1, batchSize: p2, validationSplit: p3, validationData: p4, callbacks: p5, classWeight: p6, sampleWeight: p7, shuffle: p8, seed: p9, verbose: p10); _ = value }
  do { let value: History = try receiver.fit(p0); _ = value }
}
private func use444(_ receiver: Sequential, _ p0: Dataset, _ p1: Double, _ p2: Double, _ p3: Int, _ p4: Int, _ p5: Int?) throws {
  do { let value: LearningRateCurve = try receiver.findLearningRate(p0, startLearningRate: p1, endLearningRate: p2, steps: p3, batchSize: p4, seed: p5); _ = value }
  do { let value: LearningRateCurve = try receiver.findLearningRate(p0); _ = value }
}
private func use445(_ receiver: Sequential, _ p0: Dataset, _ p1: Int, _ p2: Verbosity) throws {
  do { let value: Evaluation = try receiver.evaluate(p0, batchSize: p1, verbose: p2); _ = value }
  do { let value: Evaluation = try receiver.evaluate(p0); _ = value }
}
private func use446(_ receiver: Sequential, _ p0: Dataset) throws {
  do { let value: Tensor = try receiver.predict(p0); _ = value }
}
private func use447(_ receiver: Sequential, _ p0: Tensor) throws {
  do { let value: Tensor = try receiver.predict(p0); _ = value }
}
private func use448(_ receiver: Sequential, _ p0: Dataset) throws {
  do { let value: [Int] = try receiver.predictClasses(p0); _ = value }
}
private func use449(_ receiver: Sequential, _ p0: Dataset) throws {
  do { let value: ConfusionMatrix = try receiver.confusionMatrix(on: p0); _ = value }
}
private func use450(_ receiver: Sequential, _ p0: String, _ p1: Tensor) throws {
  do { let value: Tensor = try receiver.activations(of: p0, for: p1); _ = value }
}
private func use451(_ receiver: Sequential) throws {
  do { let value: Figure = try receiver.plot(); _ = value }
}
private func use452(_ receiver: Sequential) throws {
  do { let value: Figure = try receiver.plotNeurons(); _ = value }
}
private func use453(_ receiver: Sequential, _ p0: String, _ p1: Int?) throws {
  do { let value: Figure = try receiver.plotWeights(of: p0, columns: p1); _ = value }
  do { let value: Figure = try receiver.plotWeights(of: p0); _ = value }
}
private func use454(_ receiver: Sequential, _ p0: String, _ p1: Tensor, _ p2: Int?, _ p3: Bool) throws {
  do { let value: Figure = try receiver.plotActivations(of: p0, for: p1, columns: p2, sharesScale: p3); _ = value }
  do { let value: Figure = try receiver.plotActivations(of: p0, for: p1); _ = value }
}
private func use455(_ receiver: Sequential, _ p0: String, _ p1: Dataset) throws {
  do { let value: Tensor = try receiver.activations(of: p0, for: p1); _ = value }
}
private func use456(_ receiver: Sequential) {
  do { let value: [Tensor] = receiver.weights; _ = value }
}
private func use457(_ receiver: Sequential) {
  do { let value: [String] = receiver.weightNames; _ = value }
}
private func use458(_ receiver: Sequential, _ p0: String) throws {
  do { let value: [Tensor] = try receiver.weights(of: p0); _ = value }
}
private func use459(_ receiver: Sequential, _ p0: String) throws {
  do { let value: Tensor = try receiver.weights(named: p0); _ = value }
}
private func use460(_ receiver: Sequential, _ p0: [Tensor]) throws {
  do { let value: Void = try receiver.setWeights(p0); _ = value }
}
private func use461(_ receiver: Sequential, _ p0: [Tensor], _ p1: String) throws {
  do { let value: Void = try receiver.setWeights(p0, of: p1); _ = value }
}
private func use462(_ receiver: Sequential, _ p0: String) throws {
  do { let value: Void = try receiver.save(to: p0); _ = value }
}
private func use463(_ receiver: Sequential, _ p0: String) throws {
  do { let value: Void = try receiver.export(to: p0); _ = value }
}
private func use464(_ receiver: Sequential, _ p0: String) throws {
  do { let value: Void = try receiver.saveWeights(to: p0); _ = value }
}
private func use465(_ receiver: Sequential, _ p0: String) throws {
  do { let value: Void = try receiver.loadWeights(from: p0); _ = value }
}
private func use466() {
  do { let value: Verbosity = Verbosity.auto; _ = value }
}
private func use467() {
  do { let value: Verbosity = Verbosity.silent; _ = value }
}
private func use468() {
  do { let value: Verbosity = Verbosity.bar; _ = value }
}
private func use469() {
  do { let value: Verbosity = Verbosity.line; _ = value }
}
private func use470(_ p0: String, _ p1: Bool, _ p2: Int?) throws {
  do { let value: Sequential = try loadModel(from: p0, compile: p1, seed: p2); _ = value }
  do { let value: Sequential = try loadModel(from: p0); _ = value }
}
private func use471(_ p0: Figure) {
  do { let value: Void = show(p0); _ = value }
}
private func use472(_ p0: ModelSummary) {
  do { let value: Void = show(p0); _ = value }
}
private func use473(_ p0: ConfusionMatrix) {
  do { let value: Void = show(p0); _ = value }
}
private func use474(_ p0: ClassificationReport) {
  do { let value: Void = show(p0); _ = value }
}
private func use475(_ p0: String, _ p1: Double, _ p2: Double) {
  do { let value: Void = check(p0, p1, atLeast: p2); _ = value }
}
private func use476(_ p0: String, _ p1: Double, _ p2: Double) {
  do { let value: Void = check(p0, p1, atMost: p2); _ = value }
}
private func use477(_ p0: String, _ p1: Int, _ p2: Int) {
  do { let value: Void = check(p0, p1, atLeast: p2); _ = value }
}
private func use478(_ p0: String, _ p1: Int, _ p2: Int) {
  do { let value: Void = check(p0, p1, atMost: p2); _ = value }
}
private func use479(_ p0: String, _ p1: Bool) {
  do { let value: Void = check(p0, p1); _ = value }
}
private func use480(_ p0: String, _ p1: Int, _ p2: Bool) {
  do { let value: Void = score(p0, p1, isLowerBetter: p2); _ = value }
  do { let value: Void = score(p0, p1); _ = value }
}
private func use481(_ p0: String, _ p1: Double, _ p2: Bool) {
  do { let value: Void = score(p0, p1, isLowerBetter: p2); _ = value }
  do { let value: Void = score(p0, p1); _ = value }
}