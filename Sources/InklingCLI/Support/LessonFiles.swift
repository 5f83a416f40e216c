import ArgumentParser
import Foundation
import InklingLesson

/// The lessons that the command line names.
enum LessonFiles {
  /// The lessons in files and folders, each folder's in the order of their names.
  ///
  /// - Throws: `ValidationError` if there is no such file or a folder has no lessons.
  static func find(in paths: [String]) throws -> [URL] {
    try paths.flatMap { path -> [URL] in
      let url = URL(fileURLWithPath: path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
        throw ValidationError("there is no file or folder '\(path)'")
      }
      guard isFolder.boolValue else { return [url] }
      let lessons = try FileManager.default.contentsOfDirectory(atPath: url.path)
        .filter { $0.hasSuffix(".md") && !$0.hasPrefix("_") && $0.uppercased() != "README.MD" }
        .sorted()
      guard !lessons.isEmpty else {
        throw ValidationError("the folder '\(path)' has no lessons (files that end in .md)")
      }
      return lessons.map { URL(fileURLWithPath: path).appending(path: $0) }
    }
  }

  /// Reads a lesson.
  ///
  /// - Throws: `ValidationError` if the file cannot be read.
  static func read(_ url: URL) throws -> Lesson {
    let name = relativePath(url)
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      // One byte more than a lesson may have, so that a longer one is recognised.
      let bytes = try handle.read(upToCount: Lesson.maximumBytes + 1) ?? Data()
      return Lesson(parsing: [UInt8](bytes), fileName: name)
    } catch {
      throw ValidationError("'\(name)' cannot be read: \(error.localizedDescription)")
    }
  }

  /// A path as the user would write it from the current folder.
  static func relativePath(_ url: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    let path = url.standardizedFileURL.path(percentEncoded: false)
    if path == here || path + "/" == here { return "." }
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}
