/// A message of an object's header that is to be written.
struct HDF5Message {
  /// What a data set's numbers are.
  enum NumberType {
    /// IEEE 754 numbers of 32 bits.
    case float
    /// Signed numbers of 64 bits.
    case integer
  }

  let kind: Int
  /// Whether the message never changes, as types and fill values do not.
  var isConstant = false
  /// Filled up to a multiple of 8 bytes.
  let content: [UInt8]

  init(_ kind: HDF5ObjectHeader.Kind, _ write: (inout HDF5Output) -> Void) {
    self.init(kind: kind.rawValue, write)
  }

  private init(kind: Int, isConstant: Bool = false, _ write: (inout HDF5Output) -> Void) {
    self.kind = kind
    self.isConstant = isConstant
    var out = HDF5Output()
    write(&out)
    out.align()
    content = out.bytes
  }

  static func datatype(_ type: NumberType) -> HDF5Message {
    HDF5Message(kind: HDF5ObjectHeader.Kind.datatype.rawValue, isConstant: true) { out in
      switch type {
      case .float:
        // Little-endian, the sign in bit 31, 8 bits of exponent from bit 23 with the bias 127.
        out.append([0x11, 0x20, 31, 0])
        out.number(4, 4)
        out.append([0, 0, 32, 0, 23, 8, 0, 23])
        out.number(127, 4)
      case .integer:
        out.append([0x10, 0x08, 0, 0])
        out.number(8, 4)
        out.append([0, 0, 64, 0])
      }
    }
  }

  /// The default: unwritten values, of which there are none, are zeros.
  static let undefinedFill = HDF5Message(kind: 5, isConstant: true) { out in
    out.append([2, 2, 2, 1, 0, 0, 0, 0])
  }

  /// An attribute "name" whose text lies in a heap.
  static func nameAttribute(_ text: HDF5NameHeap.Entry) -> HDF5Message {
    HDF5Message(.attribute) { out in
      // Version 1; the sizes of the name with its zero, of the type and of the shape.
      out.append([1, 0, 5, 0, 20, 0, 8, 0])
      out.append(Array("name".utf8) + [0, 0, 0, 0])
      // Text of any length in UTF-8, made of bytes.
      out.append([0x19, 0x01, 0x01, 0x00])
      out.number(16, 4)
      out.append([0x10, 0x00, 0x00, 0x00])
      out.number(1, 4)
      out.append([0, 0, 8, 0])
      out.zeros(4)
      // A single value.
      out.append([1, 0, 0, 0, 0, 0, 0, 0])
      out.number(text.count, 4)
      out.number(text.heap, 8)
      out.number(text.index, 4)
    }
  }
}

/// Texts of any length, which lie in blocks of their own.
struct HDF5NameHeap {
  /// Where a text lies.
  struct Entry {
    let count: Int
    let heap: Int
    let index: Int
  }

  private var heap = 0
  private var used = 0
  private var index = 0

  /// The smallest block that HDF5 reads.
  private static let blockSize = 4096
  private static let headerSize = 16

  /// Writes a text into a block with room for it.
  mutating func add(_ text: String, to out: inout HDF5Output) -> Entry {
    let letters = Array(text.utf8)
    let size = Self.headerSize + (letters.count + 7) / 8 * 8
    if index == 0 || used + size > Self.blockSize {
      heap = out.align()
      used = Self.headerSize
      index = 0
      let block = max(Self.blockSize, used + size)
      out.append(Array("GCOL".utf8) + [1, 0, 0, 0])
      out.number(block, 8)
      out.zeros(block - Self.headerSize)
    }
    index += 1
    var object = HDF5Output()
    object.number(index, 2)
    object.number(1, 2)
    object.zeros(4)
    object.number(letters.count, 8)
    object.append(letters)
    object.align()
    out.replace(from: heap + used, with: object.bytes)
    used += size
    // What is left is an object too, number 0, if it has room for a header.
    if Self.blockSize - used >= Self.headerSize {
      var rest = HDF5Output()
      rest.zeros(8)
      rest.number(Self.blockSize - used, 8)
      out.replace(from: heap + used, with: rest.bytes)
    }
    return Entry(count: letters.count, heap: heap, index: index)
  }
}
