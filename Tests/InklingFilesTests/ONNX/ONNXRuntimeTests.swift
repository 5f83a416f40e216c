import Foundation
import InklingCore
import InklingFiles
import Testing

struct ONNXRuntimeTests {
  /// Checks and runs every model in a folder, and says what differs.
  static let script = """
    import pathlib, sys
    import numpy, onnx, onnxruntime
    wrong = 0
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.onnx"))
    for path in paths:
        onnx.checker.check_model(onnx.load(path), full_check=True)
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        tensors = numpy.load(path.with_suffix(".npz"))
        name = session.get_inputs()[0].name
        for count in (len(tensors["input"]), 1):
            output, = session.run(None, {name: tensors["input"][:count]})
            expected = tensors["output"][:count]
            if output.dtype != numpy.float32 or output.shape != expected.shape:
                print(path.stem, output.dtype, output.shape, "instead of", expected.shape)
            elif not numpy.allclose(output, expected, rtol=1e-5, atol=1e-5):
                print(path.stem, "differs by", abs(output - expected).max())
    print(len(paths), "models")
    """

  @Test(.enabled(if: Python.path != nil, Python.reason))
  func `onnxruntime gives what Inkling predicts`() throws {
    let folder = try TemporaryFolder()
    let models = try ONNXModel.each() + (0..<60).map { try ONNXModel.random(seed: $0) }
    for (number, model) in models.enumerated() {
      let name = "\(number) \(model.description)"
      try model.model.export(to: folder.file(name + ".onnx"))
      let output = try model.model.predict(model.input)
      let tensors = [("input", model.input), ("output", output)].map { name, tensor in
        (name: name, array: NPYArray(shape: tensor.shape, floats: tensor.scalars))
      }
      _ = try folder.file(name + ".npz", NPZFile.pack(tensors, file: name))
    }
    #expect(try Python.run(Self.script, folder.path) == "\(models.count) models\n")
  }
}
