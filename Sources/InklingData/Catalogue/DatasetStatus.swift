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
    for folder in try existingFolders().flatMap({ Self.places(of: entry, below: $0.path) }) {
      if Self.files(of: entry, in: folder) != nil { return .present(folder: folder) }
      let missing = entry.files.filter { Self.path(of: $0, in: folder) == nil }.map(\.name)
      if missing.count < entry.files.count, Self.isPlace(folder, of: entry) {
        return .incomplete(folder: folder, missing: missing)
      }
    }
    return .absent
  }

  /// The files that a data set can be read from.
  struct FoundFiles: Equatable {
    /// Which list of files: 0 for those of the entry, 1 and up for its alternatives.
    let form: Int
    /// Where each of them lies.
    let paths: [String]
  }

  /// Where the files of a data set lie, in the order of the catalogue.
  ///
  /// - Throws: ``DataError``: a missing folder, no such data set, one of its files missing.
  func files(of entry: DatasetEntry) throws(DataError) -> FoundFiles {
    switch try status(of: entry) {
    case .present(let folder):
      return Self.files(of: entry, in: folder) ?? FoundFiles(form: 0, paths: [])
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

  /// Where a data set may lie in a data folder: in a folder of one of its names, or directly.
  private static func places(of entry: DatasetEntry, below folder: String) -> [String] {
    names(of: entry).map { folder + "/" + $0 } + [folder]
  }

  private static func names(of entry: DatasetEntry) -> [String] { [entry.name] + entry.folderNames }

  /// Whether files that lie in a folder are taken for those of a data set. Some data sets have files
  /// of the same names: then the folder's own name tells them apart, and without it they are the first
  /// one's of the catalogue.
  private static func isPlace(_ folder: String, of entry: DatasetEntry) -> Bool {
    let named = DatasetEntry.all.first { known in
      names(of: known).contains { ("/" + folder).lowercased().hasSuffix("/" + $0.lowercased()) }
    }
    let first = DatasetEntry.all.first { $0.files.first?.name == entry.files.first?.name }
    return (named ?? first ?? entry).name == entry.name
  }

  private static func files(of entry: DatasetEntry, in folder: String) -> FoundFiles? {
    for (form, files) in ([entry.files] + entry.alternatives).enumerated()
    where form > 0 || isPlace(folder, of: entry) {
      let paths = files.compactMap { path(of: $0, in: folder) }
      if paths.count == files.count { return FoundFiles(form: form, paths: paths) }
    }
    return nil
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
