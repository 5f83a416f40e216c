import InklingSwift

/// A small library of the kind that lessons are about: layers, a model, data.
enum TestHost {
  /// A layer's name and size.
  struct Layer: HostBoxed, Equatable {
    var name: String
    var units = 0
  }

  /// A kind of activation.
  struct Activation: HostBoxed {
    var name: String
  }

  /// Numbers of which a host knows how to add them.
  struct Vector: HostBoxed, Equatable {
    var numbers: [Double]
  }

  /// A model; a reference, as models are.
  final class Model: HostBoxed {
    var layers: [Layer] = []
    var threads = 2
  }

  /// Keeps functions of a lesson's, to call them later.
  final class Watcher: HostBoxed {
    var functions: [([Value]) throws -> Value] = []
  }

  /// How a vector is measured: a type inside another.
  struct Norm: HostBoxed, Equatable {
    var name: String
  }

  struct Failure: Error {
    var text: String
  }

  static var module: HostModule {
    var module = HostModule()
    module.protocol("Layer")
    module.builder("LayerBuilder", collecting: "any Layer")
    module.type(
      "Activation", holding: Activation.self, describe: { ".\($0.name)" },
      isEqual: { $0.name == $1.name }
    ) { type in
      for name in ["linear", "relu", "softmax"] {
        type.declare("static var \(name): Activation") { _ in Activation(name: name).hostValue }
      }
      type.declare("static func leakyRelu(slope: Double = 0.3) -> Activation") { call in
        Activation(name: "leakyRelu(\(try call[0] as Double))").hostValue
      }
    }
    module.type(
      "Dense", holding: Layer.self, conformingTo: ["Layer"], describe: { "\($0.name)" }
    ) { type in
      type.declare("init(_ units: Int, activation: Activation = .linear)") { call in
        let activation: Activation = try call[1]
        return Layer(name: "Dense(\(try call[0] as Int), .\(activation.name))", units: try call[0])
          .hostValue
      }
      type.declare("var units: Int { get }") { .int(try $0.receiver(Layer.self).units) }
    }
    module.type("Flatten", holding: Layer.self, conformingTo: ["Layer"]) { type in
      type.declare("init()") { _ in Layer(name: "Flatten()").hostValue }
    }
    declareModel(in: &module)
    declareVector(in: &module)
    declareWatcher(in: &module)
    module.declare("func loadDigits() throws -> (train: [Int], test: [Int])") { _ in
      .tuple([.ints([1, 2, 3]), .ints([4])])
    }
    module.declare("func twice(_ body: () throws -> Void) rethrows") { call in
      for _ in 0..<2 { _ = try call.result(ofFunction: 0) }
      return .void
    }
    module.explainErrors { error in
      (error as? Failure).map { ($0.text, "look at the model") } ?? ("\(error)", nil)
    }
    return module
  }

  private static func declareModel(in module: inout HostModule) {
    module.type("Sequential", holding: Model.self) { type in
      type.declare(
        "init(inputShape: [Int], seed: Int? = nil, @LayerBuilder layers: () throws -> [any Layer]) throws"
      ) { call in
        guard case .array(let layers) = try call.result(ofFunction: 2) else { return .none }
        let model = Model()
        model.layers = layers.compactMap { Layer(hostValue: $0) }
        guard !model.layers.isEmpty else { throw Failure(text: "a model needs a layer") }
        return model.hostValue
      }
      type.declare("var parameterCount: Int { get }") { call in
        .int(try call.receiver(Model.self).layers.map(\.units).reduce(0, +))
      }
      type.declare("var threads: Int { get set }") { call in
        .int(try call.receiver(Model.self).threads)
      } set: { call in
        try call.receiver(Model.self).threads = call[0]
      }
      type.declare("func summary() -> String") { call in
        .string(try call.receiver(Model.self).layers.map(\.name).joined(separator: ", "))
      }
      type.declare(
        "@discardableResult func fit(_ data: [Int], epochs: Int = 1, batchSize: Int = 32) throws -> [Double]"
      ) { call in
        let data: [Int] = try call[0]
        guard !data.isEmpty else { throw Failure(text: "there is nothing to learn from") }
        return .doubles((0..<(try call[1] as Int)).map { 1 / Double($0 + 1) })
      }
    }
  }

