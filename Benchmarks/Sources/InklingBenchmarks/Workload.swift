import Foundation
import Inkling

/// A network that is timed, as `Speed/workloads.json` describes it.
struct Workload: Decodable {
  let data: String
  let count: Int
  let shape: [Int]
  let layers: [String]
  let optimizer: String
  let learningRate: Double
  let batchSize: Int

  struct Mistake: Error { let message: String }

  init(named name: String, in file: String) throws {
    let content = try Data(contentsOf: URL(fileURLWithPath: file))
    let all = try JSONDecoder().decode([String: Workload].self, from: content)
    guard let workload = all[name] else { throw Mistake(message: "no workload \(name) in \(file)") }
    self = workload
  }

  /// What the network is trained with, and what it is asked; in bytes, which Inkling scales on the
  /// way into each batch.
  func examples(in folder: String) throws -> (train: Dataset, asked: Dataset) {
    let location = DataLocation(folder: folder)
    if data == "mnist" {
      let (train, test) = try loadMNIST(from: location)
      return (
        try train.prefix(count).normalized().reshaped(to: shape),
        try test.normalized().reshaped(to: shape)
      )
    }
    let digits = try loadDigits20x20(from: location).reshaped(to: shape)
    return (digits.prefix(count), digits)
  }

  func model(weights file: String, threads: Int) throws -> Sequential {
    let layers = try layers.map(Self.layer)
    let model = try Sequential(inputShape: shape, seed: 1) { layers }
    model.compile(optimizer: try compiledOptimizer, loss: .sparseCategoricalCrossentropy)
    model.threads = threads
    try model.setWeights(initialWeights(in: file, shapes: model.weights.map(\.shape)))
    return model
  }

  private var compiledOptimizer: Optimizer {
    get throws {
      switch optimizer {
      case "adam": .adam(learningRate: learningRate)
      case "sgd": .sgd(learningRate: learningRate)
      case "rmsprop": .rmsprop(learningRate: learningRate)
      default: throw Mistake(message: "unknown optimizer \(optimizer)")
      }
    }
  }

  private static func layer(_ line: String) throws -> any Layer {
    let words = line.split(separator: " ")
    let number = words.count > 1 ? Double(words[1]) ?? 0 : 0
    let activation: Activation =
      words.count < 3 ? .linear : words[2] == "softmax" ? .softmax : .relu
    return switch words[0] {
    case "dense": Dense(Int(number), activation: activation)
    case "conv": Conv2D(Int(number), kernelSize: 3, activation: activation)
    case "pool": MaxPooling2D(poolSize: Int(number))
    case "dropout": Dropout(number)
    case "flatten": Flatten()
    default: throw Mistake(message: "unknown layer \(line)")
    }
  }

  private func initialWeights(in file: String, shapes: [[Int]]) throws -> [Tensor] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let numbers = bytes.withUnsafeBytes { raw in
      stride(from: 0, to: raw.count, by: 4).map {
        let bits = raw.loadUnaligned(fromByteOffset: $0, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: bits))
      }
    }
    var start = 0
    return try shapes.map { shape in
      let count = shape.reduce(1, *)
      defer { start += count }
      guard start + count <= numbers.count else {
        throw Mistake(message: "\(file) has too few weights")
      }
      return try Tensor(shape: shape, scalars: Array(numbers[start..<start + count]))
    }
  }
}
