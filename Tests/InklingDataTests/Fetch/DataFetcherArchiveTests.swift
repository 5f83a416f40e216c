import Foundation
import InklingFiles
import Testing

@testable import InklingData

/// Downloads of a data set that is one archive, of which only the checksum of the packed bytes is known,
/// from servers that do everything wrong.
struct DataFetcherArchiveTests {
  static let archive = TarFile.archive(SmallCIFAR10.members)
  static let packed = Gzip.pack(archive)

  static func entry(
    mirrors: [String], isKeptUnpacked: Bool = false, packed: [UInt8] = packed
  ) -> DatasetEntry {
    let known = DatasetEntry.cifar10
    return DatasetEntry(
      name: known.name, title: known.title, summary: known.summary,
      featureShape: known.featureShape, trainCount: 10, testCount: 2,
      scalarType: known.scalarType, range: known.range, classNames: known.classNames,
      source: known.source, licence: known.licence,
      files: [
        .init(
          name: "cifar-10-binary.tar", checksum: .packed(SHA256Digest(of: packed)),
          byteCount: packed.count, isKeptUnpacked: isKeptUnpacked)
      ], mirrors: mirrors, alternatives: known.alternatives)
  }

  /// Fetches from the mirrors, and loads what has come.
  static func fetch(
    _ mirrors: [String], into folder: TemporaryFolder, isKeptUnpacked: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try DataFetcherTests.fetcher.fetch(
      entry(mirrors: mirrors, isKeptUnpacked: isKeptUnpacked), into: folder.path)
    let (train, test) = try loadCIFAR10(
      from: DataLocation(folder: folder.path, environment: [:]))
    #expect(train.count == 10 && test.count == 2, sourceLocation: sourceLocation)
    #expect(try folder.names == ["cifar10"], sourceLocation: sourceLocation)
  }

