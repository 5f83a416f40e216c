import Foundation
import InklingLesson
import Testing

@Suite struct LessonsAgainstTheLibraryTests {
  @Test func `a network is built, trained, measured and shown`() throws {
    let result = run(
      tinyData + """
        let model = try network()
        model.compile(optimizer: .adam(learningRate: 0.05), loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
        let history = try model.fit(data, epochs: 60, batchSize: 2)
        let result = try model.evaluate(data)
        print(model.parameterCount, history.epoch.count, result.accuracy)
        print(try model.predictClasses(data) == data.labels)
        show(model.summary())
        show(history.plot("loss"))
        show(try data.plot(predictions: try model.predictClasses(data)))
        """)
    #expect(result.failure == nil)
    #expect(result.text == "23 60 1.0\ntrue\n")
    let kinds = result.steps[0].outputs.map { output in
      switch output {
      case .text: "text"
      case .figure: "figure"
      case .table: "table"
      case .training: "training"
      case .requirement(let requirement): requirement.text
      case .score(let score): score.text
      }
    }
    #expect(kinds == ["training", "text", "table", "figure", "figure"])
    guard case .figure(let figure) = result.steps[0].outputs[3] else {
      Issue.record("no figure")
      return
    }
    #expect(figure.lightPNG.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(figure.lightPNG != figure.darkPNG)
    #expect(figure.altText.contains("loss"))
  }

  struct Mistake: CustomTestStringConvertible {
    var step: String
    var message: String
    var testDescription: String { step }
  }

  @Test(arguments: [
    Mistake(
      step: "modle.fit(data)", message: "cannot find 'modle' in scope / did you mean 'model'?"),
    Mistake(
      step: "try model.fitt(data)",
      message: "value of type 'Sequential' has no member 'fitt' / did you mean 'fit'?"),
    Mistake(
      step: "let d = Dense(3, activation: .rleu)",
      message: "type 'Activation' has no member 'rleu' / did you mean 'relu'?"),
    Mistake(
      step: "let h = try model.fit(data, epoch: 3)",
      message: "extra argument 'epoch' in call / did you mean 'epochs:'?"),
    Mistake(
      step: "let h = model.fit(data)",
      message: "call can throw but is not marked with 'try' / write 'try' before it"),
    Mistake(
      step: "let x = data.image(4)",
      message: "example 4 is out of range: \"data\" has 4 examples"),
    Mistake(
      step: "let h = try model.fit(data)",
      message:
        "fit needs a compiled model: it does not know which loss to compute / call model.compile(optimizer: .adam(), "
        + "loss: .sparseCategoricalCrossentropy) first"),
    Mistake(
      step: "let m = try Sequential(inputShape: [2, 2]) { Dense(2, activation: .softmax) }",
      message:
        "the layer dense (Dense) gets inputs of shape [2, 2], but needs a vector for each example, such as [4] / "
        + "Flatten() is missing before it: it makes one vector of each example"),
    Mistake(
      step: "let s = try data.sample(5)",
      message: "the size of the sample must be between 0 and the 4 examples of \"data\", but is 5"),
  ])
  func `a mistake is told with a hint`(mistake: Mistake) {
    let result = run(tinyData + "let model = try network()\n" + mistake.step)
    #expect(result.failure == mistake.message)
    #expect(result.status != .ok)
  }

  @Test func `a step's random numbers follow from seed and label alone`() {
    let step =
      tinyData + "let model = try network()\nprint(try model.predict(data.image(0)))"
    let first = run(step).text
    #expect(!first.isEmpty)
    #expect(run(step).text == first)
    #expect(run(step, seed: 2).text != first)
    #expect(run(step, label: "other").text != first)
    // Two models in one step are two models.
    let two = run(
      step + "\nlet second = try network()\nprint(try second.predict(data.image(0)))"
    ).text
    #expect(two.hasPrefix(first))
    #expect(two != first + first)
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["INKLING_DATA"] != nil,
      "INKLING_DATA names no folder with MNIST"))
  func `sixteen neurons reach what Keras reaches, for ten seeds`() throws {
    for seed in 1...10 {
      let result = run(
        """
        let (train, test) = try loadMNIST()
        let model = try Sequential(inputShape: [28, 28]) {
          Flatten()
          Dense(16, activation: .relu)
          Dense(10, activation: .softmax)
        }
        model.compile(optimizer: .adam(), loss: .categoricalCrossentropy, metrics: [.accuracy])
        let history = try model.fit(train.normalized().oneHot(), epochs: 5, batchSize: 128)
        let result = try model.evaluate(test.normalized().oneHot())
        print(model.parameterCount, history["loss"]![4], result.accuracy)
        """, seed: UInt64(seed))
      #expect(result.failure == nil)
      let numbers = result.text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      try #require(numbers.count == 3)
      #expect(numbers[0] == 12_730)
      #expect((0.19...0.25).contains(numbers[1]), "seed \(seed): loss \(numbers[1])")
      #expect((0.930...0.946).contains(numbers[2]), "seed \(seed): accuracy \(numbers[2])")
    }
  }
}
