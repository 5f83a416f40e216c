internal import Foundation
internal import InklingFiles

/// The pictures below a folder, by class.
struct ImageFolderIndex: Equatable {
  /// The names of the subfolders, sorted.
  let classNames: [String]
  /// All pictures, class by class, in each in the order of their paths.
  let paths: [String]
  /// The class of each picture.
  let labels: [Int]

  /// More pictures than this are more than fit into memory.
  private static let countLimit = 10_000_000
  /// Deeper folders than this are a ring of links.
  private static let depthLimit = 16

  init(_ folder: String, followLinks: Bool) throws(FileError) {
    let walk = Walk(followLinks: followLinks)
    var classNames: [String] = []
    var paths: [String] = []
    var labels: [Int] = []
    for name in try walk.names(in: folder) where try walk.isFolder("\(folder)/\(name)") {
      let before = paths.count
      try walk.collect("\(folder)/\(name)", depth: 1, into: &paths)
      guard paths.count > before else {
        throw .unexpected(
          file: "\(folder)/\(name)", field: "content", expected: "PNG files of this class",
          found: "none")
      }
      labels += [Int](repeating: classNames.count, count: paths.count - before)
      classNames.append(name)
    }
    guard !classNames.isEmpty else {
      throw .unexpected(
        file: folder, field: "content", expected: "a subfolder with PNG files for each class",
        found: "no subfolder")
    }
    self.classNames = classNames
    self.paths = paths
    self.labels = labels
  }

  /// One way through folders.
  private struct Walk {
    let followLinks: Bool

    /// What is in a folder and not hidden, sorted.
    func names(in folder: String) throws(FileError) -> [String] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
        throw .missing(file: folder)
      }
      guard isFolder.boolValue else {
        throw .unreadable(file: folder, reason: "it is a file, not a folder")
      }
      do {
        return try FileManager.default.contentsOfDirectory(atPath: folder)
          .filter { !$0.hasPrefix(".") }.sorted()
      } catch {
        throw .unreadable(file: folder, reason: DataFetcher.reason(of: error))
      }
    }

    /// Whether there is a folder; a link is followed or refused.
    func isFolder(_ path: String) throws(FileError) -> Bool {
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      guard followLinks || !isLink else {
        throw .unexpected(
          file: path, field: "kind", expected: "a file or a folder, or followLinks: true",
          found: "a symbolic link")
      }
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }

    func collect(_ folder: String, depth: Int, into paths: inout [String]) throws(FileError) {
      guard depth <= ImageFolderIndex.depthLimit else {
        throw .unexpected(
          file: folder, field: "depth", expected: "at most \(ImageFolderIndex.depthLimit) folders",
          found: "more")
      }
      for name in try names(in: folder) {
        let path = "\(folder)/\(name)"
        if try isFolder(path) {
          try collect(path, depth: depth + 1, into: &paths)
          continue
        }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard !Self.otherFormats.contains(ending) else {
          throw .unexpected(
            file: path, field: "format", expected: "a PNG file", found: "another kind of picture")
        }
        guard ending == "png" else { continue }
        guard paths.count < ImageFolderIndex.countLimit else {
          throw .unexpected(
            file: path, field: "number of pictures",
            expected: "at most \(ImageFolderIndex.countLimit)", found: "more")
        }
        paths.append(path)
      }
    }

    /// Pictures that would be missed if they were passed over.
    private static let otherFormats: Set<String> = [
      "jpg", "jpeg", "bmp", "gif", "tif", "tiff", "webp", "heic", "ppm", "pgm",
    ]
  }
}
