/// Bytes of a MAT file that are read front to back, element by element.
struct MATBytes {
  /// One data element: what its numbers are, and where they lie.
  struct Element {
    let type: MATType
    let range: Range<Int>
  }

  let bytes: [UInt8]
  let file: String
  let isBigEndian: Bool
  private(set) var position: Int
  /// Where the part of the bytes ends that is read.
  private let end: Int

  init(_ bytes: [UInt8], from start: Int = 0, isBigEndian: Bool, file: String) {
    self.init(bytes, in: start..<bytes.count, isBigEndian: isBigEndian, file: file)
  }

  private init(_ bytes: [UInt8], in range: Range<Int>, isBigEndian: Bool, file: String) {
    self.bytes = bytes
    self.file = file
    self.isBigEndian = isBigEndian
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position == end }

  /// How many bytes are left.
  var count: Int { end - position }

  /// The bytes of an element, to be read in turn.
  func inside(_ element: Element) -> MATBytes {
    MATBytes(bytes, in: element.range, isBigEndian: isBigEndian, file: file)
  }

  /// The next element. Whatever its tag says, it lies within these bytes.
  ///
  /// - Parameter field: what the element is called in an error.
  mutating func element(_ field: String) throws(FileError) -> Element {
    guard count >= 8 else {
      throw .truncated(file: file, field: field, expected: 8, found: count)
    }
    let first = Int(unsigned(at: position, width: 4))
    // A small element has its size in the upper half of its first word and its data in the second.
    let isSmall = first >> 16 != 0
    let code = isSmall ? first & 0xffff : first
    let size = isSmall ? first >> 16 : Int(unsigned(at: position + 4, width: 4))
    guard let type = MATType(rawValue: code) else {
      throw .unexpected(
        file: file, field: "type of its \(field)", expected: "one of MATLAB's", found: "\(code)")
    }
    let start = position + (isSmall ? 4 : 8)
    let available = isSmall ? 4 : end - start
    guard size <= available else {
      throw .truncated(file: file, field: field, expected: size, found: available)
    }
    // Every element but a packed one is filled up to a multiple of 8 bytes.
    let filled = isSmall ? 4 : type == .compressed ? size : (size + 7) & ~7
    position = start + min(filled, available)
    return Element(type: type, range: start..<start + size)
  }

  /// The whole numbers without a sign of `width` bytes, such as the words of a flag.
  func words(_ element: Element) -> [Int] {
    stride(from: element.range.lowerBound, to: element.range.upperBound - 3, by: 4).map {
      Int(unsigned(at: $0, width: 4))
    }
  }

  /// The numbers of an element.
  ///
  /// - Precondition: the type is one of numbers, and the element holds `count` of them.
  func numbers(_ element: Element, count: Int) -> [Double] {
    let width = element.type.width
    precondition(count * width == element.range.count)
    let start = element.range.lowerBound
    func convert(_ number: (UInt64) -> Double) -> [Double] {
      (0..<count).map { number(unsigned(at: start + $0 * width, width: width)) }
    }
    switch element.type {
    case .int8: return convert { Double(Int8(truncatingIfNeeded: $0)) }
    case .int16: return convert { Double(Int16(truncatingIfNeeded: $0)) }
    case .int32: return convert { Double(Int32(truncatingIfNeeded: $0)) }
    case .int64: return convert { Double(Int64(bitPattern: $0)) }
    case .single: return convert { Double(Float(bitPattern: UInt32($0))) }
    case .double: return convert { Double(bitPattern: $0) }
    default: return convert { Double($0) }
    }
  }

  private func unsigned(at start: Int, width: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<width {
      let byte = bytes[start + (isBigEndian ? index : width - 1 - index)]
      number = number << 8 | UInt64(byte)
    }
    return number
  }
}
