public import Inkling
public import InklingSwift

extension Tensor: HostBoxed {}

extension HostModule {
  mutating func declareTensor() {
    type("Tensor", holding: Tensor.self, isEqual: ==) { type in
      type.declare("init(shape: [Int], scalars: [Float]) throws") { call in
        try Tensor(shape: call[0], scalars: call[1]).hostValue
      }
      type.declare("var shape: [Int] { get }") { try $0.receiver(Tensor.self).shape.hostValue }
      type.declare("var count: Int { get }") { try $0.receiver(Tensor.self).count.hostValue }
      type.declare("var scalars: [Float] { get }") {
        try $0.receiver(Tensor.self).scalars.hostValue
      }
      type.declare("subscript(_ indices: Int...) -> Float { get }") { call in
        try call.receiver(Tensor.self).checkedScalar(at: call[0]).hostValue
      }
      type.declare("func minimum() -> Float") { try $0.receiver(Tensor.self).minimum().hostValue }
      type.declare("func maximum() -> Float") { try $0.receiver(Tensor.self).maximum().hostValue }
      type.declare("func sum() -> Float") { try $0.receiver(Tensor.self).sum().hostValue }
      type.declare("func mean() -> Float") { try $0.receiver(Tensor.self).mean().hostValue }
      type.declare("func argmax() -> Int") { try $0.receiver(Tensor.self).argmax().hostValue }
      type.declare("func row(_ index: Int) -> Tensor") { call in
        try call.receiver(Tensor.self).checkedRow(call[0]).hostValue
      }
      type.declare("func reshaped(to shape: [Int]) throws -> Tensor") { call in
        try call.receiver(Tensor.self).reshaped(to: call[0]).hostValue
      }
    }
  }
}
