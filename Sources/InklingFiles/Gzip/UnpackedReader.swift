/// Reads the content of a file front to back, unpacking it on the way if it is gzipped.
///
/// Whether it is gzipped is seen from its first two bytes, not from its name. Nothing is ever
/// allocated on the word of a header: a caller says how much it wants, and memory grows only with
/// what really comes out.
public final class UnpackedReader {
  /// The file's name, for messages.
  public let file: String
  /// True if the content is gzipped.
  public let isGzip: Bool

  /// The bytes that are read from: those of the file, or what they unpack to where that was done as a
  /// whole.
  private var bytes: [UInt8]
  private var position = 0
  private var isFinished = false
  /// Unpacks piece by piece what was not unpacked as a whole.
  private let stream: InflateStream?

  /// A reader of bytes that lie in memory.
  ///
  /// - Parameters:
  ///   - packed: the file as it lies on disk.
  ///   - file: its name, for messages.
  public init(_ packed: [UInt8], file: String) {
    self.file = file
    isGzip = packed.starts(with: [0x1f, 0x8b])
    let limit = min(Self.believable(packed), Self.largestWhole)
    if isGzip, let content = WholeGzip.unpack(packed, limit: limit) {
      bytes = content
      stream = nil
    } else {
      bytes = packed
      stream = isGzip ? InflateStream(.gzip) : nil
    }
  }

  /// A reader of a file on disk.
  ///
  /// - Throws: ``FileError`` if the file cannot be read or has more than `limit` bytes.
  public convenience init(path: String, limit: Int = 1 << 30) throws(FileError) {
    self.init(try FileContent.read(path, limit: limit), file: path)
  }

  /// The next `count` bytes, or fewer where the content ends before.
  ///
  /// - Throws: ``FileError`` if the gzip data is damaged or cut off.
  public func read(upTo count: Int) throws(FileError) -> [UInt8] {
    guard count > 0 else { return [] }
    guard let stream else { return readPlain(upTo: count) }
    var output: [UInt8] = []
    var room = Self.believable(bytes)
    while output.count < count, !isFinished {
      try unpack(upTo: min(count - output.count, room), from: stream, into: &output)
      room = max(1 << 16, output.count)
    }
    return output
  }

  /// Checks that everything was read: no content is left, and no bytes follow the gzip data.
  ///
  /// - Parameter field: what the content that was read is called in the message.
  /// - Throws: ``FileError`` if something is left.
  public func finish(after field: String) throws(FileError) {
    let rest = try read(upTo: 1)
    guard rest.isEmpty else {
      throw .unexpected(
        file: file, field: "length", expected: "the end of the file after its \(field)",
        found: isGzip ? "more data" : "\(byteCount(bytes.count - position + 1)) more")
    }
  }

  /// How many bytes a file may claim to unpack to. Real files unpack to some five times their size. A
  /// larger claim has to prove itself: from there on, memory doubles with what really came out.
  private static func believable(_ bytes: [UInt8]) -> Int { max(1 << 16, 8 * bytes.count) }

  /// What is larger, 256 MiB, is unpacked as far as it is read only.
  private static let largestWhole = 1 << 28

  private func readPlain(upTo count: Int) -> [UInt8] {
    let end = position + min(count, bytes.count - position)
    // All that is left is moved to the front rather than copied into other memory.
    if end == bytes.count, position > 0, end > 1 << 20 {
      var rest: [UInt8] = []
      swap(&rest, &bytes)
      rest.removeFirst(position)
      position = 0
      return rest
    }
    defer { position = end }
    return Array(bytes[position..<end])
  }

  private func unpack(
    upTo count: Int, from stream: InflateStream, into output: inout [UInt8]
  ) throws(FileError) {
    var step = InflateStream.Step(consumed: 0, produced: 0, status: .more)
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, produced in
      step = stream.inflate(input: bytes, from: position, into: buffer)
      produced = step.produced
    }
    if output.isEmpty { output = piece } else { output.append(contentsOf: piece) }
    position += step.consumed
    switch step.status {
    case .damaged(let reason):
      throw .damaged(file: file, field: "gzip data", reason: reason)
    case .memberEnded:
      try beginNextMember(of: stream)
    case .more:
      // Room was left and all input is used up: the file ends before its data does.
      guard step.produced == count || position < bytes.count else {
        throw .damaged(
          file: file, field: "gzip data", reason: "the file ends before its data does")
      }
    }
  }

  /// A gzip file may consist of several members; anything else after the first is an error.
  private func beginNextMember(of stream: InflateStream) throws(FileError) {
    guard position < bytes.count else {
      isFinished = true
      return
    }
    guard bytes[position...].starts(with: [0x1f, 0x8b]) else {
      throw .unexpected(
        file: file, field: "end", expected: "the end of the file after its gzip data",
        found: "\(byteCount(bytes.count - position)) more")
    }
    stream.reset()
  }
}
