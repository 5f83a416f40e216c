import Testing

@testable import InklingCore

@Suite struct NameTests {
  @Test func `layers and models have the names that they are given`() throws {
    let model = try Sequential(inputShape: [4], name: "digits") {
      Dense(3, activation: .relu, name: "L1")
      Dense(3)
      Dense(2, name: "L3")
    }
    #expect(model.name == "digits")
    #expect(model.summary().description.hasPrefix("Model: \"digits\"\n"))
    #expect(model.summary().rows.map(\.name) == ["L1", "dense", "L3"])
    #expect(model.weightNames.first == "L1/kernel")
    #expect(try model.weights(of: "L3").map(\.shape) == [[3, 2], [2]])
    #expect(try model.activations(of: "L1", for: Tensor(zeros: [4])).shape == [3])
  }

  @Test func `names change no weights`() throws {
    let plain = try Sequential([Dense(3), Dense(2)], inputShape: [4], seed: 5)
    let named = try Sequential(
      [Dense(3, name: "a"), Dense(2, name: "b")], inputShape: [4], name: "other", seed: 5)
    #expect(plain.weights == named.weights)
  }

  @Test func `a made name passes over the names that are taken`() throws {
    let model = try Sequential([Dense(3, name: "dense_1"), Dense(3), Dense(3)])
    #expect(model.summary().rows.map(\.name) == ["dense_1", "dense", "dense_2"])
    try model.add(Dense(3))
    #expect(model.summary().rows.last?.name == "dense_3")
  }

  @Test func `two layers cannot have one name`() throws {
    let error = CoreError.invalidArgument(
      name: "the name of a Dense layer", got: "\"dense\"",
      expected: "one that no other layer of the model has")
    #expect(throws: error) { try Sequential([Dense(3), Dense(3, name: "dense")]) }
    let model = try Sequential([Dense(3)], inputShape: [2])
    #expect(throws: error) { try model.add(Dense(3, name: "dense")) }
    #expect(model.summary().rows.count == 1)
    #expect(model.outputShape == [3])
  }

  @Test(arguments: ["", "a/b", "/"])
  func `a name is something and has no slash`(name: String) {
    #expect(
      throws: CoreError.invalidArgument(
        name: "the name of a Dense layer", got: "\"\(name)\"",
        expected: "a name that is not empty and has no slash")
    ) { try Sequential([Dense(3, name: name)]) }
  }

  @Test func `every layer takes a name`() throws {
    let layers: [any Layer] = [
      Reshape([4, 4, 1], name: "a"), ZeroPadding2D(name: "b"),
      ZeroPadding2D(padding: (1, 2), name: "c"),
      ZeroPadding2D(padding: ((1, 2), (3, 4)), name: "d"),
      Conv2D(2, kernelSize: 1, name: "e"), Conv2D(2, kernelSize: (1, 1), name: "f"),
      DepthwiseConv2D(kernelSize: 1, name: "g"), DepthwiseConv2D(kernelSize: (1, 1), name: "h"),
      SeparableConv2D(2, kernelSize: 1, name: "i"),
      SeparableConv2D(2, kernelSize: (1, 1), name: "j"),
      MaxPooling2D(name: "k"), MaxPooling2D(poolSize: (1, 1), name: "l"),
      AveragePooling2D(name: "m"), AveragePooling2D(poolSize: (1, 1), name: "n"),
      BatchNormalization(name: "o"), Dropout(0.1, name: "p"), ReLU(name: "q"),
      LeakyReLU(name: "r"), ELU(name: "s"), Softmax(name: "t"),
      GlobalMaxPooling2D(keepDims: true, name: "u"), GlobalAveragePooling2D(name: "v"),
      Flatten(name: "w"), Dense(2, name: "x"),
    ]
    let names = try Sequential(layers, inputShape: [16]).summary().rows.map(\.name)
    #expect(names == "abcdefghijklmnopqrstuvwx".map(String.init))
  }
}
