// Made from the lessons' steps; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
// That it compiles, with warnings as errors, is the proof that the lessons are Swift.
// swift-format-ignore-file

import Foundation
import Inkling
// 00-introduction.md
private func lesson0() throws {
let images = 60_000

let (allTrain, test) = try loadDigits()
let train = allTrain.prefix(images)
print("Hello. There are", train.count, "digits to learn from,")
print("and", test.count, "for the test.")

_ = train.labels[0]

show(try train.sample(10).plot(columns: 5))

_ = train.name

let epochs = 5

let model = try Sequential(inputShape: [28, 28]) {
  Flatten()
  Dense(16, activation: .relu)
  Dense(10, activation: .softmax)
}
model.compile(
  optimizer: .adam(), loss: .sparseCategoricalCrossentropy,
  metrics: [.accuracy])
try model.fit(train.normalized(), epochs: epochs, batchSize: 128)
let result = try model.evaluate(test.normalized())
let share = (result.accuracy * 1000).rounded() / 10
print("right about \(share) % of the digits it has never seen")

let neurons = 16
var sum = 0.0
sum += 2.5
print(neurons, sum)

let probabilities = [0.1, 0.7, 0.2]
print(probabilities[0], "is the first,", probabilities.count, "in all")
print(probabilities.map { $0 * 100 })

for digit in 0..<3 {
  if probabilities[digit] > 0.5 {
    print("I think it is a \(digit)")
  }
}

func half(_ number: Double) -> Double {
  number / 2
}
print(half(5))

let (first, second) = (3, 7)
print(first + second)
}

// 01-four-simple-steps.md
private func lesson1() throws {
let all = try loadDigits().train
show(try all.subset([all.labels.firstIndex(of: 8) ?? 0]).plot())

let sketch = try Sequential(inputShape: [3], seed: 3) {
  Dense(4, activation: .relu, name: "hidden")
  Dense(2, activation: .softmax, name: "output")
}
show(try sketch.plotNeurons())

let inputs = [0.0, 0.5, 1.0]
let weights = [0.5, -0.5, 0.75]
let bias = 0.25

var sum = bias
for i in 0..<3 {
  sum += inputs[i] * weights[i]
}
let output = max(0, sum)
print("sum:", sum, " output:", output)

let images = 60_000

let (train, test) = try loadDigits()
let pictures = train.prefix(images)
let shape = pictures.featureShape
print("to learn from:", pictures.count, "pictures of", shape)
print("for the test: ", test.count, "pictures of", test.featureShape)

_ = train.name

for row in 0..<28 {
  var line = ""
  for column in 0..<28 {
    let brightness = pictures.image(0)[row, column]
    if brightness > 170 {
      line += "##"
    } else if brightness > 60 {
      line += "++"
    } else {
      line += "  "
    }
  }
  print(line)
}
print("label:", pictures.labels[0])

show(try pictures.sample(100).plotSheet())

let vector = 28 * 28
let rows = try pictures.normalized().reshaped(to: [vector])
let testRows = try test.normalized().reshaped(to: [vector])

for (when, data) in [("before:", pictures), ("after: ", rows)] {
  print(when, data.featureShape, data.minimum(), "to", data.maximum())
}

_ = vector

let learning = rows.oneHot()
let testing = testRows.oneHot()

for digit in [5, 0, 9] {
  let index = pictures.labels.firstIndex(of: digit) ?? 0
  print(pictures.labels[index], "becomes", learning.target(index))
}

let model = try Sequential(inputShape: [vector]) {
  Dense(784, activation: .relu)
  Dense(32, activation: .relu)
  Dense(10, activation: .softmax)
}

let first = 784 * 784 + 784
let second = 784 * 32 + 32
let third = 32 * 10 + 10

print("first hidden layer: ", first)
print("second hidden layer:", second)
print("output layer:       ", third)
print("all together:       ", first + second + third)

show(model.summary())
print("the same:", model.parameterCount == first + second + third)

_ = first * 100 / model.parameterCount

model.compile(
  optimizer: .sgd(), loss: .categoricalCrossentropy, metrics: [.accuracy])

for p in [0.99, 0.9, 0.5, 0.1, 0.01] {
  let loss = (-log(p) * 1000).rounded() / 1000
  print("probability of the right digit \(p): loss \(loss)")
}

let batchSize = 500
let epochs = 20

let history = try model.fit(
  learning, epochs: epochs, batchSize: batchSize, validationSplit: 0.1)

show(history.plot("accuracy"))

show(history.plot("loss"))

func percent(_ share: Double) -> Double {
  (share * 1000).rounded() / 10
}

let result = try model.evaluate(testing)
print("loss:    ", (result.loss * 1000).rounded() / 1000)
print("accuracy:", percent(result.accuracy), "%")

_ = percent(result.accuracy)

_ = (result.accuracy * 100).rounded() / 10

let nine = try testing.sample(9)
let said = try model.predictClasses(nine)
show(try nine.reshaped(to: [28, 28]).plot(predictions: said, columns: 3))

let rawModel = try Sequential(inputShape: [vector]) {
  Dense(784, activation: .relu)
  Dense(32, activation: .relu)
  Dense(10, activation: .softmax)
}
rawModel.compile(
  optimizer: .sgd(), loss: .categoricalCrossentropy, metrics: [.accuracy])

let rawRows = try pictures.reshaped(to: [vector]).oneHot()
do {
  try rawModel.fit(
    rawRows, epochs: 2, batchSize: batchSize, validationSplit: 0.1)
} catch {
  print("The training broke off:", error)
}

let some = try test.prefix(1_000).reshaped(to: [vector])
var silent: [Int] = []
for layer in ["dense", "dense_1"] {
  let given = try rawModel.activations(of: layer, for: some)
  let largest = given.maximum(axis: 0)
  silent.append(largest.scalars.filter { $0 == 0 }.count)
}
print("silent in the first layer:  ", silent[0], "of 784")
print("silent in the second layer: ", silent[1], "of 32")
let rawResult = try rawModel.evaluate(test.reshaped(to: [vector]).oneHot())
print("on the test set:            ", percent(rawResult.accuracy), "%")

_ = (log(10.0) * 1000).rounded() / 1000

_ = percent(result.accuracy)

_ = percent(rawResult.accuracy)

func fourSteps(
  _ learn: Dataset, _ check: Dataset
) throws -> (network: Sequential, accuracy: Double) {
  let length = learn.featureShape.reduce(1, *)
  let network = try Sequential(inputShape: [length]) {
    Dense(784, activation: .relu)
    Dense(32, activation: .relu)
    Dense(10, activation: .softmax)
  }
  network.compile(
    optimizer: .sgd(), loss: .categoricalCrossentropy, metrics: [.accuracy])
  let flat = try learn.prefix(images).normalized()
    .reshaped(to: [length]).oneHot()
  try network.fit(
    flat, epochs: epochs, batchSize: batchSize, validationSplit: 0.1,
    verbose: .silent)
  let flatCheck = try check.normalized().reshaped(to: [length]).oneHot()
  return (network, try network.evaluate(flatCheck).accuracy)
}

func upsideDown(_ data: Dataset) throws -> Dataset {
  let pixels = try data.normalized().featureTensor()
  let turned = try pixels.gathered(Array((0..<28).reversed()), axis: 1)
  return try Dataset(
    features: turned, labels: data.labels, name: "digits upside down")
}

var other = (train: try upsideDown(pictures), test: try upsideDown(test))
if let (clothes, clothesTest) = try? loadFashionMNIST() {
  other = (clothes, clothesTest)
} else if let (things, thingsTest) = try? loadCIFAR10() {
  other = (things, thingsTest)
}
print("the pictures:", other.train.name)

let (otherModel, otherAccuracy) = try fourSteps(other.train, other.test)
print(other.train.name, "gives", percent(otherAccuracy), "%")

if other.test.featureShape.count == 2 {
  let shown = try other.test.sample(9)
  let flatShown = try shown.normalized().reshaped(to: [28 * 28])
  let answers = try otherModel.predictClasses(flatShown)
  show(try shown.plot(predictions: answers, columns: 3))
}

_ = other.train.name

_ = percent(otherAccuracy)

_ = percent(result.accuracy)

_ = train.name

_ = model.parameterCount

_ = percent(history["accuracy"]?.last ?? 0)

_ = percent(history["val_accuracy"]?.last ?? 0)

_ = percent(result.accuracy)

_ = (result.loss * 1000).rounded() / 1000

_ = percent(result.accuracy)

_ = model.parameterCount
}

