internal import CDeflate
internal import Foundation

/// Unpacking of gzip data in one go, by libdeflate: twice as fast as piece by piece.
enum WholeGzip {
  /// The content, or nil where it is not one undamaged member, or claims to be larger than `limit`. What
  /// is wrong with it, if something is, ``InflateStream`` finds out.
  static func unpack(_ packed: [UInt8], limit: Int) -> [UInt8]? {
    // RFC 1952: the last four bytes are the content's length, modulo 2^32.
    guard packed.count >= 18, packed.count < UInt32.max else { return nil }
    let claimed = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard claimed <= limit, let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: claimed) { buffer, produced in
      Self.preferHugePages(buffer)
      var (read, written) = (0, 0)
      let result = libdeflate_gzip_decompress_ex(
        decompressor, packed, packed.count, buffer.baseAddress, claimed, &read, &written)
      isWhole = result == LIBDEFLATE_SUCCESS && read == packed.count && written == claimed
      produced = isWhole ? claimed : 0
    }
    return isWhole ? content : nil
  }

  /// Asks for memory in large pieces: with small ones, a tenth of the time goes into getting them one by one. Refused is
  /// as good as not asked.
  private static func preferHugePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let page = 1 << 21
      guard let base = buffer.baseAddress, buffer.count >= 2 * page else { return }
      let gap = -Int(bitPattern: base) & (page - 1)
      madvise(base + gap, buffer.count - gap, MADV_HUGEPAGE)
    #endif
  }
}
