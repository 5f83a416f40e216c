public import InklingCore

/// What can go wrong in finding or fetching a data set.
///
/// A file that is there but wrong is a ``FileError`` instead.
public enum DataError: ExplainedError, Equatable, Sendable {
  /// A folder that the user named does not exist; `origin` says where it was named.
  case missingFolder(path: String, origin: DataFolder.Origin)
  /// The data set is in none of the folders.
  case notFound(dataset: String, name: String, searched: [String])
  /// Some files of the data set are in `folder`, but not `file`.
  case incomplete(dataset: String, name: String, folder: String, file: String)
  /// There is no data set of that name.
  case unknownDataset(name: String, known: [String])
  /// The data set is part of Inkling: there is nothing to download.
  case nothingToFetch(dataset: String)
  /// The data set is in none of the folders, and there is no address to fetch it from; `place` is
  /// where its file belongs.
  case notFoundAnywhere(dataset: String, place: String, searched: [String])
  /// There is no address to fetch the data set from; `place` is where its file belongs.
  case noMirror(dataset: String, place: String)
  /// No mirror gave the file, which belongs into `folder`; one reason for each that was tried.
  case unavailable(dataset: String, file: String, folder: String, attempts: [FetchAttempt])
  /// There is too little room on the disk; both counts are in bytes.
  case notEnoughSpace(dataset: String, folder: String, needed: Int, free: Int)
  /// The download was stopped; what had come is kept, and the next try goes on from there.
  case cancelled(file: String)

  /// What failed, with the folders that were searched or the mirrors that were tried.
  public var message: String {
    switch self {
    case .missingFolder(let path, let origin):
      "the data folder \(path) does not exist (\(origin.explanation))"
    case .notFound(let dataset, _, let searched), .notFoundAnywhere(let dataset, _, let searched):
      "\(dataset) was not found; looked in \(searched.joined(separator: ", "))"
    case .incomplete(let dataset, _, let folder, let file):
      "\(folder): \(dataset) is incomplete: \(file) is missing (with .gz or without)"
    case .unknownDataset(let name, let known):
      "there is no data set \"\(name)\"; known are: \(known.joined(separator: ", "))"
    case .nothingToFetch(let dataset):
      "\(dataset) are part of Inkling: there is nothing to download"
    case .noMirror(let dataset, _):
      "there is no address to fetch \(dataset) from"
    case .unavailable(_, let file, _, let attempts):
      "\(file) could not be downloaded"
        + attempts.map { "\n  \($0.url): \($0.failure.message)" }.joined()
    case .notEnoughSpace(let dataset, let folder, let needed, let free):
      "\(folder): no room for \(dataset): it takes up to \(megabytes(needed)), but only "
        + "\(megabytes(free)) are free"
    case .cancelled(let file):
      "the download of \(file) was stopped"
    }
  }

  /// What to do about it, where there is something to do.
  public var hint: String? {
    switch self {
    case .missingFolder(_, .cache), .nothingToFetch:
      nil
    case .missingFolder(let path, _):
      "check the spelling of \(path), or leave it out to use the cache folder"
    case .notFound(_, let name, _):
      "`inkling data fetch \(name)` downloads it"
        + (name == "mnist" ? "; loadDigits() uses the built-in digits where there is no MNIST" : "")
    case .notFoundAnywhere(_, let place, _), .noMirror(_, let place):
      "Inkling cannot fetch it; if you have its file, put it at \(place)"
    case .incomplete(_, let name, _, _):
      "`inkling data fetch \(name)` downloads what is missing"
    case .unknownDataset(let name, let known):
      nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
    case .unavailable(let dataset, let file, let folder, let attempts):
      (attempts.contains { $0.failure.isConnection } ? "is this machine online? " : "")
        + "If you get the file in another way, put it at \(folder)/\(file).gz"
        + (dataset == "mnist" ? "; without MNIST, loadDigits() uses the built-in digits" : "")
    case .notEnoughSpace:
      "free some, or name a folder on another disk with --data or INKLING_DATA"
    case .cancelled:
      "run the same command again to go on from where it stopped"
    }
  }
}

/// `170.1 MB`, in powers of ten.
private func megabytes(_ count: Int) -> String {
  let tenths = (Double(count) / 1e5).rounded() / 10
  return "\(tenths) MB"
}