// 02-a-first-look.md
private func lesson2() throws {
let images = 60_000

let (allTrain, test) = try loadDigits()
let train = allTrain.prefix(images)

_ = train.name

print("train:", train.count, "pictures of shape", train.featureShape)
print("labels:", train.labels.prefix(10), "...")
print("test: ", test.count, "pictures of shape", test.featureShape)
print("labels:", test.labels.prefix(10), "...")

show(try train.prefix(10).plot(columns: 5))

let model = try Sequential {
  Dense(512, activation: .relu)
  Dense(10, activation: .softmax)
}

for x in [-2.0, -0.5, 0, 0.5, 2] {
  print("relu(\(x)) = \(max(x, 0))")
}

model.compile(
  optimizer: .rmsprop(), loss: .sparseCategoricalCrossentropy,
  metrics: [.accuracy])

show(model.summary())
print("has its weights:", model.isBuilt)

try model.build(inputShape: [28 * 28])
show(model.summary())

let hidden = 784 * 512 + 512
let last = 512 * 10 + 10
print(hidden, "+", last, "=", hidden + last)
print("the same:", hidden + last == model.parameterCount)

show(try model.plot())

let trainRows = try train.normalized().reshaped(to: [28 * 28])
let testRows = try test.normalized().reshaped(to: [28 * 28])

for (when, data) in [("before:", train), ("after: ", trainRows)] {
  print(when, data.featureShape, data.minimum(), "to", data.maximum())
}

let epochs = 5
let batchSize = 128

let history = try model.fit(trainRows, epochs: epochs, batchSize: batchSize)

func percent(_ share: Double) -> Double {
  (share * 1000).rounded() / 10
}

func thousandths(_ number: Double) -> Double {
  (number * 1000).rounded() / 1000
}

_ = percent(history["accuracy"]?.last ?? 0)

show(history.plot("loss", "accuracy"))

let testDigits = testRows.prefix(10)
let predictions = try model.predict(testDigits)
print("shape:", predictions.shape)
print(predictions.row(0))

let firstAnswer = predictions.row(0).scalars.map { Double($0) }
show(
  try Figure.bars(
    firstAnswer, names: test.classNames, xLabel: "digit",
    yLabel: "probability", marked: test.labels[0]))

let answer = predictions.row(0).argmax()
print("index of the highest probability:", answer)
print("with the probability:", predictions[0, answer])
print("and the label says:", test.labels[0])

let tenAnswers = try model.predictClasses(testDigits)
show(try test.prefix(10).plot(predictions: tenAnswers, columns: 5))

_ = test.count

let result = try model.evaluate(testRows)
print("loss:    ", thousandths(result.loss))
print("accuracy:", percent(result.accuracy), "%")

_ = percent(history["accuracy"]?.last ?? 0)

_ = percent(result.accuracy)

_ = Int(((1 - (history["accuracy"]?.last ?? 0)) * 10000).rounded())

_ = Int(((1 - result.accuracy) * 10000).rounded())

let longer = try Sequential(inputShape: [28 * 28]) {
  Dense(512, activation: .relu)
  Dense(10, activation: .softmax)
}
longer.compile(
  optimizer: .rmsprop(), loss: .sparseCategoricalCrossentropy,
  metrics: [.accuracy])
let longHistory = try longer.fit(
  trainRows, epochs: 4 * epochs, batchSize: batchSize, validationSplit: 0.1,
  verbose: .silent)

show(longHistory.plot("loss", "accuracy"))

let validationLosses = longHistory["val_loss"] ?? []
let trainingLosses = longHistory["loss"] ?? []
let lowest = validationLosses.min() ?? 0
let bestEpoch = (validationLosses.firstIndex(of: lowest) ?? 0) + 1
print(
  "lowest validation loss:  ", thousandths(lowest), "in epoch", bestEpoch)
print("validation loss, at last:", thousandths(validationLosses.last ?? 0))
let lastLoss = trainingLosses.last ?? 0
print("training loss, at last:  ", (lastLoss * 10_000).rounded() / 10_000)

_ = bestEpoch

_ = 4 * epochs

_ = percent((longHistory["val_accuracy"] ?? [])[bestEpoch - 1])

_ = percent(longHistory["val_accuracy"]?.last ?? 0)

for count in [500, 5_000, images] {
  let small = try Sequential(inputShape: [28 * 28], seed: 17) {
    Dense(512, activation: .relu)
    Dense(10, activation: .softmax)
  }
  small.compile(
    optimizer: .rmsprop(), loss: .sparseCategoricalCrossentropy,
    metrics: [.accuracy])
  let part = trainRows.prefix(count)
  try small.fit(
    part, epochs: 2 * epochs, batchSize: batchSize, verbose: .silent)
  let known = percent(try small.evaluate(part).accuracy)
  let new = percent(try small.evaluate(testRows).accuracy)
  print(
    "\(part.count) pictures: \(known) % of them right,",
    "\(new) % of new ones")
}

let fewNeurons = 64
let fewEpochs = 5

let few = try Sequential(inputShape: [28 * 28], seed: 17) {
  Dense(fewNeurons, activation: .relu)
  Dense(10, activation: .softmax)
}
few.compile(
  optimizer: .rmsprop(), loss: .sparseCategoricalCrossentropy,
  metrics: [.accuracy])
try few.fit(
  trainRows, epochs: fewEpochs, batchSize: batchSize, verbose: .silent)
let fewResult = try few.evaluate(testRows)

check("accuracy on the test set", fewResult.accuracy, atLeast: 0.9)
check("parameters", few.parameterCount, atMost: 8_000)
score("parameters", few.parameterCount)

try model.save(to: "digits.keras")

let again = try loadModel(from: "digits.keras")
let predictionsAgain = try again.predict(testDigits)
print("parameters:", again.parameterCount)
print("the same predictions:", predictionsAgain == predictions)
let resultAgain = try again.evaluate(testRows)
print("the same accuracy:", resultAgain.accuracy == result.accuracy)

_ = train.name

_ = model.parameterCount

_ = percent(history["accuracy"]?.last ?? 0)

_ = thousandths(history["loss"]?.last ?? 0)

_ = percent(result.accuracy)

_ = thousandths(result.loss)

_ = answer

_ = predictions[0, answer]

_ = percent(result.accuracy)

_ = model.parameterCount
}

