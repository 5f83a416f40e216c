/// Numbers as files hold them: little-endian, one behind the other.
struct NumberBytes: Equatable, Sendable {
  let type: NumberType
  /// `type.width` bytes for each number.
  let bytes: [UInt8]

  /// - Precondition: `bytes` hold whole numbers of `type`.
  init(_ bytes: [UInt8], of type: NumberType) {
    precondition(bytes.count.isMultiple(of: type.width))
    self.bytes = bytes
    self.type = type
  }

  init(_ numbers: [Float]) {
    self.init(Self.bytes(of: numbers.map(\.bitPattern)), of: .float32)
  }

  init(_ numbers: [Int]) {
    self.init(Self.bytes(of: numbers.map { UInt64(bitPattern: Int64($0)) }), of: .int64)
  }

  /// The numbers in single precision: rounded to the nearest where they have more digits, infinite
  /// where they are too large; true is 1.
  var floats: [Float] {
    switch type {
    case .bool: bytes.map { $0 == 0 ? 0 : 1 }
    case .int8: bytes.map { Float(Int8(bitPattern: $0)) }
    case .uint8: bytes.map { Float($0) }
    case .int16: words(of: UInt16.self) { Float(Int16(bitPattern: $0)) }
    case .uint16: words(of: UInt16.self) { Float($0) }
    case .int32: words(of: UInt32.self) { Float(Int32(bitPattern: $0)) }
    case .uint32: words(of: UInt32.self) { Float($0) }
    case .int64: words(of: UInt64.self) { Float(Int64(bitPattern: $0)) }
    case .uint64: words(of: UInt64.self) { Float($0) }
    case .float16: words(of: UInt16.self, Self.float(half:))
    case .bfloat16: words(of: UInt16.self) { Float(bitPattern: UInt32($0) << 16) }
    case .float32: words(of: UInt32.self) { Float(bitPattern: $0) }
    case .float64: words(of: UInt64.self) { Float(Double(bitPattern: $0)) }
    }
  }

  /// The numbers if they are whole ones and fit into an `Int`; true is 1.
  var integers: [Int]? {
    switch type {
    case .bool: return bytes.map { $0 == 0 ? 0 : 1 }
    case .int8: return bytes.map { Int(Int8(bitPattern: $0)) }
    case .uint8: return bytes.map { Int($0) }
    case .int16: return words(of: UInt16.self) { Int(Int16(bitPattern: $0)) }
    case .uint16: return words(of: UInt16.self) { Int($0) }
    case .int32: return words(of: UInt32.self) { Int(Int32(bitPattern: $0)) }
    case .uint32: return words(of: UInt32.self) { Int($0) }
    case .int64: return words(of: UInt64.self) { Int(Int64(bitPattern: $0)) }
    case .uint64:
      let numbers = words(of: UInt64.self) { $0 }
      return numbers.allSatisfy { $0 <= UInt64(Int.max) } ? numbers.map { Int($0) } : nil
    case .float16, .bfloat16, .float32, .float64: return nil
    }
  }

  /// A number in half precision: 1 bit for the sign, 5 for the exponent, 10 for the fraction.
  ///
  /// Source: IEEE 754-2019, binary16. Not every processor's `Float16` can be used from Swift.
  static func float(half bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10 & 0x1f)
    let fraction = UInt32(bits & 0x3ff)
    switch exponent {
    case 0:
      // Below the smallest normal number, in steps of 2⁻²⁴.
      let magnitude = Float(fraction) * 0x1p-24
      return sign == 0 ? magnitude : -magnitude
    case 0x1f: return Float(bitPattern: sign | 0x7f80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }

  private func words<Word: FixedWidthInteger & BitwiseCopyable, Result>(
    of type: Word.Type, _ convert: (Word) -> Result
  ) -> [Result] {
    let span = bytes.span.bytes
    let width = MemoryLayout<Word>.size
    return (0..<bytes.count / width).map { index in
      let word = span.unsafeLoadUnaligned(fromByteOffset: index * width, as: Word.self)
      return convert(Word(littleEndian: word))
    }
  }

  private static func bytes<Word: FixedWidthInteger>(of words: [Word]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * MemoryLayout<Word>.size)
    for word in words {
      for shift in stride(from: 0, to: Word.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> Word(shift)))
      }
    }
    return bytes
  }
}
