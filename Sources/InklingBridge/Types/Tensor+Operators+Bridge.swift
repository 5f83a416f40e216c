import Inkling
import InklingSwift

extension HostTypeBuilder {
  /// Declares the operators of `Tensor`: with another one, and with a number on either side.
  mutating func declareTensorOperators() {
    for operation in [BinaryOperation.add, .subtract, .multiply, .divide] {
      let name = operation.rawValue
      declareTensorOperator(operation)
      declare("static func \(name) (left: Float, right: Tensor) -> Tensor") { call in
        try Tensor.checkedCombining(operation, Tensor(scalar: call[0]), call[1]).hostValue
      }
      declareMutating("static func \(name)= (left: inout Tensor, right: Tensor)") { left, call in
        let right: Tensor = try call[0]
        try left.update(Tensor.self) { try $0.checkedCombine(operation, with: right) }
        return .void
      }
      declareMutating("static func \(name)= (left: inout Tensor, right: Float)") { left, call in
        let right = try Tensor(scalar: call[0])
        try left.update(Tensor.self) { try $0.checkedCombine(operation, with: right) }
        return .void
      }
    }
    for operation in [
      BinaryOperation.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
    ] {
      declareTensorOperator(operation)
    }
    declare("static prefix func - (tensor: Tensor) -> Tensor") {
      (-(try $0[0] as Tensor)).hostValue
    }
  }

  /// Declares an operator of two tensors, and of a tensor and a number.
  private mutating func declareTensorOperator(_ operation: BinaryOperation) {
    let name = operation.rawValue
    declare("static func \(name) (left: Tensor, right: Tensor) -> Tensor") { call in
      try Tensor.checkedCombining(operation, call[0], call[1]).hostValue
    }
    declare("static func \(name) (left: Tensor, right: Float) -> Tensor") { call in
      try Tensor.checkedCombining(operation, call[0], Tensor(scalar: call[1])).hostValue
    }
  }
}

extension HostModule {
  /// Declares the functions of tensors that are members of no type.
  mutating func declareTensorFunctions() {
    let functions: KeyValuePairs<String, (Tensor) -> Tensor> = [
      "exp": exp, "log": log, "sqrt": sqrt, "abs": abs, "tanh": tanh, "sin": sin, "cos": cos,
      "sign": sign,
    ]
    for (name, function) in functions {
      declare("func \(name)(_ x: Tensor) -> Tensor") { function(try $0[0]).hostValue }
    }
    declareTensorFunction(.power, "base", "exponent")
    declareTensorFunction(.maximum, "a", "b")
    declareTensorFunction(.minimum, "a", "b")
  }

  /// Declares a function of two tensors, one of which can be a number.
  private mutating func declareTensorFunction(
    _ operation: BinaryOperation, _ first: String, _ second: String
  ) {
    let name = operation.rawValue
    declare("func \(name)(_ \(first): Tensor, _ \(second): Float) -> Tensor") { call in
      try Tensor.checkedCombining(operation, call[0], Tensor(scalar: call[1])).hostValue
    }
    declare("func \(name)(_ \(first): Float, _ \(second): Tensor) -> Tensor") { call in
      try Tensor.checkedCombining(operation, Tensor(scalar: call[0]), call[1]).hostValue
    }
    declare("func \(name)(_ \(first): Tensor, _ \(second): Tensor) -> Tensor") { call in
      try Tensor.checkedCombining(operation, call[0], call[1]).hostValue
    }
  }
}

extension Tensor {
  /// A single number, which fits to every shape.
  fileprivate init(scalar: Float) throws { try self.init(shape: [], scalars: [scalar]) }
}
