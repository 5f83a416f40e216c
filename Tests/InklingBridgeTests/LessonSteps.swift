// Made from the lessons' steps; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
// That it compiles, with warnings as errors, is the proof that the lessons are Swift.
// swift-format-ignore-file

import Inkling
// sixteen-neurons.md
private func lesson0() throws {
let (train, test) = try loadDigits()
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

let sample = try test.sample(25)
show(try sample.plot())

let trainSet = train.normalized().oneHot()
let testSet = test.normalized().oneHot()

print("values from", trainSet.minimum(), "to", trainSet.maximum())
print("before:", train.target(0))
print("after: ", trainSet.target(0))

let neurons = 16

let model = try Sequential(inputShape: [28, 28]) {
  Flatten()
  Dense(neurons, activation: .relu)
  Dense(10, activation: .softmax)
}

_ = 28 * 28

let inFirstLayer = neurons * (28 * 28) + neurons
let inSecondLayer = 10 * neurons + 10

print("first layer: ", inFirstLayer)
print("second layer:", inSecondLayer)
print("together:    ", inFirstLayer + inSecondLayer)
print("right?       ", inFirstLayer + inSecondLayer == model.parameterCount)

_ = model.parameterCount

show(model.summary())

model.compile(
  optimizer: .adam(), loss: .categoricalCrossentropy, metrics: [.accuracy])

let epochs = 5
let batchSize = 128

let history = try model.fit(trainSet, epochs: epochs, batchSize: batchSize)

_ = batchSize

_ = (trainSet.count + batchSize - 1) / batchSize

_ = epochs * ((trainSet.count + batchSize - 1) / batchSize)

show(history.plot("loss", "accuracy"))

func percent(_ share: Double) -> Double {
  (share * 1000).rounded() / 10
}

let result = try model.evaluate(testSet)
print("loss:    ", (result.loss * 1000).rounded() / 1000)
print("accuracy:", percent(result.accuracy), "%")

_ = percent(result.accuracy)

_ = test.labels[0]

let answer = try model.predict(testSet.image(0))
for digit in 0..<10 {
  print("\(digit): \(percent(Double(answer.scalars[digit]))) %")
}
print("the most likely digit:", answer.argmax())

let asked = try testSet.sample(25)
let said = try model.predictClasses(asked)
show(try asked.plot(predictions: said))

var mistakes = 0
for (guess, truth) in zip(try model.predictClasses(testSet), test.labels) {
  if guess != truth { mistakes += 1 }
}
print("\(mistakes) mistakes in \(testSet.count) pictures")
}
