public import Inkling
public import InklingSwift

extension Tensor: HostBoxed {}

extension HostModule {
  mutating func declareTensor(_ context: BridgeContext) {
    type("Tensor", holding: Tensor.self, isEqual: ==) { type in
      type.declareTensorCreation(context)
      type.declareTensorElements()
      type.declareTensorShape()
      type.declareTensorReductions()
      type.declareTensorOperators()
      type.declareTensorParts()
    }
    declareTensorFunctions()
  }
}

extension HostTypeBuilder {
  fileprivate mutating func declareTensorElements() {
    declare("var shape: [Int] { get }", reading: \Tensor.shape)
    declare("var count: Int { get }", reading: \Tensor.count)
    declare("var scalars: [Float] { get }", reading: \Tensor.scalars)
    declare("subscript(_ indices: Int...) -> Float { get set }") { call in
      try call.receiver(Tensor.self).checkedScalar(at: call[0]).hostValue
    } change: { value, call in
      let (indices, scalar): ([Int], Float) = (try call[0], try call[1])
      try value.update(Tensor.self) { try $0.checkedSet(scalar, at: indices) }
    }
    declare("func map(_ transform: (Float) throws -> Float) rethrows -> Tensor") { call in
      guard let transform = try call.function(0) else {
        throw call.failure("'map' needs a function")
      }
      return try call.receiver(Tensor.self).map { scalar in
        guard let result = Float(hostValue: try transform([scalar.hostValue])) else {
          throw call.failure("this function gives no Float")
        }
        return result
      }.hostValue
    }
    declare("func clipped(to range: ClosedRange<Float>) -> Tensor") { call in
      try call.receiver(Tensor.self).clipped(to: call[0]).hostValue
    }
    declare("func isClose(to other: Tensor, tolerance: Float = 1e-5) -> Bool") { call in
      try call.receiver(Tensor.self).isClose(to: call[0], tolerance: call[1]).hostValue
    }
    declare("func any() -> Bool") { try $0.receiver(Tensor.self).any().hostValue }
    declare("func all() -> Bool") { try $0.receiver(Tensor.self).all().hostValue }
  }

  fileprivate mutating func declareTensorShape() {
    declare("func reshaped(to shape: [Int]) throws -> Tensor") { call in
      try call.receiver(Tensor.self).reshaped(to: call[0]).hostValue
    }
    declare("func flattened() -> Tensor") { try $0.receiver(Tensor.self).flattened().hostValue }
    declare("func squeezed() -> Tensor") { try $0.receiver(Tensor.self).squeezed().hostValue }
    declare("func expandedDimensions(at axis: Int) throws -> Tensor") { call in
      try call.receiver(Tensor.self).expandedDimensions(at: call[0]).hostValue
    }
    declare("func broadcast(to shape: [Int]) throws -> Tensor") { call in
      try call.receiver(Tensor.self).broadcast(to: call[0]).hostValue
    }
    declare("func transposed() -> Tensor") { try $0.receiver(Tensor.self).transposed().hostValue }
    declare("func transposed(_ axes: [Int]) throws -> Tensor") { call in
      try call.receiver(Tensor.self).transposed(call[0]).hostValue
    }
  }

  fileprivate mutating func declareTensorParts() {
    declare("func row(_ index: Int) -> Tensor") { call in
      try call.receiver(Tensor.self).checkedRow(call[0]).hostValue
    }
    declare("func column(_ index: Int) -> Tensor") { call in
      try call.receiver(Tensor.self).checkedColumn(call[0]).hostValue
    }
    declare("subscript(rows rows: Range<Int>) -> Tensor { get }") { call in
      try call.receiver(Tensor.self).sliced(call[0], axis: 0).hostValue
    }
    declare("subscript(columns columns: Range<Int>) -> Tensor { get }") { call in
      try call.receiver(Tensor.self).sliced(call[0], axis: 1).hostValue
    }
    declare("subscript(rows rows: Range<Int>, columns columns: Range<Int>) -> Tensor { get }") {
      try $0.receiver(Tensor.self).checkedRectangle(rows: $0[0], columns: $0[1]).hostValue
    }
    declare("func sliced(_ range: Range<Int>, axis: Int) throws -> Tensor") { call in
      try call.receiver(Tensor.self).sliced(call[0], axis: call[1]).hostValue
    }
    declare("func gathered(_ indices: [Int], axis: Int = 0) throws -> Tensor") { call in
      try call.receiver(Tensor.self).gathered(call[0], axis: call[1]).hostValue
    }
    declare("static func stacked(_ tensors: [Tensor], axis: Int = 0) throws -> Tensor") { call in
      try Tensor.stacked(call[0], axis: call[1]).hostValue
    }
    declare("static func concatenated(_ tensors: [Tensor], axis: Int = 0) throws -> Tensor") {
      try Tensor.concatenated($0[0], axis: $0[1]).hostValue
    }
  }
}
