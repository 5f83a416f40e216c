internal import CZip
internal import Foundation

/// Handing bytes to libzip, and its errors in words.
enum ZipSource {
  /// A source of a copy of `bytes`, which libzip frees together with the source: it reads from it
  /// as long as the archive is open.
  ///
  /// - Parameter error: what goes wrong; ready for use.
  static func copying(
    _ bytes: [UInt8], error: UnsafeMutablePointer<zip_error_t>
  ) -> OpaquePointer? {
    guard let copy = malloc(max(1, bytes.count)) else {
      zip_error_set(error, ZIP_ER_MEMORY, 0)
      return nil
    }
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, error)
    if source == nil { free(copy) }
    return source
  }

  /// libzip's own words for an error, with better ones where they would puzzle.
  static func reason(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
    switch zip_error_code_zip(error) {
    case ZIP_ER_CRC: "its checksum (CRC-32) is wrong"
    case ZIP_ER_NOZIP: "this is not a zip archive, or its end is missing"
    case ZIP_ER_EXISTS: "two of its entries have the same name"
    case ZIP_ER_EOF: "it ends before its data does"
    default: String(cString: zip_error_strerror(error))
    }
  }
}
