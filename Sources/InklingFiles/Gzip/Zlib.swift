/// Unpacking of what other formats hold packed by zlib.
///
/// Source: RFC 1950, by zlib.
enum Zlib {
  /// Unpacks one zlib stream that fills `packed`.
  ///
  /// Memory grows only with what comes out.
  ///
  /// - Parameters:
  ///   - file: the name that errors give.
  ///   - field: what is packed, in the words of an error.
  ///   - limit: how many bytes are unpacked at most.
  /// - Throws: ``FileError`` if `packed` is damaged, cut off, followed by other bytes or unpacks to
  ///   more than `limit`.
  static func unpack(
    _ packed: [UInt8], file: String, field: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    let stream = InflateStream(.zlib)
    var output: [UInt8] = []
    var position = 0
    var room = max(1 << 16, 4 * packed.count)
    while true {
      // One byte more than is accepted, so that too much shows.
      let count = min(room, limit + 1 - output.count)
      var step = InflateStream.Step(consumed: 0, produced: 0, status: .more)
      output += [UInt8](unsafeUninitializedCapacity: count) { buffer, produced in
        step = stream.inflate(input: packed, from: position, into: buffer)
        produced = step.produced
      }
      position += step.consumed
      guard output.count <= limit else {
        throw .tooLarge(
          file: file, field: field, found: "more than \(byteCount(limit)) unpacked", limit: limit)
      }
      switch step.status {
      case .damaged(let reason):
        throw .damaged(file: file, field: field, reason: reason)
      case .memberEnded:
        guard position == packed.count else {
          throw .unexpected(
            file: file, field: field, expected: "its end after the packed data",
            found: "\(byteCount(packed.count - position)) more")
        }
        return output
      case .more:
        guard step.produced == count || position < packed.count else {
          throw .damaged(file: file, field: field, reason: "it ends before its data does")
        }
        guard step.produced > 0 || step.consumed > 0 else {
          throw .damaged(file: file, field: field, reason: "it does not unpack")
        }
      }
      room = max(1 << 16, output.count)
    }
  }
}