// 03-sixteen-neurons.md
private func lesson3() throws {
let images = 60_000

let (allTrain, test) = try loadDigits()
let train = allTrain.prefix(images)
print("\(train.count) pictures to learn from, \(test.count) for the test")

_ = train.name

print("shape:", train.featureShape)
print("smallest value:", Int(train.minimum()))
print("largest value:", Int(train.maximum()))

_ = train.featureShape[0]

_ = train.featureShape[1]

_ = Int(train.minimum())

_ = Int(train.maximum())

print(train.image(0))

print(train.labels[0])

show(try test.sample(25).plot())

let trainSet = train.normalized().oneHot()
let testSet = test.normalized().oneHot()

print("image size:", trainSet.featureShape)
print("values from", trainSet.minimum(), "to", trainSet.maximum())
print("label of the first picture:", train.labels[0])
print("the same in one-hot form:  ", trainSet.target(0))

let neurons = 16

let model = try Sequential(inputShape: [28, 28]) {
  Flatten()
  Dense(neurons)
  Activation.relu
  Dense(10)
  Activation.softmax
}

_ = 28 * 28

_ = neurons

let inFirstLayer = neurons * (28 * 28) + neurons
let inSecondLayer = 10 * neurons + 10

print("first layer: ", inFirstLayer)
print("second layer:", inSecondLayer)
print("together:    ", inFirstLayer + inSecondLayer)
print("right?       ", inFirstLayer + inSecondLayer == model.parameterCount)

show(model.summary())

_ = model.parameterCount

model.compile(
  optimizer: .adam(), loss: .categoricalCrossentropy, metrics: [.accuracy])

let epochs = 5
let batchSize = 128

let history = try model.fit(trainSet, epochs: epochs, batchSize: batchSize)

_ = (trainSet.count + batchSize - 1) / batchSize

_ = epochs * ((trainSet.count + batchSize - 1) / batchSize)

show(history.plot("loss", "accuracy"))

func percent(_ share: Double) -> Double {
  (share * 1000).rounded() / 10
}

func thousandths(_ number: Double) -> Double {
  (number * 1000).rounded() / 1000
}

let result = try model.evaluate(testSet)
print("parameters:", model.parameterCount)
print("accuracy:  ", percent(result.accuracy), "%")
print("loss:      ", thousandths(result.loss))

_ = percent(result.accuracy)

_ = test.labels[0]

let answer = try model.predict(testSet.image(0))
for digit in 0..<10 {
  print("\(digit): \(percent(Double(answer.scalars[digit]))) %")
}
print("the most likely digit:", answer.argmax())

let asked = try testSet.sample(25)
show(try asked.plot(predictions: model.predictClasses(asked)))

var mistakes = 0
for (guess, truth) in zip(try model.predictClasses(testSet), test.labels) {
  if guess != truth { mistakes += 1 }
}
print("\(mistakes) mistakes in \(testSet.count) pictures")

show(try model.plotWeights(of: "dense"))

let knobNeurons = 16                  // 4, 8, 32, 64 ...
let knobActivation = Activation.relu  // .elu, .tanh, .sigmoid ...
let knobOptimizer = Optimizer.adam()  // .rmsprop(), .sgd() ...
let knobEpochs = epochs               // 10, 20 ...
let knobBatchSize = batchSize         // 32, 64, 256 ...

let mine = try Sequential(inputShape: [28, 28]) {
  Flatten()
  Dense(knobNeurons, activation: knobActivation)
  Dense(10, activation: .softmax)
}
mine.compile(
  optimizer: knobOptimizer, loss: .categoricalCrossentropy,
  metrics: [.accuracy])
try mine.fit(trainSet, epochs: knobEpochs, batchSize: knobBatchSize)
let mineResult = try mine.evaluate(testSet)
print("loss:", thousandths(mineResult.loss))

check("accuracy on the test set", mineResult.accuracy, atLeast: 0.97)
score("parameters", mine.parameterCount)

let twin = try Sequential(inputShape: [28, 28]) {
  Flatten()
  Dense(neurons, activation: .relu)
  Dense(10, activation: .softmax)
}
twin.compile(
  optimizer: .adam(), loss: .categoricalCrossentropy, metrics: [.accuracy])
try twin.fit(
  trainSet, epochs: epochs, batchSize: batchSize, verbose: .silent)
let twinResult = try twin.evaluate(testSet)
print("the first:", percent(result.accuracy), "%")
print("its twin: ", percent(twinResult.accuracy), "%")

var sizes: [Double] = []
var accuracies: [Double] = []
for size in [4, 16, 64, 128] {
  let sized = try Sequential(inputShape: [28, 28]) {
    Flatten()
    Dense(size, activation: .relu)
    Dense(10, activation: .softmax)
  }
  sized.compile(
    optimizer: .adam(), loss: .categoricalCrossentropy,
    metrics: [.accuracy])
  try sized.fit(
    trainSet, epochs: epochs, batchSize: batchSize, verbose: .silent)
  let accuracy = percent(try sized.evaluate(testSet).accuracy)
  let count = sized.parameterCount
  print("\(size) neurons, \(count) parameters: \(accuracy) %")
  sizes.append(Double(count))
  accuracies.append(accuracy)
}

show(
  try Figure.scatter(
    sizes + [Double(mine.parameterCount)],
    accuracies + [percent(mineResult.accuracy)],
    xLabel: "parameters", yLabel: "accuracy on the test set, in %",
    isLogarithmic: true, paretoFront: true))

let small = [
  [0, 0, 9, 0, 0],
  [0, 9, 9, 0, 0],
  [0, 0, 9, 0, 0],
  [0, 0, 9, 0, 0],
  [0, 9, 9, 9, 0],
]
let edge = [
  [-1, 0, 1],
  [-1, 0, 1],
  [-1, 0, 1],
]

func convolve(_ picture: [[Int]], with filter: [[Int]]) -> [[Int]] {
  let size = picture.count
  var result = picture
  for row in 0..<size {
    for column in 0..<size {
      var sum = 0
      for i in 0..<3 {
        for j in 0..<3 {
          let (y, x) = (row + i - 1, column + j - 1)
          let isInside = y >= 0 && y < size && x >= 0 && x < size
          sum += isInside ? picture[y][x] * filter[i][j] : 0
        }
      }
      result[row][column] = sum
    }
  }
  return result
}

let byHand = convolve(small, with: edge)
for row in byHand { print(row) }

let three = [
  try Figure.images(Tensor(small)),
  try Figure.images(Tensor(edge), isDiverging: true),
  try Figure.images(Tensor(byHand), isDiverging: true),
]
show(try Figure.grid(three, columns: 3))

let single = try Sequential(inputShape: [5, 5, 1]) {
  Conv2D(1, kernelSize: 3, padding: .same, name: "conv")
}
let edgeWeights = try Tensor(edge).reshaped(to: [3, 3, 1, 1])
try single.setWeights([edgeWeights, Tensor(zeros: [1])], of: "conv")
let byLibrary = try single.predict(Tensor(small).reshaped(to: [5, 5, 1]))
print("the same:", byLibrary.scalars == byHand.joined().map { Float($0) })

let first = test.normalized().image(0)
let handFilters = try Tensor.stacked([
  Tensor([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]),
  Tensor([[1, 0, -1], [1, 0, -1], [1, 0, -1]]),
  Tensor([[-1, -1, -1], [0, 0, 0], [1, 1, 1]]),
  Tensor([[1, 1, 1], [0, 0, 0], [-1, -1, -1]]),
], axis: 2)
let edges = try Sequential(inputShape: [28, 28, 1]) {
  Conv2D(4, kernelSize: 3, padding: .same, activation: .relu, name: "conv")
}
try edges.setWeights(
  [handFilters.reshaped(to: [3, 3, 1, 4]), Tensor(zeros: [4])], of: "conv")
let found = try edges.predict(first.reshaped(to: [28, 28, 1]))

let maps = try found.reshaped(to: [28, 28, 4]).transposed([2, 0, 1]) / 3
let shown = try Tensor.concatenated([first.reshaped(to: [1, 28, 28]), maps])
let names = ["digit", "left", "right", "top", "bottom"]
show(try Figure.images(shown, names: names, columns: 5))

let trainImages = try trainSet.reshaped(to: [28, 28, 1])
let testImages = try testSet.reshaped(to: [28, 28, 1])

let size = trainImages.featureShape
print("height \(size[0]), width \(size[1]), number of channels \(size[2])")

let convolution = try Sequential(inputShape: [28, 28, 1]) {
  Conv2D(32, kernelSize: 3, activation: .relu, name: "conv")
  MaxPooling2D()
  Flatten()
  Dense(10, activation: .softmax)
}
show(convolution.summary())

_ = 32 * (3 * 3 + 1)

_ = 13 * 13 * 32 * 10 + 10

_ = convolution.parameterCount

convolution.compile(
  optimizer: .adam(), loss: .categoricalCrossentropy, metrics: [.accuracy])
let convolutionHistory = try convolution.fit(
  trainImages, epochs: epochs, batchSize: batchSize)
let convolutionResult = try convolution.evaluate(testImages)

print("parameters:", convolution.parameterCount)
print("accuracy:  ", percent(convolutionResult.accuracy), "%")
print("loss:      ", thousandths(convolutionResult.loss))

_ = percent(convolutionResult.accuracy)

_ = percent(result.accuracy)

_ = Int(((1 - convolutionResult.accuracy) * Double(test.count)).rounded())

_ = mistakes

let kernel = try convolution.weights(named: "conv/kernel")
print("shape of the weights:", kernel.shape)
show(try convolution.plotWeights(of: "conv", columns: 8))

let digit = testImages.image(0)
let answers = try convolution.activations(of: "conv", for: digit)
print("shape of the answers:", answers.shape)
show(
  try convolution.plotActivations(
    of: "conv", for: digit, columns: 8, sharesScale: false))

let rate: Float = 0.3
let numbers = try Tensor(ones: [10])
for _ in 0..<3 {
  let stays = try Tensor(randomUniform: [10]) .> rate
  let dropped = numbers * stays / (1 - rate)
  print(dropped.map { ($0 * 100).rounded() / 100 }, "mean", dropped.mean())
}

let filtersInFirstLayer = 32
let filtersInSecondLayer = 64
let dropoutProbability = 0.1

let deep = try Sequential(inputShape: [28, 28, 1]) {
  Conv2D(
    filtersInFirstLayer, kernelSize: 3, activation: .relu, name: "first")
  MaxPooling2D()
  Dropout(dropoutProbability)
  Conv2D(
    filtersInSecondLayer, kernelSize: 3, activation: .relu, name: "second")
  MaxPooling2D()
  Dropout(dropoutProbability)
  Flatten()
  Dense(10, activation: .softmax)
}
show(deep.summary())

_ = 64 * (3 * 3 * 32 + 1)

_ = deep.parameterCount

deep.compile(
  optimizer: .adam(), loss: .categoricalCrossentropy, metrics: [.accuracy])
let deepHistory = try deep.fit(
  trainImages, epochs: epochs, batchSize: batchSize)
let deepResult = try deep.evaluate(testImages)

print("parameters:", deep.parameterCount)
print("accuracy:  ", percent(deepResult.accuracy), "%")
print("loss:      ", thousandths(deepResult.loss))

show(deepHistory.plot("accuracy"))

_ = percent(deepHistory["accuracy"]?.last ?? 0)

_ = percent(deepResult.accuracy)

show(
  try deep.plotActivations(
    of: "second", for: digit, columns: 8, sharesScale: false))

show(
  try Figure.compare(
    [history, convolutionHistory, deepHistory],
    names: ["sixteen neurons", "one convolution", "two, with dropout"],
    metric: "accuracy"))

_ = train.name

_ = model.parameterCount

_ = percent(history["accuracy"]?.last ?? 0)

_ = percent(result.accuracy)

_ = percent(twinResult.accuracy)

_ = thousandths(result.loss)

_ = thousandths(twinResult.loss)

_ = convolution.parameterCount

_ = percent(convolutionHistory["accuracy"]?.last ?? 0)

_ = percent(convolutionResult.accuracy)

_ = thousandths(convolutionResult.loss)

_ = deep.parameterCount

_ = percent(deepHistory["accuracy"]?.last ?? 0)

_ = percent(deepResult.accuracy)

_ = thousandths(deepResult.loss)

_ = percent(result.accuracy)

_ = percent(deepResult.accuracy)
}

