/// The type of the values in an IDX file, with its code.
enum IDXType: UInt8, CustomStringConvertible {
  case unsignedByte = 0x08
  case signedByte = 0x09
  case int16 = 0x0b
  case int32 = 0x0c
  case float32 = 0x0d
  case float64 = 0x0e

  /// How many bytes a value has.
  var byteCount: Int {
    switch self {
    case .unsignedByte, .signedByte: 1
    case .int16: 2
    case .int32, .float32: 4
    case .float64: 8
    }
  }

  /// `0x08 (unsigned bytes)`.
  var description: String {
    let name =
      switch self {
      case .unsignedByte: "unsigned bytes"
      case .signedByte: "signed bytes"
      case .int16: "16-bit integers"
      case .int32: "32-bit integers"
      case .float32: "32-bit floating point"
      case .float64: "64-bit floating point"
      }
    return "0x\(hexadecimal(rawValue)) (\(name))"
  }
}
