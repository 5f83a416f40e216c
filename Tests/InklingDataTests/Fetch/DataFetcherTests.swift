import Foundation
import InklingFiles
import Testing

@testable import InklingData

struct DataFetcherTests {
  /// Patient: where a test counts on an answer, a busy machine must not make it fail.
  static let fetcher = patient(answerSeconds: 30, stallSeconds: 30)

  static func patient(answerSeconds: Double, stallSeconds: Double) -> DataFetcher {
    var fetcher = DataFetcher()
    fetcher.answerSeconds = answerSeconds
    fetcher.offlineSeconds = 2 * answerSeconds
    fetcher.stallSeconds = stallSeconds
    return fetcher
  }

  static let first = "train-images-idx3-ubyte"

  /// The gzipped file that a path asks for.
  static func packed(_ path: String) -> [UInt8] {
    let name = String(path.split(separator: "/").last ?? "").replacing(".gz", with: "")
    return SmallMNIST.files[name].map { Gzip.pack($0) } ?? []
  }

  /// The failures of the first file, one for each mirror.
  static func failures(
    of mirrors: [String], fetcher: DataFetcher = fetcher,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [FetchFailure] {
    let folder = try TemporaryFolder()
    do {
      try fetcher.fetch(SmallMNIST.entry(mirrors: mirrors), into: folder.path)
    } catch DataError.unavailable("mnist", first, _, let attempts) {
      // Never anything that looks like data.
      #expect(
        try folder.names.filter { $0 != ".mnist-download" } == [], sourceLocation: sourceLocation)
      return attempts.map(\.failure)
    }
    Issue.record("the download should have failed", sourceLocation: sourceLocation)
    return []
  }

  @Test func `what was fetched can be loaded`() throws {
    let server = try LoopbackServer { request, _ in .file(Self.packed(request.path), request) }
    let folder = try TemporaryFolder()
    var seen: [FetchProgress] = []
    try Self.fetcher.fetch(
      SmallMNIST.entry(mirrors: [server.url + "mnist/"]), into: folder.path + "/new",
      progress: { seen.append($0) })
    #expect(server.requests.map(\.path) == DatasetEntry.mnist.files.map { "/mnist/\($0.name).gz" })
    let (train, test) = try loadMNIST(
      from: DataLocation(folder: folder.path + "/new", environment: [:]))
    #expect(train.labels == [5, 0, 9])
    #expect(test.labels == [7, 2])
    #expect(Set(seen.map(\.number)) == [1, 2, 3, 4])
    #expect(seen.last?.received == Self.packed("t10k-labels-idx1-ubyte").count)
    #expect(seen.last?.total == seen.last?.received)
    #expect(try folder.names == ["new"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new") == ["mnist"])
  }

  @Test func `what is there is not fetched again`() throws {
    let server = try LoopbackServer { request, _ in .file(Self.packed(request.path), request) }
    let folder = try TemporaryFolder()
    let entry = SmallMNIST.entry(mirrors: [server.url])
    try Self.fetcher.fetch(entry, into: folder.path)
    try FileManager.default.removeItem(
      atPath: folder.path + "/mnist/t10k-labels-idx1-ubyte.gz")
    try Self.fetcher.fetch(entry, into: folder.path)
    #expect(server.requests.count == 5)
    #expect(server.requests.last?.path == "/t10k-labels-idx1-ubyte.gz")
  }

  @Test func `a file that is missing on the first mirror comes from the second`() throws {
    let empty = try LoopbackServer { _, _ in .init(status: 404, claimedLength: 0) }
    let full = try LoopbackServer { request, _ in .file(Self.packed(request.path), request) }
    let folder = try TemporaryFolder()
    try Self.fetcher.fetch(
      SmallMNIST.entry(mirrors: [empty.url, full.url]), into: folder.path)
    #expect(empty.requests.count == 4)
    #expect(full.requests.count == 4)
  }

  @Test func `a status says what the server answered`() throws {
    let server = try LoopbackServer { _, _ in
      .init(status: 404, body: [1, 2, 3], claimedLength: 3)
    }
    #expect(try Self.failures(of: [server.url]) == [.status(404)])
  }

