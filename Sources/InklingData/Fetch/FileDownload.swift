internal import Foundation
internal import InklingFiles

/// The download of one file: mirrors in turn, broken connections continued, the content checked.
struct FileDownload {
  let file: DatasetEntry.File
  let mirrors: [String]
  /// The folder in which the file grows and, once it is complete and right, lies.
  let staging: String
  let fetcher: DataFetcher
  let deadline: Date?

  private var complete: String { "\(staging)/\(file.name).gz" }
  private var partial: String { complete + ".part" }
  /// Packed content is never much longer than unpacked content.
  private var packedLimit: Int { file.byteCount + file.byteCount / 100 + 4096 }

  func run(progress: (Int, Int?) -> Void, isCancelled: () -> Bool) throws {
    // From an earlier run that was stopped between two files.
    if isRight(complete) { return }
    defer { if Self.size(of: partial) == 0 { unlink(partial) } }
    var attempts: [FetchAttempt] = []
    for mirror in mirrors {
      let address = mirror + file.name + ".gz"
      guard let url = URL(string: address) else {
        attempts.append(FetchAttempt(url: address, failure: .unreachable("not an address")))
        continue
      }
      guard let failure = try fetch(url, progress: progress, isCancelled: isCancelled) else {
        return
      }
      attempts.append(FetchAttempt(url: address, failure: failure))
      if case .tooSlow = failure { break }
    }
    throw DataError.unavailable(file: file.name, attempts: attempts)
  }

  /// Gets the file from one mirror, going on after breaks as long as each attempt brings something.
  ///
  /// - Returns: `nil` if the file lies complete in its place, otherwise why it does not.
  private func fetch(
    _ url: URL, progress: (Int, Int?) -> Void, isCancelled: () -> Bool
  ) throws -> FetchFailure? {
    for _ in 0..<Self.maximumAttempts {
      let before = Self.size(of: partial)
      let download = try open(url, offset: before)
      switch download.run(progress: progress, isCancelled: isCancelled) {
      case .cancelled:
        throw DataError.cancelled(file: file.name)
      case .complete:
        guard let failure = accept(received: download.received) else { return nil }
        // Parts of two mirrors may not fit together: what was put together is tried whole once more.
        guard before > 0 else { return failure }
      case .failed(.tooSlow(let received, _)):
        return .tooSlow(received: received, seconds: fetcher.totalSeconds ?? 0)
      case .failed(.status(416)) where before > 0, .failed(.damaged) where before > 0,
        .failed(.tooLarge) where before > 0:
        try? FileManager.default.removeItem(atPath: partial)
      case .failed(let failure):
        if case .tooLarge = failure { try? FileManager.default.removeItem(atPath: partial) }
        guard download.received > before else { return failure }
      }
    }
    return .cutOff(received: Self.size(of: partial), expected: nil)
  }

  private static let maximumAttempts = 20

  private func open(_ url: URL, offset: Int) throws(FileError) -> Download {
    if offset == 0 { _ = FileManager.default.createFile(atPath: partial, contents: nil) }
    guard let handle = FileHandle(forUpdatingAtPath: partial) else {
      throw .unwritable(file: partial, reason: String(cString: strerror(errno)))
    }
    return Download(
      url, to: handle, offset: offset,
      limits: Download.Limits(
        answerSeconds: fetcher.answerSeconds, stallSeconds: fetcher.stallSeconds,
        deadline: deadline, byteCount: packedLimit))
  }

  /// Checks what has come and gives it its name; removes it if it is wrong.
  private func accept(received: Int) -> FetchFailure? {
    var failure: FetchFailure?
    do {
      let found = try digest(of: partial)
      if found != file.digest {
        failure = .wrongContent(
          expected: file.digest.description, found: found.description)
      } else if rename(partial, complete) != 0 {
        failure = .damaged(String(cString: strerror(errno)))
      }
    } catch {
      failure = .damaged(error.message)
    }
    if failure != nil { try? FileManager.default.removeItem(atPath: partial) }
    return failure
  }

  private func isRight(_ path: String) -> Bool {
    (try? digest(of: path)) == file.digest
  }

  /// The checksum of the unpacked content.
  private func digest(of path: String) throws(FileError) -> SHA256Digest {
    let reader = try UnpackedReader(path: path, limit: packedLimit)
    var hasher = SHA256Hasher()
    var count = 0
    while true {
      let piece = try reader.read(upTo: 1 << 20)
      guard !piece.isEmpty else { return hasher.finalize() }
      count += piece.count
      guard count <= file.byteCount else {
        throw .tooLarge(
          file: file.name, field: "unpacked content", found: "more", limit: file.byteCount)
      }
      hasher.update(piece)
    }
  }

  private static func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }
}
