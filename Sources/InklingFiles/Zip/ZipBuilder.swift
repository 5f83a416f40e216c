internal import CZip

/// Owner of one of libzip's archives that is written to memory.
final class ZipBuilder {
  private var archive: OpaquePointer?
  /// Where libzip writes to; it is kept beyond the archive, to be read.
  private let target: OpaquePointer
  private let file: String

  /// An archive without entries.
  ///
  /// - Parameter file: its name, for messages.
  init(file: String) throws(FileError) {
    self.file = file
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .unwritable(file: file, reason: ZipSource.reason(&error))
    }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw .unwritable(file: file, reason: ZipSource.reason(&error))
    }
    zip_source_keep(target)
    self.target = target
    self.archive = archive
  }

  deinit {
    if let archive { zip_discard(archive) }
    zip_source_free(target)
  }

  /// Appends an entry, dated 1 January 1980, the first day that the format knows.
  func append(_ name: String, _ content: [UInt8], isDeflated: Bool) throws(FileError) {
    guard let archive, let source = ZipSource.copying(content, error: zip_get_error(archive)) else {
      throw failure()
    }
    let index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      zip_source_free(source)
      throw failure()
    }
    let method = isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    let firstDay: UInt16 = 1 << 5 | 1
    guard zip_set_file_compression(archive, UInt64(index), method, 0) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
    else { throw failure() }
  }

  /// Packs all entries and gives the archive's bytes.
  func finish() throws(FileError) -> [UInt8] {
    guard let archive, zip_close(archive) == 0 else { throw failure() }
    self.archive = nil
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(target, &status) == 0, zip_source_open(target) == 0 else {
      throw failure(of: target)
    }
    defer { zip_source_close(target) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, Int(zip_source_read(target, start, UInt64(size))))
    }
    guard bytes.count == size else { throw failure(of: target) }
    return bytes
  }

  private func failure() -> FileError {
    let reason = archive.map { ZipSource.reason(zip_get_error($0)) }
    return .unwritable(file: file, reason: reason ?? "the archive is finished")
  }

  private func failure(of source: OpaquePointer) -> FileError {
    .unwritable(file: file, reason: ZipSource.reason(zip_source_error(source)))
  }
}
