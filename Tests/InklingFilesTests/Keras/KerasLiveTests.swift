import Foundation
import InklingCore
import InklingFiles
import Testing

/// Keras itself on what Inkling writes. One Python does it all, as it takes seconds to start.
@Suite(
  .enabled(if: Python.has("keras"), "INKLING_PYTHON names no Python with keras"),
  .serialized)
struct KerasLiveTests {
  @Test func `Keras loads what Inkling writes, predicts the same and goes on training alike`()
    throws
  {
    let folder = try TemporaryFolder()
    let samples = try KerasSamples.all()
    var names: [String: String] = [:]
    for one in samples {
      let path = try folder.file("\(one.name).keras")
      let data = try KerasExamples.data(for: one.model, one.targets)
      if try one.model.savedTraining() != nil { try KerasExamples.train(one.model, one.targets) }
      try one.model.save(to: path)
      names[one.name] = one.model.namedLayers.map(\.name).joined(separator: "/")
      var arrays = [
        (name: "features", array: try array(data.featureTensor())),
        (name: "targets", array: try array(data.targetTensor())),
        (name: "outputs", array: array(try one.model.predict(data))),
      ]
      if try one.model.savedTraining() != nil { try KerasExamples.train(one.model, one.targets) }
      for (place, tensor) in one.model.weights.enumerated() {
        arrays.append((name: "weights_\(place)", array: array(tensor)))
      }
      try AtomicFile.write(
        NPZFile.pack(arrays, file: one.name), to: folder.file("\(one.name).npz"))
    }
    // Weights alone, for the same layers.
    let dense = try loadModel(from: folder.file("all_basic.keras"))
    try dense.saveWeights(to: folder.file("all_basic.weights.h5"))
    try Sequential([Dense(3), Dense(2)]).save(to: folder.file("never_built.keras"))
    try Sequential(inputShape: [3]).save(to: folder.file("no_layers.keras"))

    let script = try String(
      contentsOfFile: Fixture.path("check_keras_models.py"), encoding: .utf8)
    let lines = try Python.run(script, folder.path).split(separator: "\n")
      .filter { $0.hasPrefix("RESULT ") }.map { $0.split(separator: " ") }
    #expect(lines.count == samples.count + 3)
    for line in lines where line.count == 6 {
      let name = String(line[1])
      #expect(try #require(Double(line[2])) <= 1e-5, "outputs of \(name)")
      #expect(try #require(Double(line[3])) <= 5e-5, "weights of \(name)")
      if let layers = names[name] { #expect(layers == line[5], "layers of \(name)") }
    }
    for one in samples {
      let back = try loadModel(from: folder.file("back/\(one.name).keras"))
      #expect(back.namedLayers.map(\.name) == one.model.namedLayers.map(\.name))
      // A warmup comes back as what Keras has for it.
      let training = try loadModel(from: folder.file("\(one.name).keras")).savedTraining()
      let steps = try one.model.savedTraining()?.memory?.stepCount
      #expect(try back.savedTraining()?.optimizer == training?.optimizer, "\(one.name)")
      #expect(try back.savedTraining()?.loss == training?.loss)
      #expect(try back.savedTraining()?.metrics == training?.metrics)
      #expect(try back.savedTraining()?.memory?.stepCount == steps)
    }
  }

  private func array(_ tensor: Tensor) -> NPYArray {
    NPYArray(shape: tensor.shape, floats: tensor.scalars)
  }
}
