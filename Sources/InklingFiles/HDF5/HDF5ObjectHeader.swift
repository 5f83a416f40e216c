/// The header of a group or a data set: a list of messages that say what it is.
///
/// Source: "HDF5 File Format Specification Version 3.0", section IV.A.
struct HDF5ObjectHeader: Sendable {
  /// The kinds of messages that mean something to us.
  enum Kind: Int {
    case dataspace = 0x01
    case linkInfo = 0x02
    case datatype = 0x03
    case link = 0x06
    case externalFiles = 0x07
    case layout = 0x08
    case filters = 0x0b
    case attribute = 0x0c
    case continuation = 0x10
    case symbolTable = 0x11
    case attributeInfo = 0x15
  }

  struct Message: Sendable {
    let kind: Int
    let isShared: Bool
    let range: Range<Int>
  }

  let content: HDF5Content
  /// The path of the object in the file.
  let path: String
  private(set) var messages: [Message] = []

  /// No header that anybody writes has more; a hostile one may have millions.
  private static let mostMessages = 10_000
  private static let mostBlocks = 1_000

  /// Reads a header and all its continuations.
  init(_ content: HDF5Content, at address: Int, path: String) throws(FileError) {
    self.content = content
    self.path = path
    var bytes = try HDF5Bytes(content, at: address, field: "header of \(path)")
    if content.bytes[address...].starts(with: "OHDR".utf8) {
      try readNewer(&bytes, from: address)
    } else {
      try readOlder(&bytes)
    }
  }

  /// Version 1.
  private mutating func readOlder(_ bytes: inout HDF5Bytes) throws(FileError) {
    _ = try bytes.version(1...1)
    // A reserved byte, the number of messages, which the blocks tell as well, and that of links.
    try bytes.skip(1 + 2 + 4)
    let size = try bytes.number(4)
    try bytes.skip(4)
    var blocks = [(start: bytes.position, count: size)]
    var index = 0
    while index < blocks.count {
      var block = try HDF5Bytes(
        content, at: blocks[index].start, count: blocks[index].count, field: bytes.field)
      while block.count >= 8 {
        let kind = try block.number(2)
        let count = try block.number(2)
        let flags = try block.number(1)
        try block.skip(3)
        try append(kind, flags, try block.take(count), to: &blocks)
      }
      index += 1
    }
  }

  /// Version 2: with signatures and checksums.
  private mutating func readNewer(_ bytes: inout HDF5Bytes, from start: Int) throws(FileError) {
    try bytes.signature("OHDR")
    _ = try bytes.version(2...2)
    let flags = try bytes.number(1)
    if flags & 0x20 != 0 { try bytes.skip(16) }
    if flags & 0x10 != 0 { try bytes.skip(4) }
    let width = 1 << (flags & 3)
    let size = width == 8 ? try bytes.length("size") : try bytes.number(width)
    let hasOrder = flags & 0x04 != 0
    try checkSum(from: start, to: bytes.position, and: size, field: bytes.field)
    var blocks = [(start: bytes.position, count: size)]
    var index = 0
    while index < blocks.count {
      var block = try HDF5Bytes(
        content, at: blocks[index].start, count: blocks[index].count, field: bytes.field)
      if index > 0 {
        // A continuation has a signature before its messages and a checksum behind them.
        guard block.count >= 8 else {
          throw block.wrong("continuation", expected: "8 bytes or more", found: "\(block.count)")
        }
        try checkSum(
          from: block.position, to: block.position, and: block.count - 4, field: bytes.field)
        try block.signature("OCHK")
        block = try HDF5Bytes(
          content, at: block.position, count: block.count - 4, field: bytes.field)
      }
      while block.count >= (hasOrder ? 6 : 4) {
        let kind = try block.number(1)
        let count = try block.number(2)
        let flags = try block.number(1)
        if hasOrder { try block.skip(2) }
        try append(kind, flags, try block.take(count), to: &blocks)
      }
      index += 1
    }
  }

  /// Compares the checksum that follows `count` bytes behind `middle` with that of the bytes from
  /// `start` to there.
  private func checkSum(
    from start: Int, to middle: Int, and count: Int, field: String
  ) throws(FileError) {
    var bytes = try HDF5Bytes(content, at: middle, field: field)
    try bytes.skip(count)
    let found = HDF5Checksum.of(content.bytes[start..<bytes.position])
    guard try bytes.word(4) == found else {
      throw .damaged(file: content.file, field: field, reason: "its checksum is wrong")
    }
  }

  private mutating func append(
    _ kind: Int, _ flags: Int, _ range: Range<Int>, to blocks: inout [(start: Int, count: Int)]
  ) throws(FileError) {
    guard messages.count < Self.mostMessages, blocks.count < Self.mostBlocks else {
      throw .unexpected(
        file: content.file, field: "header of \(path)",
        expected: "at most \(Self.mostMessages.grouped) messages", found: "more")
    }
    guard kind == Kind.continuation.rawValue else {
      if kind != 0 {
        messages.append(Message(kind: kind, isShared: flags & 0x02 != 0, range: range))
      }
      return
    }
    var bytes = try HDF5Bytes(
      content, at: range.lowerBound, count: range.count, field: "header of \(path)")
    let start = try bytes.definedAddress("continuation")
    let count = try bytes.length("continuation")
    // A block that is read twice would give its messages without end.
    guard !blocks.contains(where: { $0.start == start }) else {
      throw bytes.wrong("continuation", expected: "a block of its own", found: "one again")
    }
    blocks.append((start, count))
  }

  /// Whether there is a message of that kind.
  func has(_ kind: Kind) -> Bool { messages.contains { $0.kind == kind.rawValue } }

  /// The only message of a kind, to be read in turn.
  ///
  /// - Parameter name: what it is, for an error.
  func message(_ kind: Kind, _ name: String) throws(FileError) -> HDF5Bytes {
    guard let message = messages.first(where: { $0.kind == kind.rawValue }) else {
      throw .unexpected(
        file: content.file, field: "header of \(path)", expected: "a message with its \(name)",
        found: "none")
    }
    return try bytes(of: message, name)
  }

  /// All messages of a kind, to be read in turn.
  func messages(_ kind: Kind, _ name: String) throws(FileError) -> [HDF5Bytes] {
    try messages.filter { $0.kind == kind.rawValue }.map { message throws(FileError) in
      try bytes(of: message, name)
    }
  }

  private func bytes(of message: Message, _ name: String) throws(FileError) -> HDF5Bytes {
    let field = "\(name) of \(path)"
    guard !message.isShared else {
      throw .unexpected(
        file: content.file, field: field, expected: "one of its own",
        found: "one that is shared with other objects, which cannot be read")
    }
    return try HDF5Bytes(
      content, at: message.range.lowerBound, count: message.range.count, field: field)
  }
}
