import Testing

@testable import InklingCore

@Suite struct PredictTests {
  @Test func `outputs are probabilities, one row per example`() throws {
    let data = try SmallData.points(600)
    let outputs = try SmallData.model().predict(data)
    #expect(outputs.shape == [600, 3])
    for row in [0, 511, 512, 599] {
      #expect(abs(outputs.row(row).sum() - 1) < 1e-6)
    }
  }

  @Test func `one example, several in a tensor and a data set give the same`() throws {
    let data = try SmallData.points(7)
    let model = try SmallData.model()
    let all = try model.predict(data)
    let tensor = try Tensor(
      shape: [7, 2], scalars: (0..<7).flatMap { data.image($0).scalars })
    expectClose(try model.predict(tensor).scalars, all.scalars)
    let one = try model.predict(data.image(3))
    #expect(one.shape == [3])
    expectClose(one.scalars, all.row(3).scalars)
  }

  @Test func `classes are the places of the largest outputs`() throws {
    let data = try SmallData.points(300)
    let model = try SmallData.model()
    try model.fit(data, epochs: 10, verbose: .silent)
    let outputs = try model.predict(data)
    let classes = try model.predictClasses(data)
    #expect(classes == (0..<300).map { outputs.row($0).argmax() })
    let correct = zip(classes, data.labels).filter { $0 == $1 }.count
    #expect(try model.evaluate(data, verbose: .silent).accuracy == Double(correct) / 300)
  }

  @Test func `nothing in, nothing out`() throws {
    let outputs = try SmallData.model().predict(SmallData.points(5).prefix(0))
    #expect(outputs.shape == [0, 3])
  }

  @Test func `a model need not be compiled to predict`() throws {
    let model = try Sequential(inputShape: [2], seed: 1) { Dense(1, useBias: false) }
    try model.setWeights([Tensor(shape: [2, 1], scalars: [2, 3])])
    #expect(try model.predict(Tensor(shape: [2], scalars: [10, 100])).scalars == [320])
  }

  @Test(arguments: [1, 7, 32, 1000]) func `an evaluation does not depend on the batches`(
    _ batchSize: Int
  ) throws {
    let data = try SmallData.points(100)
    let model = try SmallData.model()
    let expected = try model.evaluate(data, batchSize: 100, verbose: .silent)
    let evaluation = try model.evaluate(data, batchSize: batchSize, verbose: .silent)
    #expect(abs(evaluation.loss - expected.loss) < 1e-6)
    #expect(evaluation.accuracy == expected.accuracy)
    #expect(evaluation.metrics.keys.sorted() == ["accuracy", "loss"])
  }
}
