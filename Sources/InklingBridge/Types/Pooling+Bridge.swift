public import Inkling
public import InklingSwift

extension MaxPooling2D: HostBoxed {}
extension AveragePooling2D: HostBoxed {}
extension GlobalMaxPooling2D: HostBoxed {}
extension GlobalAveragePooling2D: HostBoxed {}

extension HostModule {
  mutating func declarePooling() {
    type("MaxPooling2D", holding: MaxPooling2D.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declarePooling(
        of: MaxPooling2D.self, MaxPooling2D.init(poolSize:strides:padding:),
        MaxPooling2D.init(poolSize:strides:padding:))
      type.declare("var poolSize: [Int] { get }", reading: \MaxPooling2D.poolSize)
      type.declare("var strides: [Int] { get }", reading: \MaxPooling2D.strides)
      type.declare("var padding: Padding { get }", reading: \MaxPooling2D.padding)
    }
    type(
      "AveragePooling2D", holding: AveragePooling2D.self, conformingTo: ["Layer"], isEqual: ==
    ) { type in
      type.declarePooling(
        of: AveragePooling2D.self, AveragePooling2D.init(poolSize:strides:padding:),
        AveragePooling2D.init(poolSize:strides:padding:))
      type.declare("var poolSize: [Int] { get }", reading: \AveragePooling2D.poolSize)
      type.declare("var strides: [Int] { get }", reading: \AveragePooling2D.strides)
      type.declare("var padding: Padding { get }", reading: \AveragePooling2D.padding)
    }
    type(
      "GlobalMaxPooling2D", holding: GlobalMaxPooling2D.self, conformingTo: ["Layer"], isEqual: ==
    ) { type in
      type.declare("init(keepDims: Bool = false)") { call in
        GlobalMaxPooling2D(keepDims: try call[0]).hostValue
      }
    }
    type(
      "GlobalAveragePooling2D", holding: GlobalAveragePooling2D.self, conformingTo: ["Layer"],
      isEqual: ==
    ) { type in
      type.declare("init(keepDims: Bool = false)") { call in
        GlobalAveragePooling2D(keepDims: try call[0]).hostValue
      }
    }
  }
}

extension HostTypeBuilder {
  /// Declares the two initializers that both kinds of pooling have.
  fileprivate mutating func declarePooling<Layer: HostBoxed>(
    of type: Layer.Type, _ square: @escaping (Int, Int?, Padding) -> Layer,
    _ rectangle: @escaping ((Int, Int), (Int, Int)?, Padding) -> Layer
  ) {
    declare("init(poolSize: Int = 2, strides: Int? = nil, padding: Padding = .valid)") { call in
      square(try call[0], try call[1], try call[2]).hostValue
    }
    declare(
      "init(poolSize: (Int, Int), strides: (Int, Int)? = nil, padding: Padding = .valid)"
    ) { call in
      rectangle(try call.pair(0), try call.optionalPair(1), try call[2]).hostValue
    }
  }
}
