import Testing

@testable import InklingCore

@Suite struct ConfusionMatrixTests {
  /// What scikit-learn 1.9 says about these is in the expectations below.
  static let names = ["cat", "dog", "a very long class name", "bird"]

  static func confusion() throws -> ConfusionMatrix {
    try ConfusionMatrix(
      labels: [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3],
      predictions: [0, 0, 1, 1, 1, 2, 0, 2, 2, 2, 1, 0, 2], classNames: names)
  }

  @Test func `rows are the right classes, columns the predicted`() throws {
    let confusion = try Self.confusion()
    #expect(confusion.counts == [[2, 1, 0, 0], [1, 2, 1, 0], [1, 1, 3, 0], [0, 0, 1, 0]])
    #expect(confusion.count == 13)
    #expect(confusion.support == [3, 4, 5, 1])
    #expect(confusion.predictedCounts == [4, 4, 5, 0])
    #expect(confusion.shares[1] == [0.25, 0.5, 0.25, 0])
    #expect(confusion.accuracy == 7.0 / 13)
  }

  @Test func `the values of every class are scikit-learn's`() throws {
    let confusion = try Self.confusion()
    #expect(confusion.precision == [0.5, 0.5, 0.6, 0])
    #expect(confusion.recall == [2.0 / 3, 0.5, 0.6, 0])
    for (got, wanted) in zip(confusion.f1Score, [4.0 / 7, 0.5, 0.6, 0]) {
      #expect(abs(got - wanted) < 1e-12)
    }
    let report = confusion.report()
    #expect(abs(report.macroAverage.precision - 0.4) < 1e-12)
    #expect(abs(report.macroAverage.recall - 0.441_666_666_666_666_65) < 1e-12)
    #expect(abs(report.macroAverage.f1Score - 0.417_857_142_857_142_8) < 1e-12)
    #expect(abs(report.weightedAverage.precision - 0.5) < 1e-12)
    #expect(abs(report.weightedAverage.recall - 0.538_461_538_461_538_5) < 1e-12)
    #expect(abs(report.weightedAverage.f1Score - 0.516_483_516_483_516_5) < 1e-12)
  }

  @Test func `the report prints as in scikit-learn`() throws {
    #expect(
      try Self.confusion().report().description == """
                                precision    recall  f1-score   support

                           cat       0.50      0.67      0.57         3
                           dog       0.50      0.50      0.50         4
        a very long class name       0.60      0.60      0.60         5
                          bird       0.00      0.00      0.00         1

                      accuracy                           0.54        13
                     macro avg       0.40      0.44      0.42        13
                  weighted avg       0.50      0.54      0.52        13
        """)
    let small = try ConfusionMatrix(
      labels: [0, 1, 1], predictions: [0, 1, 0], classNames: ["a", "b", "c"])
    #expect(
      small.report().description == """
                      precision    recall  f1-score   support

                   a       0.50      1.00      0.67         1
                   b       1.00      0.50      0.67         2
                   c       0.00      0.00      0.00         0

            accuracy                           0.67         3
           macro avg       0.50      0.50      0.44         3
        weighted avg       0.83      0.67      0.67         3
        """)
  }

  @Test func `the table is aligned`() throws {
    #expect(
      try Self.confusion().description == """
                              predicted
        actual                cat  dog  a very long class n…  bird
        cat                     2    1                     0     0
        dog                     1    2                     1     0
        a very long class n…    1    1                     3     0
        bird                    0    0                     1     0
        """)
    let numbers = try ConfusionMatrix(
      labels: [Int](repeating: 0, count: 120) + [1], predictions: [Int](repeating: 0, count: 121))
    #expect(
      numbers.description == """
                predicted
        actual    0  1
        0       120  0
        1         1  0
        """)
  }

  @Test func `the most frequent mistakes come first`() throws {
    let confusion = try ConfusionMatrix(
      labels: [0, 0, 1, 1, 1, 2], predictions: [1, 1, 2, 0, 1, 0])
    #expect(
      confusion.mostConfused().map(\.description) == [
        "0 taken for 1: 2 times", "1 taken for 0: 1 time", "1 taken for 2: 1 time",
        "2 taken for 0: 1 time",
      ])
    #expect(confusion.mostConfused(minimumCount: 2).map(\.count) == [2])
    #expect(confusion.mostConfused(minimumCount: -1).count == 4)
  }

  @Test func `nothing in, nothing out`() throws {
    let empty = try ConfusionMatrix(labels: [], predictions: [])
    #expect(empty.counts.isEmpty && empty.accuracy.isNaN && empty.mostConfused().isEmpty)
    #expect(empty.report().macroAverage.precision == 0)
    #expect(empty.description == "        predicted\nactual")
    let unused = try ConfusionMatrix(labels: [], predictions: [], classCount: 2)
    #expect(unused.shares == [[0, 0], [0, 0]])
    #expect(unused.report().description.contains("nan"))
  }

  @Test func `a model's matrix has its accuracy`() throws {
    let data = try SmallData.points()
    let model = try SmallData.model()
    try model.fit(data, epochs: 3, verbose: .silent)
    let confusion = try model.confusionMatrix(on: data)
    #expect(confusion.classNames == ["right", "up", "between"])
    #expect(confusion.support == data.countsPerClass)
    let accuracy = try model.evaluate(data, verbose: .silent).accuracy
    #expect(abs(confusion.accuracy - accuracy) < 1e-12)
    let two = try model.confusionMatrix(on: data.withLabels([2, 0], relabeled: true))
    #expect(two.classNames == ["between", "right", "2"])
  }

  static let failures = [
    Failure("the number of predictions must be the number of labels, 2, but is 1") {
      _ = try ConfusionMatrix(labels: [0, 1], predictions: [0])
    },
    Failure("predictions[1] must be one of the classes 0..<2, but is 2") {
      _ = try ConfusionMatrix(labels: [0, 1], predictions: [0, 2], classCount: 2)
    },
    Failure("labels[0] must be one of the classes 0..<2, but is -1") {
      _ = try ConfusionMatrix(labels: [-1, 1], predictions: [0, 1])
    },
    Failure("labels[0] must be one of the classes 0..<1000, but is 1000") {
      _ = try ConfusionMatrix(labels: [1000], predictions: [0])
    },
    Failure("the number of classes must be between 0 and 1000, but is 1001") {
      _ = try ConfusionMatrix(
        labels: [], predictions: [], classNames: (0...1000).map(String.init))
    },
    Failure("predictions[0] must be one of the classes 0..<1000, but is 9223372036854775807") {
      _ = try ConfusionMatrix(labels: [0], predictions: [.max])
    },
    Failure("the number of classes must be between 0 and 1000, but is -1") {
      _ = try ConfusionMatrix(labels: [], predictions: [], classCount: -1)
    },
    Failure(
      "the data for confusionMatrix must be one with a label for each example, but is \"data\"",
      hint: "its targets are numbers that are to be hit, not classes"
    ) {
      let numbers = try Tensor(shape: [2, 2], scalars: [1, 2, 3, 4])
      _ = try SmallData.model().confusionMatrix(on: Dataset(features: numbers, targets: numbers))
    },
  ]

  @Test(arguments: failures) func `what does not fit is refused`(_ failure: Failure) {
    failure.check()
  }
}