  /// The failure of a mirror; nothing that looks like data may come of it.
  static func failure(
    fetcher: DataFetcher = DataFetcherTests.fetcher,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ respond: @escaping @Sendable (LoopbackServer.Request, Int) -> LoopbackServer.Answer
  ) throws -> FetchFailure? {
    let server = try LoopbackServer(respond)
    let folder = try TemporaryFolder()
    do {
      try fetcher.fetch(entry(mirrors: [server.url]), into: folder.path)
    } catch DataError.unavailable(
      "cifar10", "cifar-10-binary.tar", folder.path + "/cifar10", let all)
    {
      #expect(
        try folder.names.filter { $0 != ".cifar10-download" } == [],
        sourceLocation: sourceLocation)
      #expect(all.count == 1, sourceLocation: sourceLocation)
      return all.first?.failure
    }
    Issue.record("the download should have failed", sourceLocation: sourceLocation)
    return nil
  }

  @Test(arguments: [false, true])
  func `what was fetched can be loaded, packed or unpacked for good`(unpacked: Bool) throws {
    let server = try LoopbackServer { request, _ in .file(Self.packed, request) }
    let folder = try TemporaryFolder()
    try Self.fetch([server.url + "kriz/"], into: folder, isKeptUnpacked: unpacked)
    #expect(server.requests.map(\.path) == ["/kriz/cifar-10-binary.tar.gz"])
    let name = unpacked ? "cifar-10-binary.tar" : "cifar-10-binary.tar.gz"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cifar10") == [name])
    let content = try FileContent.read(folder.path + "/cifar10/" + name)
    #expect(content == (unpacked ? Self.archive : Self.packed))
  }

  @Test func `breaks are taken up where they were, from the next mirror too`() throws {
    let half = Self.packed.count / 2
    let first = try LoopbackServer { request, number in
      guard number < 2 else { return .init(status: 500, claimedLength: 0) }
      var answer = LoopbackServer.Answer.file(Self.packed, request)
      answer.cutOffAfter = half / 2
      return answer
    }
    let second = try LoopbackServer { request, _ in .file(Self.packed, request) }
    let folder = try TemporaryFolder()
    try Self.fetch([first.url, second.url], into: folder)
    #expect(first.requests.map(\.offset) == [nil, half / 2, half / 2 * 2])
    #expect(second.requests.map(\.offset) == [half / 2 * 2])
  }

  @Test func `the rest is asked for only if it is that of the same file`() throws {
    let server = try LoopbackServer { request, number in
      // The file has changed meanwhile, which a good server says by sending all of it.
      var answer = LoopbackServer.Answer(body: Self.packed, claimedLength: Self.packed.count)
      answer.headers["ETag"] = "\"\(number)\""
      if number == 0 { answer.cutOffAfter = 700 }
      return answer
    }
    try Self.fetch([server.url], into: TemporaryFolder())
    #expect(server.requests.map(\.offset) == [nil, 700])
    #expect(server.requests.map(\.condition) == [nil, "\"0\""])
  }

  @Test func `a mark that is weak or from elsewhere is not sent`() throws {
    let weak = try LoopbackServer { request, number in
      var answer = LoopbackServer.Answer.file(Self.packed, request)
      answer.headers["ETag"] = "W/\"1\""
      if number == 0 { answer.cutOffAfter = 700 }
      return number < 2 && number != 1 ? answer : .init(status: 500, claimedLength: 0)
    }
    let other = try LoopbackServer { request, _ in .file(Self.packed, request) }
    try Self.fetch([weak.url, other.url], into: TemporaryFolder())
    #expect(weak.requests.map(\.condition) == [nil, nil])
    #expect(other.requests.map(\.condition) == [nil])
    #expect(other.requests.map(\.offset) == [700])
  }

  @Test func `a mark outlives a stop, and mirrors that give nothing`() throws {
    let none = try LoopbackServer { _, _ in .init(status: 500, claimedLength: 0) }
    let server = try LoopbackServer { request, number in
      var answer = LoopbackServer.Answer.file(Self.packed, request)
      answer.headers["Last-Modified"] = "Sat, 21 Nov 2026 08:00:00 GMT"
      if number == 0 { (answer.cutOffAfter, answer.silenceSeconds) = (700, 60) }
      return answer
    }
    let folder = try TemporaryFolder()
    var received = 0
    #expect(throws: DataError.cancelled(file: "cifar-10-binary.tar")) {
      try DataFetcherTests.fetcher.fetch(
        Self.entry(mirrors: [none.url, server.url]), into: folder.path,
        progress: { received = $0.received }, isCancelled: { received == 700 })
    }
    try Self.fetch([none.url, server.url], into: folder)
    #expect(none.requests.map(\.offset) == [nil, 700])
    #expect(none.requests.map(\.condition) == [nil, nil])
    #expect(server.requests.map(\.offset) == [nil, 700])
    #expect(server.requests.map(\.condition) == [nil, "Sat, 21 Nov 2026 08:00:00 GMT"])
  }

  @Test func `other bytes are found out`() throws {
    var wrong = Self.packed
    wrong[wrong.count / 2] ^= 1
    let other = wrong
    let failure = try Self.failure { request, _ in .file(other, request) }
    #expect(
      failure
        == .wrongContent(
          expected: SHA256Digest(of: Self.packed).description,
          found: SHA256Digest(of: other).description))
  }

  @Test func `the same content packed otherwise is not the published file`() throws {
    let other = Gzip.pack(Self.archive, level: 1)
    #expect(other.count > Self.packed.count)
    let failure = try Self.failure { request, _ in .file(other, request) }
    #expect(failure == .tooLarge(limit: Self.packed.count))
  }

  @Test func `a length that is too small or too large is found out`() throws {
    let small = try Self.failure { _, _ in .init(body: Self.packed, claimedLength: 500) }
    guard case .wrongContent = small else {
      Issue.record("\(String(describing: small))")
      return
    }
    let large = try Self.failure { request, number in
      number == 0
        ? .init(body: Self.packed, claimedLength: Self.packed.count + 500)
        : .init(status: 404, claimedLength: 0)
    }
    // The whole came before the break; what is asked for beyond it is not there.
    #expect(
      large == .status(404)
        || large
          == .cutOff(
            received: Self.packed.count, expected: Self.packed.count + 500)
    )
  }

  @Test func `a body without end is stopped`() throws {
    let failure = try Self.failure { _, _ in
      // No more than this: at 2^63 - 512, Foundation itself stops the program.
      .init(body: [UInt8](repeating: 7, count: 3_000_000), claimedLength: 9_000_000_000_000_000_000)
    }
    #expect(failure == .tooLarge(limit: Self.packed.count))
  }

  @Test func `a slow server is waited for as long as something comes`() throws {
    let server = try LoopbackServer { request, _ in
      var answer = LoopbackServer.Answer.file(Self.packed, request)
      answer.pauseSeconds = 0.05
      return answer
    }
    try Self.fetch([server.url], into: TemporaryFolder())
    #expect(server.requests.count == 1)
  }

  @Test func `a server that never answers is left`() throws {
    let fetcher = DataFetcherTests.patient(answerSeconds: 0.5, stallSeconds: 60)
    let failure = try Self.failure(fetcher: fetcher) { _, _ in
      .init(silenceSeconds: 60, answers: false)
    }
    #expect(failure == .noAnswer(seconds: 0.5))
  }

  @Test func `all mirrors together are not waited for longer than was said`() throws {
    let silent = try LoopbackServer { _, _ in .init(silenceSeconds: 60, answers: false) }
    var fetcher = DataFetcherTests.fetcher
    fetcher.offlineSeconds = 1.2
    let folder = try TemporaryFolder()
    let start = Date()
    do {
      try fetcher.fetch(
        Self.entry(mirrors: (0..<4).map { silent.url + "\($0)/" }), into: folder.path)
      Issue.record("the download should have failed")
    } catch DataError.unavailable(_, _, _, let attempts) {
      #expect(attempts.map(\.url) == (0..<4).map { silent.url + "\($0)/cifar-10-binary.tar.gz" })
      // Each gets its share of what is left, 0.3 seconds.
      for case .noAnswer(let seconds) in attempts.map(\.failure) { #expect(seconds <= 0.31) }
    }
    #expect(Date().timeIntervalSince(start) < 30)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x"])
  func `a server that leads out of the web is not followed`(target: String) throws {
    let failure = try Self.failure { _, _ in
      .init(status: 302, headers: ["Location": target], claimedLength: 0)
    }
    #expect(failure == .forbiddenRedirection(to: target))
  }

  @Test func `a server that leads in a ring is left`() throws {
    let failure = try Self.failure { _, number in
      .init(status: 302, headers: ["Location": "/again/\(number)"], claimedLength: 0)
    }
    #expect(failure == .tooManyRedirections(10))
  }

  @Test func `the rest is asked for behind a redirection too`() throws {
    let server = try LoopbackServer { request, number in
      guard request.path.hasPrefix("/moved/") else {
        return .init(
          status: 302, headers: ["Location": "/moved" + request.path], claimedLength: 0)
      }
      var answer = LoopbackServer.Answer.file(Self.packed, request)
      if number == 1 { answer.cutOffAfter = 700 }
      return answer
    }
    try Self.fetch([server.url], into: TemporaryFolder())
    #expect(server.requests.map(\.offset) == [nil, nil, 700, 700])
  }

  @Test func `an address that is that of the file is taken as it is, and unpacked files too`()
    throws
  {
    let table = Array("0,1\n".utf8)
    let server = try LoopbackServer { request, _ in .file(table, request) }
    let folder = try TemporaryFolder()
    let known = DatasetEntry.digits8x8
    let entry = DatasetEntry(
      name: known.name, title: known.title, summary: "", featureShape: [1], trainCount: 1,
      testCount: 0, scalarType: "UInt8", range: 0...16, classNames: known.classNames, source: "",
      licence: "",
      files: [
        .init(
          name: "digits.csv", checksum: .unpacked(SHA256Digest(of: table)),
          byteCount: table.count)
      ], mirrors: [server.url + "optdigits.tes"])
    try DataFetcherTests.fetcher.fetch(entry, into: folder.path)
    #expect(server.requests.map(\.path) == ["/optdigits.tes"])
    #expect(try FileContent.read(folder.path + "/digits8x8/digits.csv") == table)
  }

  @Test func `a full disk is said before anything is fetched`() throws {
    let server = try LoopbackServer { request, _ in .file(Self.packed, request) }
    let folder = try TemporaryFolder()
    var fetcher = DataFetcherTests.fetcher
    fetcher.freeByteCount = { _ in 10 }
    let error = DataError.notEnoughSpace(
      dataset: "CIFAR-10", folder: folder.path + "/.cifar10-download",
      needed: Self.packed.count, free: 10)
    #expect(throws: error) {
      try fetcher.fetch(Self.entry(mirrors: [server.url]), into: folder.path)
    }
    #expect(server.requests.isEmpty)
    #expect(error.message.contains("no room for CIFAR-10"))
    #expect(try folder.names == [])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a disk that runs full ends the download with the reason`() throws {
    let server = try LoopbackServer { request, _ in .file(Self.packed, request) }
    let full = try #require(FileHandle(forUpdatingAtPath: "/dev/full"))
    let url = try #require(URL(string: server.url + "x"))
    let download = Download(
      url, to: full, offset: 10,
      limits: .init(
        answerSeconds: 30, stallSeconds: 30, deadline: nil, byteCount: Self.packed.count))
    let ending = download.run(progress: { _, _ in }, isCancelled: { false })
    #expect(ending == .unwritable(String(cString: strerror(ENOSPC))))
  }

  @Test func `the error says what was tried and where the file belongs`() {
    let error = DataError.unavailable(
      dataset: "cifar10", file: "cifar-10-binary.tar", folder: "/data/cifar10",
      attempts: [
        FetchAttempt(url: "https://a/x", failure: .noAnswer(seconds: 4)),
        FetchAttempt(url: "https://b/x", failure: .tooManyRedirections(10)),
      ])
    #expect(
      error.message == """
        cifar-10-binary.tar could not be downloaded
          https://a/x: no answer within 4 seconds
          https://b/x: the server leads on and on; given up after 10 addresses
        """)
    #expect(
      error.hint == """
        is this machine online? If you get the file in another way, put it at \
        /data/cifar10/cifar-10-binary.tar.gz
        """)
  }
}
