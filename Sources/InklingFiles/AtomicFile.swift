public import Foundation

/// Writing files so that nobody ever sees half of one.
///
/// The content goes into a file beside the target, is brought to the disk, and takes the target's
/// name in one step. Whatever fails before that step (a full disk, an error of the writer, a killed
/// process) leaves an existing target as it was.
public enum AtomicFile {
  /// Replaces or creates a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole new content.
  ///   - path: the file; its folder must exist.
  /// - Throws: ``FileError/unwritable(file:reason:)``.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do {
      try write(to: path) { file in try file.write(contentsOf: Data(bytes)) }
    } catch let error as FileError {
      throw error
    } catch {
      throw .unwritable(file: path, reason: reason(of: error))
    }
  }

  /// Replaces or creates a file whose content a closure writes piece by piece.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must exist.
  ///   - body: writes the content. If it throws, the temporary file is removed and the target
  ///     stays as it was.
  /// - Throws: ``FileError/unwritable(file:reason:)``, or what `body` throws.
  public static func write(to path: String, _ body: (FileHandle) throws -> Void) throws {
    let target = URL(fileURLWithPath: path)
    let folder = target.deletingLastPathComponent().path
    let name = target.lastPathComponent
    let number = UInt32.random(in: .min ... .max)
    let temporary = "\(folder)/.\(name).\(ProcessInfo.processInfo.processIdentifier)-\(number).tmp"

    // O_EXCL: never write through a link that somebody else has put there.
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw FileError.unwritable(file: path, reason: systemReason(errno))
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var renamed = false
    defer { if !renamed { unlink(temporary) } }
    do {
      defer { try? file.close() }
      try body(file)
      guard fsync(descriptor) == 0 else {
        throw FileError.unwritable(file: path, reason: systemReason(errno))
      }
    }
    guard rename(temporary, path) == 0 else {
      throw FileError.unwritable(file: path, reason: systemReason(errno))
    }
    renamed = true
    synchronizeFolder(folder)
  }

  /// Brings the new name itself to the disk. Not every file system can, and the file is complete
  /// either way, so a failure is no error.
  private static func synchronizeFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
