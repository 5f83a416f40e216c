internal import CZip

/// Owner of one of libzip's archives that is read from memory.
///
/// It is not reentrant: reading moves a state within libzip.
final class ZipHandle {
  private let archive: OpaquePointer

  /// Opens an archive; libzip compares its directory with the header of every entry.
  init(_ bytes: [UInt8], file: String) throws(FileError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = ZipSource.copying(bytes, error: &error) else {
      throw .unreadable(file: file, reason: ZipSource.reason(&error))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      zip_source_free(source)
      throw .damaged(file: file, field: "zip archive", reason: ZipSource.reason(&error))
    }
    self.archive = archive
  }

  deinit {
    // Nothing was changed, so there is nothing to write.
    zip_discard(archive)
  }

  /// How many entries the archive has.
  var count: Int { Int(zip_get_num_entries(archive, 0)) }

  /// What the archive says about an entry; `nil` where libzip refuses to.
  func entry(_ index: Int) -> ZipEntry? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0, let name = status.name,
      let size = Int(exactly: status.size), let packedSize = Int(exactly: status.comp_size)
    else { return nil }
    let compression: ZipEntry.Compression =
      switch Int32(status.comp_method) {
      case ZIP_CM_STORE: .stored
      case ZIP_CM_DEFLATE: .deflated
      default: .other(status.comp_method)
      }
    return ZipEntry(
      name: String(cString: name), size: size, index: UInt64(index), packedSize: packedSize,
      compression: compression, isEncrypted: Int32(status.encryption_method) != ZIP_EM_NONE)
  }

  /// The content of an entry, of which `entry.size` bytes are expected; its CRC-32 is checked.
  ///
  /// - Returns: the bytes, or what is wrong with them.
  func content(of entry: ZipEntry) -> Result<[UInt8], DamagedEntry> {
    guard let stream = zip_fopen_index(archive, entry.index, 0) else {
      return .failure(DamagedEntry(reason: ZipSource.reason(zip_get_error(archive))))
    }
    defer { zip_fclose(stream) }
    var isRight = true
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
      while count < entry.size {
        guard let start = buffer.baseAddress else { return }
        let read = zip_fread(stream, start + count, UInt64(entry.size - count))
        isRight = read >= 0
        guard read > 0 else { return }
        count += Int(read)
      }
    }
    // libzip compares the checksum when it comes to the end.
    var next: UInt8 = 0
    let more = isRight ? zip_fread(stream, &next, 1) : -1
    guard more >= 0 else {
      return .failure(DamagedEntry(reason: ZipSource.reason(zip_file_get_error(stream))))
    }
    guard more == 0, bytes.count == entry.size else {
      let found = more > 0 ? "more" : byteCount(bytes.count)
      return .failure(
        DamagedEntry(reason: "expected \(byteCount(entry.size)), found \(found)"))
    }
    return .success(bytes)
  }

  /// Why the content of an entry cannot be had.
  struct DamagedEntry: Error {
    let reason: String
  }
}
