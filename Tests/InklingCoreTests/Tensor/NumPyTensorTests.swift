import Foundation
import Testing

@testable import InklingCore

/// The fixture that `Fixtures/make_numpy_tensor.py` makes with NumPy.
private struct NumPyFixture: Decodable {
  let cases: [NumPyCase]

  static func load() throws -> NumPyFixture {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/numpy_tensor.json").standardized
    return try JSONDecoder().decode(NumPyFixture.self, from: Data(contentsOf: file))
  }
}

private struct NumPyCase: Decodable {
  struct Numbers: Decodable {
    let shape: [Int]
    let scalars: [Float]
  }

  struct Arguments: Decodable {
    let axes: [Int]?
    let keep: Bool?
    let range: [Int]?
    let indices: [Int]?
    let shape: [Int]?
  }

  let operation: String
  let inputs: [Numbers]
  let arguments: Arguments
  let result: Numbers
}

@Suite struct NumPyTensorTests {
  static let reductions: [String: Reduction] = [
    "sum": .sum, "mean": .mean, "product": .product, "variance": .variance,
    "standardDeviation": .standardDeviation, "minimum": .minimum, "maximum": .maximum,
  ]
  static let functions: [String: UnaryOperation] = [
    "exp": .exp, "log": .log, "sqrt": .sqrt, "abs": .abs, "tanh": .tanh, "sin": .sin,
    "cos": .cos, "sign": .sign, "negate": .negate,
  ]

  @Test func `operations give NumPy's shapes and numbers`() throws {
    let cases = try NumPyFixture.load().cases
    #expect(cases.count > 300)
    for it in cases {
      let inputs = try it.inputs.map { try Tensor(shape: $0.shape, scalars: $0.scalars) }
      let result = try computed(it, inputs)
      let what = "\(it.operation) \(inputs.map(\.shape)) \(it.arguments.axes ?? [])"
      #expect(result.shape == it.result.shape, "\(what)")
      expectClose(result.scalars, it.result.scalars, what)
    }
  }

  private func computed(_ it: NumPyCase, _ inputs: [Tensor]) throws -> Tensor {
    let x = inputs[0]
    let axes = it.arguments.axes ?? []
    if let operation = BinaryOperation(rawValue: it.operation), inputs.count == 2 {
      return try Tensor.checkedCombining(operation, x, inputs[1])
    }
    if let reduction = Self.reductions[it.operation] {
      return try x.checkedReduced(reduction, axes: axes, keepDims: it.arguments.keep ?? false)
    }
    if let function = Self.functions[it.operation] { return x.applying(function) }
    let range = it.arguments.range.map { $0[0]..<$0[1] } ?? 0..<0
    switch it.operation {
    case "argmax": return Tensor(x.argmax(axis: axes[0]))
    case "argmin": return Tensor(x.argmin(axis: axes[0]))
    case "matmul": return x.matmul(inputs[1])
    case "transposed": return try x.transposed(axes)
    case "sliced": return try x.sliced(range, axis: axes[0])
    case "gathered": return try x.gathered(it.arguments.indices ?? [], axis: axes[0])
    case "column": return x.column(axes[0])
    case "stacked": return try Tensor.stacked(inputs, axis: axes[0])
    case "concatenated": return try Tensor.concatenated(inputs, axis: axes[0])
    case "broadcast": return try x.broadcast(to: it.arguments.shape ?? [])
    case "softmax": return x.softmax(axis: axes[0])
    default:
      Issue.record("no such operation: \(it.operation)")
      return x
    }
  }
}
