import Foundation
import InklingCore
import InklingFiles
import Testing

struct ONNXExportTests {
  static func exported(_ model: Sequential) throws -> ONNXFile {
    let folder = try TemporaryFolder()
    let path = try folder.file("model.onnx")
    try model.export(to: path)
    return try ONNXFile(try FileContent.read(path))
  }

  @Test func `a file says who made it, by which rules, and what goes in and out`() throws {
    let model = try Sequential(inputShape: [28, 28], name: "digits", seed: 1) {
      Flatten()
      Dense(16, activation: .relu, name: "hidden")
      Dense(10, activation: .softmax)
    }
    let file = try Self.exported(model)
    #expect(file.formatVersion == 8)
    #expect(file.producer == "Inkling")
    #expect(file.operationSets == [17])
    #expect(file.name == "digits")
    #expect(file.inputs == [ONNXFile.Value(name: "input", shape: [-1, 28, 28])])
    #expect(file.outputs == [ONNXFile.Value(name: "output", shape: [-1, 10])])
    #expect(
      file.nodes.map { "\($0.operation) \($0.name)" } == [
        "Flatten flatten", "Gemm hidden", "Relu hidden/relu", "Gemm dense", "Softmax dense/softmax",
      ])
    #expect(Set(file.constants.keys) == Set(model.weightNames))
    for name in model.weightNames {
      #expect(try file.constants[name] == model.weights(named: name))
    }
  }

  @Test func `images are transposed only where channels change their place`() throws {
    let model = try Sequential(inputShape: [28, 28, 1], seed: 1) {
      Conv2D(4, kernelSize: 3, activation: .relu)
      BatchNormalization()
      MaxPooling2D()
      Dropout(0.2)
      Conv2D(4, kernelSize: 3)
      AveragePooling2D()
      Flatten()
      Dense(10)
    }
    let file = try Self.exported(model)
    #expect(
      file.nodes.map(\.operation) == [
        "Transpose", "Conv", "Relu", "BatchNormalization", "MaxPool", "Identity", "Conv",
        "AveragePool", "Transpose", "Flatten", "Gemm",
      ])
    #expect(
      file.nodes.filter { $0.operation == "Transpose" }.map(\.name) == [
        "conv2d/channels_first", "flatten/channels_last",
      ])
    #expect(file.constants["conv2d/kernel"]?.shape == [4, 1, 3, 3])
  }

  @Test func `no two nodes and no two values have the same name`() throws {
    for model in try ONNXModel.each() {
      let file = try Self.exported(model.model)
      #expect(Set(file.nodes.map(\.name)).count == file.nodes.count, "\(model)")
      let values =
        file.nodes.flatMap(\.outputs) + file.inputs.map(\.name) + file.constants.keys
      #expect(Set(values).count == values.count, "\(model)")
      #expect(file.nodes.last?.outputs == [file.outputs[0].name], "\(model)")
      #expect(file.outputs[0].shape == [-1] + model.model.outputShape, "\(model)")
    }
  }

  @Test(arguments: 0..<4)
  func `the operations of the file give what Inkling predicts`(quarter: Int) throws {
    let models = try ONNXModel.each() + (0..<60).map { try ONNXModel.random(seed: $0) }
    for number in stride(from: quarter, to: models.count, by: 4) {
      let model = models[number]
      let output = try ONNXEvaluator.run(Self.exported(model.model), model.input)
      let expected = try model.model.predict(model.input)
      #expect(output.shape == expected.shape, "\(model)")
      let wrong = zip(output.numbers, expected.scalars).first { output, expected in
        !(abs(output - Double(expected)) <= 1e-5 * (1 + abs(output)))
      }
      #expect(wrong == nil, "\(model)")
    }
  }

  struct Own: Layer {
    func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
      try Dense(2).built(for: input)
    }
  }

  @Test func `a layer of one's own is named in an error, and nothing is written`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("model.onnx", [7])
    let model = try Sequential([Dense(3), Own()], inputShape: [4], seed: 1)
    let error = #expect(throws: FileError.self) { try model.export(to: path) }
    #expect(
      error?.message == "\(path): cannot be written: own (Own) is no layer of Inkling's own, and "
        + "only those have a form in ONNX; put the layers that it consists of into the model")
    #expect(try FileContent.read(path) == [7])
    #expect(try folder.names == ["model.onnx"])
  }

  @Test func `another ending, and a model without weights, are errors`() throws {
    #expect(
      throws: FileError.unexpected(
        file: "model.pb", field: "ending", expected: "a name that ends in .onnx",
        found: "\"model.pb\"")
    ) {
      try Sequential(inputShape: [2], seed: 1) { Dense(2) }.export(to: "model.pb")
    }
    #expect(throws: CoreError.notBuilt(operation: "export")) {
      try Sequential { Dense(2) }.export(to: "model.onnx")
    }
  }

  @Test func `what cannot be written leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let model = try Sequential(inputShape: [2], seed: 1) { Dense(2) }
    let path = folder.path + "/nowhere/model.onnx"
    #expect(throws: FileError.unwritable(file: path, reason: "No such file or directory")) {
      try model.export(to: path)
    }
    #expect(try folder.names == [])
  }

  @Test func `the same model always gives the same bytes`() throws {
    let folder = try TemporaryFolder()
    let model = try ONNXModel.random(seed: 3).model
    let paths = try ["a.onnx", "b.onnx"].map { try folder.file($0) }
    for path in paths { try model.export(to: path) }
    #expect(try FileContent.read(paths[0]) == FileContent.read(paths[1]))
  }
}
