import Testing

@testable import InklingCore

/// What `print` shows must be short, and the same in every run.
@Suite struct DescriptionTests {
  @Test func `a data set is a line`() throws {
    let points = try SmallData.points(40)
    #expect(
      points.description
        == "points: 40 examples of shape [2] in bytes seen from 0 to 1, 3 classes")
    #expect(
      points.oneHot().prefix(1).description
        == "points: 1 example of shape [2] in bytes seen from 0 to 1, "
        + "3 classes as one-hot vectors")
    let numbers = try Dataset(
      features: Tensor(zeros: [2, 3]), targets: Tensor(zeros: [2, 1]), name: "numbers")
    #expect(numbers.description == "numbers: 2 examples of shape [3], targets of 1 number")
  }

  @Test func `measures are sorted by name`() throws {
    let history = History(epoch: [0], history: ["val_loss": [3], "loss": [1], "accuracy": [0.5]])
    #expect(history.description == "accuracy: [0.5]\nloss: [1.0]\nval_loss: [3.0]")
    let evaluation = Evaluation(metrics: ["recall": 0.25, "loss": 1, "accuracy": 0.5])
    #expect(evaluation.description == "accuracy: 0.5, loss: 1.0, recall: 0.25")
    #expect(TrainingLogs([("loss", 1), ("accuracy", 2)]).description == "accuracy: 2.0, loss: 1.0")
  }

  @Test func `settings are written as in Swift`() throws {
    #expect("\(Activation.relu)" == "relu")
    #expect("\(Activation.elu(alpha: 2))" == "elu(alpha: 2.0)")
    #expect("\(Activation.gelu(approximate: true))" == "gelu(approximate: true)")
    #expect("\(Activation.gelu)" == "gelu")
    let loss = Loss.binaryCrossentropy(fromLogits: true)
    #expect("\(loss)" == "binaryCrossentropy(fromLogits: true)")
    #expect("\(Metric.recall(classID: 3))" == "recall_class_3")
    #expect(try "\(SmallData.model())".hasSuffix("Non-trainable params: 0 (0.00 B)"))
  }

  @Test func `a list of layers is a model like the one in braces`() throws {
    let listed = try Sequential([Dense(8, activation: .relu), Dense(3)], inputShape: [2], seed: 3)
    let braced = try Sequential(inputShape: [2], seed: 3) {
      Dense(8, activation: .relu)
      Dense(3)
    }
    #expect(listed.weights == braced.weights)
    #expect(throws: CoreError.noLayers) { _ = try Sequential([] as [any Layer]) }
  }

  @Test func `the shape of all examples is told from that of one`() throws {
    Failure(
      "each example of \"points\" has the shape [2] and cannot take the shape [40, 2]",
      hint: "the shape is that of one example, without their number: reshaped(to: [2])"
    ) { _ = try SmallData.points(40).reshaped(to: [40, 2]) }.check()
  }
}