  @Test func `a redirection is followed`() throws {
    let server = try LoopbackServer { request, _ in
      guard !request.path.hasPrefix("/moved/") else {
        return .file(Self.packed(request.path), request)
      }
      return .init(status: 302, headers: ["Location": "/moved" + request.path], claimedLength: 0)
    }
    let folder = try TemporaryFolder()
    try Self.fetcher.fetch(SmallMNIST.entry(mirrors: [server.url]), into: folder.path)
    #expect(server.requests.count == 8)
  }

  @Test func `a connection that breaks is taken up where it broke`() throws {
    let server = try LoopbackServer { request, number in
      var answer = LoopbackServer.Answer.file(Self.packed(request.path), request)
      if number < 3 { answer.cutOffAfter = 100 }
      return answer
    }
    let folder = try TemporaryFolder()
    try Self.fetcher.fetch(SmallMNIST.entry(mirrors: [server.url]), into: folder.path)
    #expect(server.requests.prefix(4).map(\.offset) == [nil, 100, 200, 300])
    #expect(server.requests.count == 7)
  }

  @Test func `a server without ranges sends the whole file again`() throws {
    let server = try LoopbackServer { request, number in
      let content = Self.packed(request.path)
      return .init(
        body: content, claimedLength: content.count, cutOffAfter: number == 0 ? 100 : nil)
    }
    let folder = try TemporaryFolder()
    try Self.fetcher.fetch(SmallMNIST.entry(mirrors: [server.url]), into: folder.path)
    #expect(server.requests.prefix(2).map(\.offset) == [nil, 100])
    #expect(server.requests.count == 5)
  }

  @Test func `the rest of another file is found out and the whole is fetched`() throws {
    let server = try LoopbackServer { request, number in
      var content = Self.packed(request.path)
      if number == 0 {
        content[20] ^= 0xff
        return .init(body: content, claimedLength: content.count, cutOffAfter: 100)
      }
      return .file(content, request)
    }
    let folder = try TemporaryFolder()
    try Self.fetcher.fetch(SmallMNIST.entry(mirrors: [server.url]), into: folder.path)
    #expect(server.requests.prefix(3).map(\.offset) == [nil, 100, nil])
  }

  @Test func `a part that is left over from an earlier run is continued`() throws {
    let server = try LoopbackServer { request, _ in .file(Self.packed(request.path), request) }
    let folder = try TemporaryFolder()
    try folder.makeFolder(".mnist-download")
    _ = try folder.file(
      ".mnist-download/\(Self.first).gz.part", Array(Self.packed(Self.first)[..<50]))
    try Self.fetcher.fetch(SmallMNIST.entry(mirrors: [server.url]), into: folder.path)
    #expect(server.requests.map(\.offset) == [50, nil, nil, nil])
  }