  private static func declareWatcher(in module: inout HostModule) {
    module.protocol("Callback")
    module.type("Watcher", holding: Watcher.self, conformingTo: ["Callback"]) { type in
      type.declare(
        "init(onBegin: ((_ epoch: Int) throws -> Void)? = nil, onEnd: ((_ epoch: Int) throws -> Void)? = nil)"
      ) { call in
        let watcher = Watcher()
        watcher.functions = [try call.function(0), try call.function(1)].compactMap { $0 }
        return watcher.hostValue
      }
    }
    module.declare("func train(epochs: Int, callbacks: [any Callback] = []) throws -> Int") {
      call in
      let watchers: [Watcher] = try call[1]
      for epoch in 0..<(try call[0] as Int) {
        for watcher in watchers {
          for function in watcher.functions { _ = try function([epoch.hostValue]) }
        }
      }
      return watchers.count.hostValue
    }
    module.declare("func schedule(_ rate: @escaping @Sendable (Int) -> Double) -> Double") { call in
      try call.result(ofFunction: 0, with: [.int(2)])
    }
    module.type("Vector.Norm", holding: Norm.self, describe: \.name, isEqual: ==) { type in
      for name in ["euclidean", "maximum"] {
        type.declare("static var \(name): Vector.Norm") { _ in Norm(name: name).hostValue }
      }
    }
    module.declare("func name(of norm: Vector.Norm = .euclidean) -> String") { call in
      .string((try call[0] as Norm).name)
    }
  }

  private static func declareVector(in module: inout HostModule) {
    module.type(
      "Vector", holding: Vector.self, describe: { "Vector(\($0.numbers))" }, isEqual: ==
    ) { type in
      type.declare("init(_ numbers: [Double])") { Vector(numbers: try $0[0]).hostValue }
      type.declare("static func + (left: Vector, right: Vector) -> Vector") { call in
        let (left, right): (Vector, Vector) = (try call[0], try call[1])
        return Vector(numbers: zip(left.numbers, right.numbers).map { $0 + $1 }).hostValue
      }
      type.declare("static func * (left: Double, right: Vector) -> Vector") { call in
        let (left, right): (Double, Vector) = (try call[0], try call[1])
        return Vector(numbers: right.numbers.map { left * $0 }).hostValue
      }
      type.declare("static prefix func - (vector: Vector) -> Vector") { call in
        Vector(numbers: (try call[0] as Vector).numbers.map { -$0 }).hostValue
      }
      type.declare("static func .< (left: Vector, right: Double) -> [Bool]") { call in
        let (left, right): (Vector, Double) = (try call[0], try call[1])
        return left.numbers.map { $0 < right }.hostValue
      }
      type.declareMutating("static func += (left: inout Vector, right: Vector)") { left, call in
        let right: Vector = try call[0]
        try left.update(Vector.self) { left in
          guard left.numbers.count == right.numbers.count else {
            throw Failure(text: "the vectors differ in length")
          }
          left.numbers = zip(left.numbers, right.numbers).map { $0 + $1 }
        }
        return .void
      }
      type.declareMutating("static func *= (left: inout Vector, right: Double)") { left, call in
        let right: Double = try call[0]
        left.update(Vector.self) { $0.numbers = $0.numbers.map { $0 * right } }
        return .void
      }
      type.declare("func clipped(to range: ClosedRange<Double> = 0...1) -> Vector") { call in
        let (vector, range) = (try call.receiver(Vector.self), try call[0] as ClosedRange<Double>)
        return Vector(
          numbers: vector.numbers.map { min(max($0, range.lowerBound), range.upperBound) }
        ).hostValue
      }
      type.declare("subscript(cells cells: Range<Int>) -> [Double] { get }") { call in
        let (vector, cells) = (try call.receiver(Vector.self), try call[0] as Range<Int>)
        return Array(vector.numbers[cells.clamped(to: vector.numbers.indices)]).hostValue
      }
      type.declare("subscript(indices: Int...) -> Double { get set }") { call in
        let vector = try call.receiver(Vector.self)
        let index = (try call[0] as [Int])[0]
        guard vector.numbers.indices.contains(index) else {
          throw call.failure("there is no number \(index)", hint: "count from 0")
        }
        return .double(vector.numbers[index])
      } change: { value, call in
        let (indices, new): ([Int], Double) = (try call[0], try call[1])
        try value.update(Vector.self) { vector in
          guard vector.numbers.indices.contains(indices[0]) else {
            throw call.failure("there is no number \(indices[0])", hint: "count from 0")
          }
          vector.numbers[indices[0]] = new
        }
      }
    }
  }
}
