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

  private let packed: [UInt8]
  private var position = 0
  private var isFinished = false
  private let stream: InflateStream?

  /// A reader of bytes that lie in memory.
  ///
  /// - Parameters:
  ///   - packed: the file as it lies on disk.
  ///   - file: its name, for messages.
  public init(_ packed: [UInt8], file: String) {
    self.packed = packed
    self.file = file
    isGzip = packed.starts(with: [0x1f, 0x8b])
    stream = isGzip ? InflateStream(.gzip) : nil
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
    guard let stream else {
      let end = position + min(count, packed.count - position)
      defer { position = end }
      return Array(packed[position..<end])
    }
    var output: [UInt8] = []
    // Real files unpack to some five times their size. A larger claim has to prove itself: from
    // there on, memory doubles with what really came out.
    var room = max(1 << 16, 8 * packed.count)
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
        found: isGzip ? "more data" : "\(byteCount(packed.count - position + 1)) more")
    }
  }

  private func unpack(
    upTo count: Int, from stream: InflateStream, into output: inout [UInt8]
  ) throws(FileError) {
    var step = InflateStream.Step(consumed: 0, produced: 0, status: .more)
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, produced in
      step = stream.inflate(input: packed, from: position, into: buffer)
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
      guard step.produced == count || position < packed.count else {
        throw .damaged(
          file: file, field: "gzip data", reason: "the file ends before its data does")
      }
    }
  }

  /// A gzip file may consist of several members; anything else after the first is an error.
  private func beginNextMember(of stream: InflateStream) throws(FileError) {
    guard position < packed.count else {
      isFinished = true
      return
    }
    guard packed[position...].starts(with: [0x1f, 0x8b]) else {
      throw .unexpected(
        file: file, field: "end", expected: "the end of the file after its gzip data",
        found: "\(byteCount(packed.count - position)) more")
    }
    stream.reset()
  }
}
