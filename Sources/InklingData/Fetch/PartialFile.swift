internal import Foundation
internal import InklingFiles

/// What has come of a file that is being downloaded, and from where.
///
/// Beside it lies, where the server gave one, the mark by which the server tells whether it still has the
/// same file: its entity tag or its date (RFC 9110, section 8.8). It goes back with the question for
/// the rest, so that the rest of another file never comes.
struct PartialFile {
  let path: String

  private var validatorPath: String { path + "-from" }

  /// How many bytes have come.
  var byteCount: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Opens it for writing; an empty one is made anew.
  func open() throws(FileError) -> FileHandle {
    if byteCount == 0 {
      remove()
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    guard let handle = FileHandle(forUpdatingAtPath: path) else {
      throw .unwritable(file: path, reason: String(cString: strerror(errno)))
    }
    return handle
  }

  func remove() {
    unlink(path)
    unlink(validatorPath)
  }

  func removeIfEmpty() {
    if byteCount == 0 { remove() }
  }

  func rename(to target: String) throws(FileError) {
    guard Foundation.rename(path, target) == 0 else {
      throw .unwritable(file: target, reason: String(cString: strerror(errno)))
    }
    unlink(validatorPath)
  }

  /// The mark of the server at that address, if what has come is from there.
  func validator(of url: URL) -> String? {
    guard let text = try? String(contentsOfFile: validatorPath, encoding: .utf8) else { return nil }
    let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    return lines.count == 2 && lines[0] == url.absoluteString ? lines[1] : nil
  }

  /// Keeps the mark for the next attempt; it is no loss where that fails.
  func keepValidator(_ validator: String?, of url: URL) {
    unlink(validatorPath)
    guard let validator, byteCount > 0 else { return }
    try? AtomicFile.write(
      Array("\(url.absoluteString)\n\(validator)".utf8), to: validatorPath)
  }
}