  @Test func `wrong bytes are found out by the checksum`() throws {
    let wrong = SmallMNIST.testLabels.encoded()
    let server = try LoopbackServer { request, _ in .file(Gzip.pack(wrong), request) }
    let expected = SHA256Digest(of: SmallMNIST.trainImages.encoded()).description
    #expect(
      try Self.failures(of: [server.url]) == [
        .wrongContent(expected: expected, found: SHA256Digest(of: wrong).description)
      ])
  }

  @Test func `a page in the place of the file is not the file`() throws {
    let page = Array("<html>Please log in</html>".utf8)
    let server = try LoopbackServer { request, _ in .file(page, request) }
    let failures = try Self.failures(of: [server.url])
    #expect(failures.count == 1)
    guard case .wrongContent = failures.first else {
      Issue.record("\(failures)")
      return
    }
  }

  @Test func `a file that ends early without saying so is found out`() throws {
    let server = try LoopbackServer { request, _ in
      .init(body: Array(Self.packed(request.path).dropLast(40)))
    }
    let failures = try Self.failures(of: [server.url])
    guard case .damaged(let reason) = failures.first else {
      Issue.record("\(failures)")
      return
    }
    #expect(reason.contains("the file ends before its data does"))
  }

  @Test func `a file without end is stopped`() throws {
    let server = try LoopbackServer { _, _ in
      .init(body: [UInt8](repeating: 7, count: 3_000_000), claimedLength: 4_000_000_000)
    }
    let limit = SmallMNIST.trainImages.encoded().count * 101 / 100 + 4096
    #expect(try Self.failures(of: [server.url]) == [.tooLarge(limit: limit)])
  }

  @Test func `a server that says nothing is left after a while`() throws {
    let server = try LoopbackServer { _, _ in .init(silenceSeconds: 60, answers: false) }
    let start = Date()
    let fetcher = Self.patient(answerSeconds: 0.6, stallSeconds: 60)
    #expect(
      try Self.failures(of: [server.url], fetcher: fetcher) == [.noAnswer(seconds: 0.6)])
    // Not a measurement: the server would have kept us for a minute.
    #expect(Date().timeIntervalSince(start) < 40)
  }

  @Test func `a server that falls silent is left after a while`() throws {
    let server = try LoopbackServer { request, number in
      guard number == 0 else { return .init(status: 503, claimedLength: 0) }
      var answer = LoopbackServer.Answer.file(Self.packed(request.path), request)
      answer.cutOffAfter = 100
      answer.silenceSeconds = 60
      return answer
    }
    let fetcher = Self.patient(answerSeconds: 60, stallSeconds: 0.6)
    #expect(try Self.failures(of: [server.url], fetcher: fetcher) == [.status(503)])
    #expect(server.requests.map(\.offset) == [nil, 100])
  }

  @Test func `nobody there is said at once for every mirror`() throws {
    let gone = try LoopbackServer { _, _ in .init() }.url
    let folder = try TemporaryFolder()
    var failures: [FetchFailure] = []
    do {
      try Self.fetcher.fetch(
        SmallMNIST.entry(mirrors: [gone, gone + "other/"]), into: folder.path)
    } catch DataError.unavailable(_, _, _, let attempts) {
      failures = attempts.map(\.failure)
    }
    #expect(failures.count == 2)
    #expect(try folder.names == [])
    for failure in failures {
      guard case .unreachable = failure else {
        Issue.record("\(failure)")
        return
      }
    }
  }

  @Test func `a limit on the whole time is kept, and what came stays`() throws {
    let server = try LoopbackServer { request, _ in
      var answer = LoopbackServer.Answer.file(Self.packed(request.path), request)
      answer.cutOffAfter = 100
      answer.silenceSeconds = 60
      return answer
    }
    var fetcher = Self.fetcher
    fetcher.totalSeconds = 0.5
    let failures = try Self.failures(of: [server.url, server.url], fetcher: fetcher)
    // On a busy machine the time may be over before anything came.
    #expect(failures.count == 1)
    guard case .tooSlow(_, seconds: 0.5) = failures.first else {
      Issue.record("\(failures)")
      return
    }
  }

  @Test func `a download that is stopped keeps its part`() throws {
    let server = try LoopbackServer { request, _ in
      var answer = LoopbackServer.Answer.file(Self.packed(request.path), request)
      answer.cutOffAfter = 100
      answer.silenceSeconds = 60
      return answer
    }
    let folder = try TemporaryFolder()
    var received = 0
    #expect(throws: DataError.cancelled(file: Self.first)) {
      try Self.fetcher.fetch(
        SmallMNIST.entry(mirrors: [server.url]), into: folder.path,
        progress: { received = $0.received }, isCancelled: { received == 100 })
    }
    let part = folder.path + "/.mnist-download/\(Self.first).gz.part"
    #expect(try FileContent.read(part) == Array(Self.packed(Self.first)[..<100]))
  }

  @Test func `a folder that cannot be made is named`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("taken", [1])
    #expect {
      try Self.fetcher.fetch(SmallMNIST.entry(mirrors: ["http://127.0.0.1:9/"]), into: file)
    } throws: { error in
      (error as? FileError)?.file == file + "/.mnist-download"
    }
  }

  @Test func `built-in data is not fetched`() throws {
    #expect(throws: DataError.nothingToFetch(dataset: "built-in digits")) {
      try Self.fetcher.fetch(.builtInDigits, into: "/nowhere")
    }
  }

  @Test func `data without an address is not fetched, and the error says where it belongs`() throws
  {
    let error = DataError.noMirror(
      dataset: "20x20 digits", place: "/nowhere/digits20x20/digits20x20.mat")
    #expect(throws: error) { try Self.fetcher.fetch(.digits20x20, into: "/nowhere") }
    #expect(error.hint?.contains("/nowhere/digits20x20/digits20x20.mat") == true)
  }
}