// 04-tuning.md
private func lesson4() throws {
let images = 60_000

let (allTrain, testData) = try loadDigits()
let trainData = allTrain.prefix(images)

let shape = trainData.featureShape
print("to learn from:", trainData.count, "pictures of", shape)
print("to test with: ", testData.count, "pictures of", shape)

_ = trainData.name

for row in 12..<16 {
  print((6..<22).map { Int(trainData.image(0)[row, $0]) })
}

show(try trainData.sample(10).plot(columns: 5))

let classNames = trainData.classNames
let counts = trainData.countsPerClass
print(counts)
show(try trainData.plotLabelCounts())

_ = trainData.name

_ = counts[1]

_ = counts[2]

_ = counts[3]

_ = counts.min() ?? 0

_ = counts.max() ?? 0

let labels = trainData.labels
let firstOfEach = (0..<10).compactMap { labels.firstIndex(of: $0) }
show(try trainData.subset(firstOfEach).plot(columns: 5))

let (train, validation) = try trainData.trainTestSplit(testSize: 0.2)
print("training:  ", train.count)
print("validation:", validation.count)
print("test:      ", testData.count)

let epochs = 20

func percent(_ share: Double) -> Double {
  (share * 1000).rounded() / 10
}

func atEnd(_ history: History, _ metric: String) -> Double {
  percent(history[metric]?.last ?? 0)
}

func network(_ neurons: Int, seed: Int = 17) throws -> Sequential {
  try Sequential(inputShape: [28, 28], seed: seed) {
    Flatten()
    Dense(neurons, activation: .relu, name: "first")
    Dense(neurons, activation: .relu, name: "second")
    Dense(10, activation: .softmax)
  }
}

let model1 = try network(4)
model1.compile(
  optimizer: .adam(), loss: .sparseCategoricalCrossentropy,
  metrics: [.accuracy])
let history1 = try model1.fit(
  train, epochs: epochs, validationData: validation, verbose: .silent)

_ = epochs

show(history1.plot("loss", "accuracy"))

_ = atEnd(history1, "accuracy")

_ = atEnd(history1, "val_accuracy")

func histogram(_ data: Dataset, _ name: String) throws -> Figure {
  let values = try data.prefix(200).featureTensor().scalars
  return try Figure.histogram(
    values.map { Double($0) }, bins: 16, xLabel: name)
}

let histograms = [
  try histogram(train, "brightness as it comes"),
  try histogram(train.normalized(), "brightness, divided by 255"),
]
show(try Figure.grid(histograms, columns: 2))

let trainSet = train.normalized()
let validationSet = validation.normalized()
let testSet = testData.normalized()
print("from", trainSet.minimum(), "to", trainSet.maximum())

func compiledAndFitted(
  _ model: Sequential, learningRate: Double = 0.001, epochs: Int,
  callbacks: [any Callback] = []
) throws -> History {
  model.compile(
    optimizer: .adam(learningRate: learningRate),
    loss: .sparseCategoricalCrossentropy,
    metrics: [.accuracy])
  return try model.fit(
    trainSet, epochs: epochs, validationData: validationSet,
    callbacks: callbacks, seed: 17, verbose: .silent)
}

let model2 = try network(4)
let history2 = try compiledAndFitted(model2, epochs: epochs)
print("training:  ", atEnd(history2, "accuracy"), "%")
print("validation:", atEnd(history2, "val_accuracy"), "%")

show(
  try Figure.compare(
    [history1, history2], names: ["1: raw pixels", "2: scaled"],
    metric: "accuracy"))

_ = atEnd(history1, "accuracy")

_ = atEnd(history2, "accuracy")

show(try model2.plotNeurons())

func deadNeurons(in model: Sequential, _ data: Dataset) throws -> Int {
  var dead = 0
  for layer in ["first", "second"] {
    let given = try model.activations(of: layer, for: data)
    let largest = given.maximum(axis: 0)
    dead += largest.scalars.filter { $0 == 0 }.count
  }
  return dead
}

let someEpochs = max(1, epochs / 4)
var (rawAccuracies, rawDead) = ([Double](), [Double]())
var (scaledAccuracies, scaledDead) = ([Double](), [Double]())
for seed in 1...5 {
  var line = "seed \(seed):"
  for isScaled in [false, true] {
    let model = try network(4, seed: seed)
    model.compile(
      optimizer: .adam(), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    let fitting = isScaled ? trainSet : train
    let checking = isScaled ? validationSet : validation
    let history = try model.fit(
      fitting, epochs: someEpochs, validationData: checking, seed: seed,
      verbose: .silent)
    let accuracy = atEnd(history, "val_accuracy")
    let dead = try deadNeurons(in: model, checking)
    line += isScaled ? "   scaled " : "   raw "
    line += "\(accuracy) %, \(dead) of 8 dead"
    if isScaled {
      scaledAccuracies.append(accuracy)
      scaledDead.append(Double(dead))
    } else {
      rawAccuracies.append(accuracy)
      rawDead.append(Double(dead))
    }
  }
  print(line)
}

let kinds = ["raw pixels", "scaled"]
show(
  try Figure.scatter(
    rawDead + scaledDead, rawAccuracies + scaledAccuracies,
    groups: rawDead.map { _ in kinds[0] } + scaledDead.map { _ in kinds[1] },
    xLabel: "dead neurons, of 8", yLabel: "validation accuracy in %"))

_ = rawAccuracies.min() ?? 0

_ = rawAccuracies.max() ?? 0

_ = scaledAccuracies.min() ?? 0

_ = scaledAccuracies.max() ?? 0

_ = Int(rawDead.reduce(0, +))

_ = Int(scaledDead.reduce(0, +))

_ = epochs

_ = 4 * epochs

let sweep = LearningRateScheduler { epoch, _ in
  0.0001 * pow(10, Double(epoch) / Double(epochs))
}
let model3 = try network(4)
let history3 = try compiledAndFitted(
  model3, epochs: 4 * epochs, callbacks: [sweep])

let curve = LearningRateCurve(history3)
show(try curve.plot())

func rounded(_ rate: Double) -> Double {
  (rate * 100_000).rounded() / 100_000
}

if let range = curve.idealRange {
  print("from", rounded(range.lowerBound), "to", rounded(range.upperBound))
}
if let suggestion = curve.suggestion {
  print("to try first:", rounded(suggestion))
}

let model4 = try network(4)
let history4 = try compiledAndFitted(
  model4, learningRate: 0.01, epochs: 5 * epochs)
print("training:  ", atEnd(history4, "accuracy"), "%")
print("validation:", atEnd(history4, "val_accuracy"), "%")

_ = 5 * epochs

show(history4.plot("loss", "accuracy"))

let dead4 = try deadNeurons(in: model4, validationSet)
print("dead neurons in model 4:", dead4, "of 8")

let ownRate = 0.0001

let hurried = try network(10)
let hurriedHistory = try compiledAndFitted(
  hurried, learningRate: ownRate, epochs: 5)
let hurriedAccuracy = hurriedHistory["val_accuracy"]?.last ?? 0

check("accuracy on the validation set", hurriedAccuracy, atLeast: 0.9)

_ = 10 * epochs

let model5 = try network(4)
let history5 = try compiledAndFitted(model5, epochs: 10 * epochs)
print("training:  ", atEnd(history5, "accuracy"), "%")
print("validation:", atEnd(history5, "val_accuracy"), "%")

show(history5.plot("loss", "accuracy"))

let accuracies5 = history5["accuracy"] ?? []
let halfWay = accuracies5[accuracies5.count / 2 - 1]
print("half way:      ", percent(halfWay), "%")
print("after the last:", percent(accuracies5.last ?? 0), "%")

let losses5 = history5["val_loss"] ?? []
let best5 = (losses5.firstIndex(of: losses5.min() ?? 0) ?? 0) + 1
print("lowest validation loss: after epoch", best5, "of", losses5.count)

_ = percent((accuracies5.last ?? 0) - halfWay)

_ = 5 * epochs

let model6 = try network(10)
let history6 = try compiledAndFitted(model6, epochs: 5 * epochs)
print("parameters:", model6.parameterCount)
print("before:    ", model5.parameterCount)
print("training:  ", atEnd(history6, "accuracy"), "%")
print("validation:", atEnd(history6, "val_accuracy"), "%")

show(history6.plot("loss", "accuracy"))

_ = atEnd(history6, "val_accuracy")

_ = (history6["val_accuracy"]?.last ?? 0) > 0.95 ? "reached here, but only just" : "not reached"

let histories = [history1, history2, history4, history5, history6]
let names = [
  "1: raw", "2: scaled", "4: rate 0.01", "5: longer", "6: ten neurons",
]
let ends = histories.map { atEnd($0, "val_accuracy") }
for (name, end) in zip(names, ends) { print("\(name): \(end) %") }
show(
  try Figure.bars(
    ends, names: names, xLabel: "model", yLabel: "validation, in %"))

show(try Figure.compare(histories, names: names, metric: "val_accuracy"))

let result = try model6.evaluate(testSet)
print("accuracy:", percent(result.accuracy), "%")
print("loss:    ", (result.loss * 1000).rounded() / 1000)

let probabilities = try model6.predict(testSet)
print("shape:", probabilities.shape)
let firstRow = probabilities.row(0).map { ($0 * 1000).rounded() / 1000 }
print("first row:", firstRow)
let predicted = probabilities.argmax(axis: 1)
print("predicted:", predicted.prefix(10))
print("labels:   ", testSet.labels.prefix(10))

let confusion = try model6.confusionMatrix(on: testSet)
show(confusion)

show(confusion.plot(normalized: true))

show(confusion.plot(normalized: true, hidingDiagonal: true))

let recall = confusion.recall
let easiest = recall.firstIndex(of: recall.max() ?? 1) ?? 0
let hardest = recall.firstIndex(of: recall.min() ?? 0) ?? 0
for (which, digit) in [("best: ", easiest), ("worst:", hardest)] {
  print("recognized", which, classNames[digit], percent(recall[digit]), "%")
}

_ = percent(recall[7])

_ = percent(recall[0])

show(confusion.report())

show(confusion.report().plot())

let confused = confusion.mostConfused().prefix(6)
for pair in confused {
  let (truth, guess) = (pair.actualName, pair.predictedName)
  print("\(truth) taken for \(guess): \(pair.count) times")
}

let pair = [0, 1]

func bothWays(_ a: Int, _ b: Int) -> Int {
  confusion.counts[a][b] + confusion.counts[b][a]
}
var most = 0
for a in 0..<10 {
  for b in 0..<10 where a != b { most = max(most, bothWays(a, b)) }
}
let areDigits = pair.allSatisfy { (0..<10).contains($0) }
var times = 0
if areDigits, pair.count == 2, pair[0] != pair[1] {
  times = bothWays(pair[0], pair[1])
}
check("how often the two are confused", times, atLeast: most)

var wrong: [(index: Int, probability: Float)] = []
for (index, label) in testSet.labels.enumerated() {
  let guess = predicted[index]
  if guess != label { wrong.append((index, probabilities[index, guess])) }
}
wrong.sort { $0.probability > $1.probability }

let worst = try testSet.subset(wrong.prefix(16).map { $0.index })
show(try worst.plot(probabilities: model6.predict(worst)))

print("\(wrong.count) mistakes in \(testSet.count) pictures")
for mistake in wrong.prefix(5) {
  let truth = testSet.labels[mistake.index]
  let guess = predicted[mistake.index]
  print("a \(truth) taken for a \(guess) with \(mistake.probability)")
}

try model6.save(to: "tuned.keras")
let loaded = try loadModel(from: "tuned.keras")
let before = try model6.predict(testSet.prefix(100))
let after = try loaded.predict(testSet.prefix(100))
print("the same answers:", before == after)

_ = atEnd(history1, "accuracy")

_ = atEnd(history1, "val_accuracy")

_ = atEnd(history2, "accuracy")

_ = atEnd(history2, "val_accuracy")

_ = atEnd(history4, "accuracy")

_ = atEnd(history4, "val_accuracy")

_ = atEnd(history5, "accuracy")

_ = atEnd(history5, "val_accuracy")

_ = atEnd(history6, "accuracy")

_ = atEnd(history6, "val_accuracy")

_ = percent(result.accuracy)

_ = trainData.name

_ = model1.parameterCount

_ = model6.parameterCount

_ = percent(result.accuracy)
}

// 05-softmax-and-logits.md
private func lesson5() throws {
func softmaxByHand(_ z: [Double]) -> [Double] {
  let largest = z.max() ?? 0
  let powers = z.map { exp($0 - largest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

func thousandths(_ number: Double) -> Double {
  (number * 1000).rounded() / 1000
}

let four = [1.0, 2, 3, 4]
print(softmaxByHand(four).map(thousandths))
print("together:", softmaxByHand(four).reduce(0, +))

let byLibrary = Tensor(four).softmax()
print(byLibrary)
print("the same:", byLibrary.isClose(to: Tensor(softmaxByHand(four))))

let large = [1000.0, 1001, 1002]
let powers = large.map { exp($0) }
let naive = powers.map { $0 / powers.reduce(0, +) }
print("the powers:       ", powers)
print("as in the formula:", naive)
print("with z - m:       ", softmaxByHand(large).map(thousandths))

let images = 5_000
let perClass = images / 10

func someOfEach(_ data: Dataset) throws -> Dataset {
  let labels = data.labels
  var indices: [Int] = []
  for digit in 0..<10 {
    let places = labels.indices.filter { labels[$0] == digit }
    indices += places.prefix(perClass)
  }
  return try data.subset(indices)
}

func cropped(_ data: Dataset) throws -> Dataset {
  let pixels = try data.normalized().featureTensor()
  let middle = try pixels.sliced(4..<24, axis: 1).sliced(4..<24, axis: 2)
  return try Dataset(
    features: middle, labels: data.labels,
    name: data.name + ", cut to 20x20")
}

func loadSmallDigits() throws -> Dataset {
  if let fromFile = try? loadDigits20x20() {
    return try someOfEach(fromFile)
  }
  return try cropped(someOfEach(loadDigits().train))
}

let digits = try loadSmallDigits()
print("data set:", digits.name)
print(digits.count, "pictures of", digits.featureShape)
print("brightness from", digits.minimum(), "to", digits.maximum())
print("of each digit:", digits.countsPerClass)

show(try digits.sample(64).plot(columns: 8))

_ = digits.count

let rows = try digits.reshaped(to: [400])
print("X:", try rows.featureTensor().shape)
print("y:", rows.labels.count)

let model = try Sequential(inputShape: [400], name: "my_model") {
  Dense(25, activation: .relu, name: "L1")
  Dense(15, activation: .relu, name: "L2")
  Dense(10, activation: .linear, name: "L3")
}

show(try model.plot())

_ = 400 * 25 + 25

_ = 25 * 15 + 15

_ = 15 * 10 + 10

for layer in ["L1", "L2", "L3"] {
  let weights = try model.weights(of: layer)
  print("\(layer): W \(weights[0].shape), b \(weights[1].shape)")
}

show(model.summary())
print("the same:", model.parameterCount == 10_025 + 390 + 160)

model.compile(
  optimizer: .adam(learningRate: 0.001),
  loss: .sparseCategoricalCrossentropy(fromLogits: true),
  metrics: [.accuracy])

let bad = [0.0, 800]
let probability = softmaxByHand(bad)[0]
print("probability of the right one:", probability)
print("loss from that probability:  ", -log(probability))

let largest = bad.max() ?? 0
let logOfSum = largest + log(bad.map { exp($0 - largest) }.reduce(0, +))
print("loss from the logits:        ", logOfSum - bad[0])

let epochs = 40

let history = try model.fit(rows, epochs: epochs, verbose: .silent)

show(history.plot("loss"))

let losses = history["loss"] ?? []
for epoch in [1, 2, 5, 10, 20, 30, 40] where epoch <= epochs {
  print("epoch \(epoch): loss \(thousandths(losses[epoch - 1]))")
}

_ = (rows.count + 31) / 32

_ = digits.name

_ = thousandths(losses.last ?? 0)

let number = (digits.labels.firstIndex(of: 2) ?? 0) + min(15, perClass - 1)
show(try digits.subset([number]).plot())

let logits = try model.predict(rows.image(number))
print("logits:", logits.scalars.map { ($0 * 100).rounded() / 100 })
print("place of the largest:", logits.argmax())

let probabilities = softmaxByHand(logits.scalars.map { Double($0) })
for (digit, p) in probabilities.enumerated() {
  let logit = (logits.scalars[digit] * 100).rounded() / 100
  print("\(digit): logit \(logit), probability \(thousandths(p))")
}

let twice = [
  try Figure.bars(
    logits.scalars.map { Double($0) }, xLabel: "digit", yLabel: "logit"),
  try Figure.bars(probabilities, xLabel: "digit", yLabel: "probability"),
]
show(try Figure.grid(twice, columns: 2))

let theirs = [
  -4.87, 4.77, 8.07, 3.09, -6.48, -4.35, -2.85, 1.81, -0.71, -3.97,
]
print(softmaxByHand(theirs).map(thousandths))

_ = Int(exp(3.3).rounded())

let some = try digits.sample(64)
let answers = try model.predictClasses(some.reshaped(to: [400]))
show(try some.plot(predictions: answers, columns: 8))

let predicted = try model.predictClasses(rows)
var mistakes = 0
for (guess, label) in zip(predicted, rows.labels) where guess != label {
  mistakes += 1
}
print("errors:", mistakes, "out of", rows.count, "images")

let result = try model.evaluate(rows)
let fromAccuracy = ((1 - result.accuracy) * Double(rows.count)).rounded()
print("accuracy:", result.accuracy)
print("errors:  ", Int(fromAccuracy))
print("loss:    ", thousandths(result.loss))

let all = try model.predict(rows).softmax()
let calls = rows.labels.enumerated().map { index, label in
  (index: index, isRight: predicted[index] == label, p: all[index, label])
}
let ordered =
  calls.filter { !$0.isRight }.sorted { $0.p < $1.p }
  + calls.filter { $0.isRight }.sorted { $0.p < $1.p }
let hardest = ordered.prefix(16).map { $0.index }
let guesses = hardest.map { predicted[$0] }
show(try digits.subset(hardest).plot(predictions: guesses))

_ = thousandths(log(2.0))

let least = 4499.0 * log(2.0) / 5000
let most = Int(0.0368 * 5000 / log(2.0))
print("4,499 mistakes: a mean loss of at least", thousandths(least))
print("a mean loss of 0.0368: at most", most, "mistakes")

_ = most

let firstLabel = rows.labels[0]
let broken = predicted.filter { $0 != firstLabel }.count
print("'errors':", broken, "out of", rows.count, "images")

_ = mistakes

let (part, aside) = try rows.trainTestSplit(testSize: 0.2, stratified: true)
let honest = try Sequential(inputShape: [400]) {
  Dense(25, activation: .relu)
  Dense(15, activation: .relu)
  Dense(10, activation: .linear)
}
honest.compile(
  optimizer: .adam(),
  loss: .sparseCategoricalCrossentropy(fromLogits: true),
  metrics: [.accuracy])
let honestHistory = try honest.fit(
  part, epochs: epochs, validationData: aside, verbose: .silent)

func percent(_ share: Double) -> Double {
  (share * 1000).rounded() / 10
}

let known = try honest.evaluate(part).accuracy
let new = try honest.evaluate(aside).accuracy
print("on the \(part.count) it has learnt from: \(percent(known)) %")
print("on the \(aside.count) put aside:       \(percent(new)) %")

show(honestHistory.plot("loss", "accuracy"))

_ = percent(known)

_ = percent(new)

_ = digits.name

_ = model.parameterCount

_ = thousandths(losses.first ?? 0)

_ = thousandths(losses.last ?? 0)

_ = thousandths(result.loss)

_ = percent(result.accuracy)

_ = mistakes

_ = rows.count

_ = (logits.maximum() * 100).rounded() / 100

_ = logits.argmax()

_ = mistakes

_ = rows.count

_ = percent(new)
}
