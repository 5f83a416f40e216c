public import Foundation

/// Where data sets lie on this machine: a list of folders, searched in order.
///
/// 1. the folder that was given, if one was;
/// 2. the folder that the environment variable `INKLING_DATA` names;
/// 3. the user's cache: `inkling` in `XDG_CACHE_HOME`, or `~/.cache/inkling`.
///
/// A data set lies in a folder with its name below one of them, or directly in one of them.
public struct DataLocation: Equatable, Sendable {
  /// The folders in the order in which they are searched.
  public let folders: [DataFolder]

  /// The folders to search.
  ///
  /// - Parameters:
  ///   - folder: a folder to search first, such as that of `--data`.
  ///   - environment: the environment variables; those of the process by default.
  public init(
    folder: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    func named(_ path: String?, _ origin: DataFolder.Origin) -> DataFolder? {
      guard let path, !path.isEmpty else { return nil }
      return DataFolder(path: Self.absolute(path, environment: environment), origin: origin)
    }
    let folders = [
      named(folder, .argument),
      named(environment["INKLING_DATA"], .environment),
      DataFolder(path: Self.cacheFolder(environment: environment), origin: .cache),
    ].compactMap { $0 }
    self.folders = folders
  }

  /// The folder in which Inkling keeps what it downloads or computes once.
  public var cacheFolder: String {
    folders.last?.path ?? ""
  }

  /// The folder into which a download goes: the first that is searched.
  public var fetchFolder: String {
    folders.first?.path ?? cacheFolder
  }

  /// The folders that exist.
  ///
  /// - Throws: ``DataError/missingFolder(path:origin:)`` if a folder that somebody named does not.
  ///   A cache folder that is not there yet is no error.
  public func existingFolders() throws(DataError) -> [DataFolder] {
    var existing: [DataFolder] = []
    for folder in folders {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        existing.append(folder)
      } else if folder.origin != .cache {
        throw .missingFolder(path: folder.path, origin: folder.origin)
      }
    }
    return existing
  }

  private static func cacheFolder(environment: [String: String]) -> String {
    // The XDG base directory specification: a relative path is to be ignored.
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return absolute(cache + "/inkling", environment: environment)
    }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return absolute((home ?? NSHomeDirectory()) + "/.cache/inkling", environment: environment)
  }

  private static func absolute(_ path: String, environment: [String: String]) -> String {
    var path = path
    if path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] {
      path = home + path.dropFirst()
    }
    return URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
