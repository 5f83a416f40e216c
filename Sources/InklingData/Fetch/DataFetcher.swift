internal import Foundation
internal import InklingFiles

/// Downloads data sets.
///
/// Each file is asked of one mirror after another until one gives it. What has come of a file stays when
/// a connection breaks, and the next attempt goes on from there. A file counts only once its unpacked
/// content has the right SHA-256; the files of a data set appear in their place together, when all are
/// complete.
public struct DataFetcher: Sendable {
  /// How many seconds to wait for the first byte of an answer.
  public var answerSeconds = 4.0
  /// How many seconds all mirrors of a file together may leave without an answer: a machine that is
  /// offline is told so within that time.
  public var offlineSeconds = 9.0
  /// How many seconds a download may stand still.
  public var stallSeconds = 10.0
  /// How many seconds the whole may take, if there is a limit. What has come by then is kept.
  public var totalSeconds: Double?
  /// How many bytes are free where a path lies, if the system says.
  var freeByteCount: @Sendable (String) -> Int? = Self.freeByteCount(at:)

  /// A fetcher with the usual patience.
  public init() {}

  /// Downloads the files of a data set that are not there yet.
  ///
  /// The files lie in the folder `entry.name` below `folder` afterwards, gzipped as the mirrors have them.
  ///
  /// - Parameters:
  ///   - entry: the data set.
  ///   - folder: the data folder, such as ``DataLocation/fetchFolder``; created if it is not there.
  ///   - progress: called some ten times a second.
  ///   - isCancelled: asked as often; the download stops when it says `true`.
  /// - Returns: the folder in which the files lie.
  /// - Throws: ``DataError``, with a reason for each mirror; ``FileError`` if nothing can be written.
  @discardableResult
  public func fetch(
    _ entry: DatasetEntry, into folder: String,
    progress: (FetchProgress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws -> String {
    guard !entry.isBuiltIn else { throw DataError.nothingToFetch(dataset: entry.title) }
    guard !entry.mirrors.isEmpty else {
      throw DataError.noMirror(
        dataset: entry.title, place: DataLocation.place(of: entry, below: folder))
    }
    let target = "\(folder)/\(entry.name)"
    let missing = entry.files.filter { DataLocation.path(of: $0, in: target) == nil }
    // Where a download grows. A data set that is half there would be taken for a broken one.
    let staging = "\(folder)/.\(entry.name)-download"
    try makeFolder(staging)
    // Goes only if it is empty: what came of a file stays for the next time.
    defer { rmdir(staging) }
    try checkSpace(for: missing, of: entry, in: staging)
    let deadline = totalSeconds.map { Date(timeIntervalSinceNow: $0) }
    var names: [String] = []
    for (index, file) in missing.enumerated() {
      let download = FileDownload(
        file: file, dataset: entry, staging: staging, target: target, fetcher: self,
        deadline: deadline)
      let name = try download.run(
        progress: { received, total in
          progress(
            FetchProgress(
              file: file.name, number: index + 1, count: missing.count, received: received,
              total: total))
        }, isCancelled: isCancelled)
      names.append(name)
    }
    try makeFolder(target)
    for name in names { try move("\(staging)/\(name)", to: "\(target)/\(name)") }
    return target
  }

  /// A full disk is better found out before half an hour of downloading than after it.
  private func checkSpace(
    for files: [DatasetEntry.File], of entry: DatasetEntry, in staging: String
  ) throws(DataError) {
    let there = ((try? FileManager.default.contentsOfDirectory(atPath: staging)) ?? []).reduce(0) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(staging)/\($1)")
      return $0 + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
    }
    // What is unpacked is there twice for a moment, and a little larger.
    let needed =
      files.reduce(0) { $0 + ($1.isKeptUnpacked ? $1.byteCount / 8 * 17 : $1.byteCount) } - there
    guard let free = freeByteCount(staging), free < needed else { return }
    throw .notEnoughSpace(dataset: entry.title, folder: staging, needed: needed, free: free)
  }

  private static func freeByteCount(at path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return (attributes?[.systemFreeSize] as? NSNumber)?.intValue
  }

  private func makeFolder(_ path: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(file: path, reason: Self.reason(of: error))
    }
  }

  private func move(_ source: String, to target: String) throws(FileError) {
    guard rename(source, target) == 0 else {
      throw .unwritable(file: target, reason: String(cString: strerror(errno)))
    }
  }

  static func reason(of error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError
    if let inner, inner.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(inner.code)))
    }
    return error.localizedDescription
  }
}
