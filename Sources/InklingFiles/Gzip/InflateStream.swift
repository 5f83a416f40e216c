internal import CZlib

/// Owner of one zlib inflate state.
///
/// zlib keeps a pointer back to the `z_stream`, so it lies on the heap at an address of its own.
final class InflateStream {
  /// What one call of ``inflate(input:from:into:)`` did.
  struct Step {
    let consumed: Int
    let produced: Int
    let status: Status
  }

  enum Status: Equatable {
    /// More input or more room is needed.
    case more
    /// The data, one member of a gzip file, is complete and its checksum and length are right.
    case memberEnded
    /// The data is wrong; zlib's own words.
    case damaged(String)
  }

  /// What is wrapped around the packed data. Header and checksum are checked with both.
  enum Wrapping: Int32 {
    /// RFC 1950: two bytes before it, an Adler-32 after it.
    case zlib = 0
    /// RFC 1952: a header before it, a CRC-32 and the length after it.
    case gzip = 16
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 is the largest window; what is added to it names the wrapping.
    let status = inflateInit2_(
      stream, 15 + wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    isReady = status == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Makes ready for the next member of the same file.
  func reset() {
    if isReady { inflateReset(stream) }
  }

  /// Unpacks from `input[start...]` into `output`, as much as either allows.
  func inflate(
    input: [UInt8], from start: Int, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Step {
    guard isReady else {
      return Step(consumed: 0, produced: 0, status: .damaged("zlib could not be started"))
    }
    return input.withUnsafeBufferPointer { input in
      // zlib counts in 32 bits: longer input and output are handed over in pieces.
      let inputCount = min(input.count - start, Int(Int32.max))
      let outputCount = min(output.count, Int(Int32.max))
      stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
      stream.pointee.avail_in = UInt32(inputCount)
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(outputCount)
      let code = CZlib.inflate(stream, Z_NO_FLUSH)
      let status: Status =
        switch code {
        case Z_OK, Z_BUF_ERROR: .more
        case Z_STREAM_END: .memberEnded
        default: .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(code)")
        }
      let step = Step(
        consumed: inputCount - Int(stream.pointee.avail_in),
        produced: outputCount - Int(stream.pointee.avail_out), status: status)
      stream.pointee.next_in = nil
      stream.pointee.next_out = nil
      return step
    }
  }
}
