internal import Foundation

/// Whether a data set is on this machine, and where.
public enum DatasetStatus: Equatable, Sendable {
  /// Inkling makes it itself.
  case builtIn
  /// Its files lie in this folder.
  case present(folder: String)
  /// Some of its files lie in this folder, others are missing.
  case incomplete(folder: String, missing: [String])
  /// It is in none of the folders that were searched.
  case absent
}

extension DataLocation {
  /// Looks for a data set: whether its files are there, not whether they are right.
  ///
  /// - Throws: ``DataError/missingFolder(path:origin:)``.
  public func status(of entry: DatasetEntry) throws(DataError) -> DatasetStatus {
    guard !entry.isBuiltIn else { return .builtIn }
    for folder in try existingFolders().flatMap({ [$0.path + "/" + entry.name, $0.path] }) {
      let missing = entry.files.filter { Self.path(of: $0, in: folder) == nil }.map(\.name)
      if missing.isEmpty { return .present(folder: folder) }
      if missing.count < entry.files.count {
        return .incomplete(folder: folder, missing: missing)
      }
    }
    return .absent
  }

  /// Where the files of a data set lie, in the order of the catalogue.
  ///
  /// - Throws: ``DataError``: a missing folder, no such data set, one of its files missing.
  func paths(of entry: DatasetEntry) throws(DataError) -> [String] {
    switch try status(of: entry) {
    case .present(let folder):
      return entry.files.compactMap { Self.path(of: $0, in: folder) }
    case .incomplete(let folder, let missing):
      throw .incomplete(
        dataset: entry.title, name: entry.name, folder: folder, file: missing.first ?? "")
    case .absent where entry.mirrors.isEmpty:
      throw .notFoundAnywhere(
        dataset: entry.title, place: place(of: entry), searched: folders.map(\.path))
    case .absent, .builtIn:
      throw .notFound(
        dataset: entry.title, name: entry.name, searched: folders.map(\.path))
    }
  }

  /// Where the first file of a data set belongs.
  public func place(of entry: DatasetEntry) -> String {
    Self.place(of: entry, below: fetchFolder)
  }

  static func place(of entry: DatasetEntry, below folder: String) -> String {
    ([folder, entry.name] + entry.files.prefix(1).map(\.name)).joined(separator: "/")
  }

  /// The file as it lies in a folder, unpacked or gzipped; unpacked where there are both, because it
  /// is read faster.
  static func path(of file: DatasetEntry.File, in folder: String) -> String? {
    ["", ".gz"].map { "\(folder)/\(file.name)\($0)" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }
}
