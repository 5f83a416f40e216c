internal import Foundation

/// Reading whole files, with a limit that is checked before anything is allocated.
public enum FileContent {
  /// All bytes of a regular file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many bytes are accepted at most.
  /// - Throws: ``FileError``: no such file, not a regular file, not readable, larger than `limit`.
  public static func read(_ path: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    // A pipe or a device would block or never end, so the kind is settled before opening.
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(file: path)
    }
    guard !isFolder.boolValue else {
      throw .unreadable(file: path, reason: "it is a folder, not a file")
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw .unreadable(file: path, reason: "it is not a regular file")
    }
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limit else {
      throw .tooLarge(file: path, field: "file", found: byteCount(size), limit: limit)
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      let content = try read(upTo: size, from: handle)
      // The file may have grown since its size was asked for, and some systems tell none.
      let more = try handle.read(upToCount: limit - content.count) ?? Data()
      return more.isEmpty ? content : content + more
    } catch {
      throw .unreadable(file: path, reason: reason(of: error))
    }
  }

  /// The next bytes of a file, without a copy of them: large files are read for every data set.
  private static func read(upTo size: Int, from file: FileHandle) throws -> [UInt8] {
    var failure: Int32 = 0
    let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let step = Foundation.read(file.fileDescriptor, start + count, size - count)
        if step < 0, errno == EINTR { continue }
        if step < 0 { failure = errno }
        guard step > 0 else { return }
        count += step
      }
    }
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    return content
  }
}

/// The plain reason in an error of Foundation's, without its domain and code.
func reason(of error: any Error) -> String {
  let error = error as NSError
  if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError,
    inner.domain == NSPOSIXErrorDomain
  {
    return systemReason(Int32(inner.code))
  }
  if error.domain == NSPOSIXErrorDomain { return systemReason(Int32(error.code)) }
  return error.localizedDescription
}

/// The operating system's words for one of its error numbers: `No space left on device`.
func systemReason(_ number: Int32) -> String {
  String(cString: strerror(number))
}
