internal import CZlib

/// Packing and unpacking of bytes in the gzip format.
///
/// Source: RFC 1952, by zlib.
public enum Gzip {
  /// Unpacks gzip data that lies in memory.
  ///
  /// - Parameters:
  ///   - packed: the data, one member or several.
  ///   - file: the name that errors give.
  ///   - limit: how many bytes are unpacked at most; memory grows only with what comes out.
  /// - Throws: ``FileError`` if `packed` is not gzip, damaged, cut off, followed by other bytes or
  ///   unpacks to more than `limit`.
  public static func unpack(
    _ packed: [UInt8], file: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    let reader = UnpackedReader(packed, file: file)
    guard reader.isGzip else {
      throw .unexpected(
        file: file, field: "magic number", expected: "1f8b (a gzip file)",
        found: "other data")
    }
    let content = try reader.read(upTo: limit)
    guard try reader.read(upTo: 1).isEmpty else {
      throw .tooLarge(
        file: file, field: "unpacked content", found: "more than \(byteCount(limit))", limit: limit)
    }
    return content
  }

  /// Packs bytes into one gzip member, without a name or a time, so that the same content always
  /// gives the same bytes.
  ///
  /// - Parameters:
  ///   - content: the bytes, fewer than 4 GiB.
  ///   - level: 1 (fast) to 9 (small).
  /// - Precondition: `level` is in 1...9.
  public static func pack(_ content: [UInt8], level: Int = 6) -> [UInt8] {
    precondition((1...9).contains(level) && content.count < UInt32.max)
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer {
      deflateEnd(stream)
      stream.deinitialize(count: 1)
      stream.deallocate()
    }
    let status = deflateInit2_(
      stream, Int32(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib could not be started")
    let bound = Int(deflateBound(stream, UInt(content.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      content.withUnsafeBufferPointer { content in
        stream.pointee.next_in = content.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
        stream.pointee.avail_in = UInt32(content.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(bound)
        let status = deflate(stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "deflateBound gives room enough")
        count = bound - Int(stream.pointee.avail_out)
      }
    }
  }
}
