internal import Foundation
internal import InklingFiles

/// The download of one file: mirrors in turn, broken connections continued, the content checked.
struct FileDownload {
  let file: DatasetEntry.File
  let dataset: DatasetEntry
  /// The folder in which the file grows and, once it is complete and right, lies.
  let staging: String
  /// The folder in which it belongs, for messages.
  let target: String
  let fetcher: DataFetcher
  let deadline: Date?

  private var part: PartialFile { PartialFile(path: "\(staging)/\(file.name).gz.part") }

  /// Downloads the file, unless it is there from an earlier run.
  ///
  /// - Returns: its name in the staging folder: with `.gz` if it is gzipped.
  func run(progress: (Int, Int?) -> Void, isCancelled: () -> Bool) throws -> String {
    let name = try download(progress: progress, isCancelled: isCancelled)
    guard file.isKeptUnpacked, name != file.name else { return name }
    let packed = "\(staging)/\(name)"
    try unpack(packed, to: "\(staging)/\(file.name)")
    unlink(packed)
    return file.name
  }

  private func unpack(_ packed: String, to unpacked: String) throws(FileError) {
    let content = try UnpackedReader(path: packed, limit: byteLimit)
    do {
      try AtomicFile.write(to: unpacked) { handle in
        while case let piece = try content.read(upTo: 1 << 20), !piece.isEmpty {
          try handle.write(contentsOf: Data(piece))
        }
      }
    } catch let error as FileError {
      throw error
    } catch {
      throw .unwritable(file: unpacked, reason: DataFetcher.reason(of: error))
    }
  }

  private func download(
    progress: (Int, Int?) -> Void, isCancelled: () -> Bool
  ) throws -> String {
    // From an earlier run that was stopped between two files.
    for name in [file.name + ".gz", file.name] where isRight("\(staging)/\(name)") { return name }
    let part = part
    defer { part.removeIfEmpty() }
    var attempts: [FetchAttempt] = []
    var waited = 0.0
    for (index, mirror) in dataset.mirrors.enumerated() {
      let address = mirror.hasSuffix("/") ? mirror + file.name + ".gz" : mirror
      guard let url = URL(string: address), Download.canReach(url) else {
        attempts.append(FetchAttempt(url: address, failure: .unreachable("not an address")))
        continue
      }
      let start = Date()
      let patience = max(fetcher.offlineSeconds - waited, 0) / Double(dataset.mirrors.count - index)
      let outcome = try fetch(
        url, patience: min(fetcher.answerSeconds, patience), progress: progress,
        isCancelled: isCancelled)
      switch outcome {
      case .complete(let name): return name
      case .failed(let failure):
        if failure.isConnection { waited += Date().timeIntervalSince(start) }
        attempts.append(FetchAttempt(url: address, failure: failure))
        if case .tooSlow = failure { throw unavailable(attempts) }
      }
    }
    throw unavailable(attempts)
  }

  private func unavailable(_ attempts: [FetchAttempt]) -> DataError {
    .unavailable(dataset: dataset.name, file: file.name, folder: target, attempts: attempts)
  }

  private enum Outcome {
    /// The file lies complete in its place, under this name.
    case complete(String)
    case failed(FetchFailure)
  }

  /// Gets the file from one mirror, going on after breaks as long as each attempt brings something.
  private func fetch(
    _ url: URL, patience: Double, progress: (Int, Int?) -> Void, isCancelled: () -> Bool
  ) throws -> Outcome {
    for _ in 0..<Self.maximumAttempts {
      let before = part.byteCount
      let download = Download(
        url, to: try part.open(), offset: before, validator: part.validator(of: url),
        limits: Download.Limits(
          answerSeconds: patience, stallSeconds: fetcher.stallSeconds, deadline: deadline,
          byteCount: byteLimit))
      let ending = download.run(progress: progress, isCancelled: isCancelled)
      // A mirror that gives nothing leaves what another has given, and its mark.
      if download.hasAnswered { part.keepValidator(download.validator, of: url) }
      switch ending {
      case .cancelled:
        throw DataError.cancelled(file: file.name)
      case .unwritable(let reason):
        throw FileError.unwritable(file: part.path, reason: reason)
      case .complete:
        let outcome = accept()
        // Parts of two mirrors may not fit together: what was put together is tried whole once more.
        guard case .failed = outcome, before > 0, download.continued else { return outcome }
      case .failed(.tooSlow(let received, _)):
        return .failed(.tooSlow(received: received, seconds: fetcher.totalSeconds ?? 0))
      case .failed(.status(416)) where before > 0, .failed(.damaged) where before > 0,
        .failed(.tooLarge) where before > 0:
        part.remove()
      case .failed(let failure):
        if case .tooLarge = failure { part.remove() }
        guard download.received > before else { return .failed(failure) }
      }
    }
    return .failed(.cutOff(received: part.byteCount, expected: nil))
  }

  private static let maximumAttempts = 20

  /// No more than this is taken: packed content is never much longer than unpacked content.
  private var byteLimit: Int {
    switch file.checksum {
    case .unpacked: file.byteCount + file.byteCount / 100 + 4096
    case .packed, .unpublished: file.byteCount
    }
  }

  /// Checks what has come and gives it its name; removes it if it is wrong.
  private func accept() -> Outcome {
    do {
      let (found, isPacked) = try digest(of: part.path)
      guard found == file.checksum.digest else {
        part.remove()
        return .failed(
          .wrongContent(
            expected: file.checksum.digest?.description ?? "one that is published",
            found: found.description))
      }
      let name = isPacked ? file.name + ".gz" : file.name
      try part.rename(to: "\(staging)/\(name)")
      return .complete(name)
    } catch {
      part.remove()
      return .failed(.damaged(error.message))
    }
  }

  private func isRight(_ path: String) -> Bool {
    guard let expected = file.checksum.digest else { return false }
    return (try? digest(of: path))?.digest == expected
  }

  /// The checksum to compare, and whether the file is gzipped.
  private func digest(of path: String) throws(FileError) -> (digest: SHA256Digest, isPacked: Bool) {
    let content = try FileContent.read(path, limit: byteLimit)
    let reader = UnpackedReader(content, file: path)
    if case .packed = file.checksum { return (SHA256Digest(of: content), reader.isGzip) }
    var hasher = SHA256Hasher()
    var count = 0
    while true {
      let piece = try reader.read(upTo: 1 << 20)
      guard !piece.isEmpty else { return (hasher.finalize(), reader.isGzip) }
      count += piece.count
      guard count <= file.byteCount else {
        throw .tooLarge(
          file: file.name, field: "unpacked content", found: "more", limit: file.byteCount)
      }
      hasher.update(piece)
    }
  }
}
