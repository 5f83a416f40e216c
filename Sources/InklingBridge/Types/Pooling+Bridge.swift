public import Inkling
public import InklingSwift

extension MaxPooling2D: HostBoxed {}
extension AveragePooling2D: HostBoxed {}
extension GlobalMaxPooling2D: HostBoxed {}
extension GlobalAveragePooling2D: HostBoxed {}

extension HostModule {
  mutating func declarePooling() {
    layer("MaxPooling2D", MaxPooling2D.self) { type in
      type.declarePooling(
        of: MaxPooling2D.self, MaxPooling2D.init(poolSize:strides:padding:name:),
        MaxPooling2D.init(poolSize:strides:padding:name:))
      type.declare("var poolSize: [Int] { get }", reading: \MaxPooling2D.poolSize)
      type.declare("var strides: [Int] { get }", reading: \MaxPooling2D.strides)
      type.declare("var padding: Padding { get }", reading: \MaxPooling2D.padding)
    }
    layer("AveragePooling2D", AveragePooling2D.self) { type in
      type.declarePooling(
        of: AveragePooling2D.self, AveragePooling2D.init(poolSize:strides:padding:name:),
        AveragePooling2D.init(poolSize:strides:padding:name:))
      type.declare("var poolSize: [Int] { get }", reading: \AveragePooling2D.poolSize)
      type.declare("var strides: [Int] { get }", reading: \AveragePooling2D.strides)
      type.declare("var padding: Padding { get }", reading: \AveragePooling2D.padding)
    }
    layer("GlobalMaxPooling2D", GlobalMaxPooling2D.self) { type in
      type.declare("init(keepDims: Bool = false, name: String? = nil)") { call in
        GlobalMaxPooling2D(keepDims: try call[0], name: try call[1]).hostValue
      }
    }
    layer("GlobalAveragePooling2D", GlobalAveragePooling2D.self) { type in
      type.declare("init(keepDims: Bool = false, name: String? = nil)") { call in
        GlobalAveragePooling2D(keepDims: try call[0], name: try call[1]).hostValue
      }
    }
  }
}

extension HostTypeBuilder {
  /// Declares the two initializers that both kinds of pooling have.
  fileprivate mutating func declarePooling<Layer: HostBoxed>(
    of type: Layer.Type, _ square: @escaping (Int, Int?, Padding, String?) -> Layer,
    _ rectangle: @escaping ((Int, Int), (Int, Int)?, Padding, String?) -> Layer
  ) {
    declare(
      """
      init(poolSize: Int = 2, strides: Int? = nil, padding: Padding = .valid, \
      name: String? = nil)
      """
    ) { call in
      square(try call[0], try call[1], try call[2], try call[3]).hostValue
    }
    declare(
      """
      init(poolSize: (Int, Int), strides: (Int, Int)? = nil, padding: Padding = .valid, \
      name: String? = nil)
      """
    ) { call in
      rectangle(try call.pair(0), try call.optionalPair(1), try call[2], try call[3]).hostValue
    }
  }
}
