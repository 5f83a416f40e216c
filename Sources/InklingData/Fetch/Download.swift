internal import Foundation
internal import Synchronization

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// One HTTP request whose answer goes to the end of a file.
///
/// The session calls back on a queue of its own; the caller waits in ``run(_:)`` and watches the time
/// itself, so that neither a server that says nothing nor a name that is never resolved can hold it up.
final class Download: NSObject, URLSessionDataDelegate {
  enum Ending: Equatable {
    /// The server has sent all that it said it would.
    case complete
    case failed(FetchFailure)
    /// What came could not be written.
    case unwritable(String)
    case cancelled
  }

  struct Limits {
    var answerSeconds: Double
    var stallSeconds: Double
    /// The time at which to give up, whatever comes.
    var deadline: Date?
    var byteCount: Int
  }

  private struct State {
    var file: FileHandle
    /// Bytes in the file, those of earlier attempts included.
    var received: Int
    /// Bytes that will be in the file at the end, if the server has said so.
    var expected: Int?
    /// What was there before was kept, because the server sent the rest of it.
    var continued = false
    /// The mark by which the server knows the file again.
    var validator: String?
    var redirectionCount = 0
    /// Why a redirection is not followed; what the server sends in its place is not the file.
    var refusal: FetchFailure?
    var hasAnswered = false
    var lastArrival = Date()
    var ending: Ending?
  }

  private let url: URL
  private let offset: Int
  private let knownValidator: String?
  private let limits: Limits
  private let state: Mutex<State>
  private let hasEnded = DispatchSemaphore(value: 0)

  /// A request for the rest of a file.
  ///
  /// - Parameters:
  ///   - url: the address.
  ///   - file: open for writing; what it holds are the first bytes of the answer, from an earlier attempt.
  ///   - offset: how many bytes `file` holds.
  ///   - validator: the mark that the server gave with them; the rest is wanted only if it is the same.
  init(
    _ url: URL, to file: sending FileHandle, offset: Int, validator: String? = nil, limits: Limits
  ) {
    self.url = url
    self.offset = offset
    knownValidator = validator
    self.limits = limits
    state = Mutex(State(file: file, received: offset))
  }

  /// How many bytes are in the file.
  var received: Int { state.withLock { $0.received } }

  /// Whether what was there before was kept.
  var continued: Bool { state.withLock { $0.continued } }

  /// Whether the server has begun to send the file.
  var hasAnswered: Bool { state.withLock { $0.hasAnswered } }

  /// The mark by which the server knows the file again, if it gave one that can be relied on.
  var validator: String? { state.withLock { $0.validator } }

  /// Whether an address is one of the web; a server must not lead anywhere else.
  static func canReach(_ url: URL) -> Bool {
    ["http", "https"].contains(url.scheme?.lowercased() ?? "") && url.host?.isEmpty == false
  }

  /// Sends the request and waits for its end.
  ///
  /// - Parameters:
  ///   - progress: called some ten times a second with the bytes in the file and, if known, at its end.
  ///   - isCancelled: asked as often.
  func run(progress: (Int, Int?) -> Void, isCancelled: () -> Bool) -> Ending {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = limits.answerSeconds + limits.stallSeconds
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    state.withLock { $0.lastArrival = Date() }
    session.dataTask(with: request(for: url)).resume()

    while hasEnded.wait(timeout: .now() + 0.1) == .timedOut {
      let (received, expected) = state.withLock { ($0.received, $0.expected) }
      progress(received, expected)
      if isCancelled() { end(.cancelled) } else if let failure = overdue() { end(.failed(failure)) }
    }
    return state.withLock { state in
      progress(state.received, state.expected)
      return state.ending ?? .cancelled
    }
  }

  private func request(for url: URL) -> URLRequest {
    var request = URLRequest(url: url)
    // The file is wanted as it lies on the server, so that a part of it can be continued.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if offset > 0 {
      request.setValue("bytes=\(offset)-", forHTTPHeaderField: "Range")
      if let knownValidator { request.setValue(knownValidator, forHTTPHeaderField: "If-Range") }
    }
    return request
  }

  private func overdue() -> FetchFailure? {
    state.withLock { state in
      let silence = Date().timeIntervalSince(state.lastArrival)
      if let deadline = limits.deadline, Date() > deadline {
        return .tooSlow(received: state.received, seconds: 0)
      }
      if !state.hasAnswered, silence > limits.answerSeconds {
        return .noAnswer(seconds: limits.answerSeconds)
      }
      if state.hasAnswered, silence > limits.stallSeconds {
        return .stalled(received: state.received, seconds: limits.stallSeconds)
      }
      return nil
    }
  }

  /// Settles how it ended; only the first call counts, and nothing is written after it.
  private func end(_ ending: Ending) {
    let isFirst = state.withLock { state in
      guard state.ending == nil else { return false }
      state.ending = ending
      return true
    }
    if isFirst { hasEnded.signal() }
  }

  // MARK: Called by the session

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    let count = state.withLock { state in
      state.redirectionCount += 1
      return state.redirectionCount
    }
    // What the server said, because Foundation takes "file:///x" for a path on the same server.
    let said = response.value(forHTTPHeaderField: "Location") ?? ""
    guard let target = newRequest.url, Self.canReach(target),
      ["http", "https", nil].contains(URL(string: said)?.scheme?.lowercased())
    else {
      return refuse(.forbiddenRedirection(to: said), completionHandler)
    }
    guard count <= Self.redirectionLimit else {
      return refuse(.tooManyRedirections(Self.redirectionLimit), completionHandler)
    }
    completionHandler(request(for: target))
  }

  private static let redirectionLimit = 10

  /// Lets the session end the request by itself: one that was given up before the session has heard
  /// about the redirection stops the program inside Foundation.
  private func refuse(_ reason: FetchFailure, _ completionHandler: (URLRequest?) -> Void) {
    state.withLock { $0.refusal = reason }
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let ending = accept(response)
    if let ending { end(ending) }
    completionHandler(ending == nil ? .allow : .cancel)
  }

  private func accept(_ response: URLResponse) -> Ending? {
    if let refusal = state.withLock({ $0.refusal }) { return .failed(refusal) }
    guard let response = response as? HTTPURLResponse else {
      return .failed(.damaged("the server does not speak HTTP"))
    }
    guard response.statusCode == 200 || response.statusCode == 206 else {
      return .failed(.status(response.statusCode))
    }
    let isRest = response.statusCode == 206 && startsAtOffset(response)
    guard response.statusCode == 200 || isRest else {
      return .failed(.damaged("the server answered with another part of the file"))
    }
    let length = response.expectedContentLength
    return state.withLock { state in
      state.hasAnswered = true
      state.lastArrival = Date()
      state.continued = isRest
      state.validator = Self.validator(in: response)
      do {
        // A server that does not know ranges sends the whole file again.
        if !isRest {
          try state.file.truncate(atOffset: 0)
          state.received = 0
        }
        try state.file.seek(toOffset: UInt64(state.received))
      } catch {
        return .unwritable(DataFetcher.reason(of: error))
      }
      // A server may claim any length.
      let (end, overflow) = state.received.addingReportingOverflow(Int(clamping: length))
      state.expected = length > 0 && !overflow ? end : nil
      return nil
    }
  }

  /// An entity tag that stands for the very bytes, or else the date of the file.
  private static func validator(in response: HTTPURLResponse) -> String? {
    let tag = response.value(forHTTPHeaderField: "ETag").flatMap { $0.hasPrefix("W/") ? nil : $0 }
    let mark = tag ?? response.value(forHTTPHeaderField: "Last-Modified")
    return mark.flatMap { $0.contains("\n") || $0.utf8.count > 200 ? nil : $0 }
  }

  private func startsAtOffset(_ response: HTTPURLResponse) -> Bool {
    let range = response.value(forHTTPHeaderField: "Content-Range") ?? ""
    return range.hasPrefix("bytes \(offset)-")
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let ending: Ending? = state.withLock { state in
      guard state.ending == nil else { return nil }
      state.lastArrival = Date()
      guard state.received + data.count <= limits.byteCount else {
        return .failed(.tooLarge(limit: limits.byteCount))
      }
      do {
        try state.file.write(contentsOf: data)
        state.received += data.count
        return nil
      } catch {
        return .unwritable(DataFetcher.reason(of: error))
      }
    }
    if let ending { end(ending) }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    if let refusal = state.withLock({ $0.refusal }) { return end(.failed(refusal)) }
    let (received, expected, hasAnswered) = state.withLock {
      ($0.received, $0.expected, $0.hasAnswered)
    }
    if let error {
      end(
        .failed(
          hasAnswered
            ? .cutOff(received: received, expected: expected)
            : .unreachable(error.localizedDescription)))
    } else if let expected, received < expected {
      end(.failed(.cutOff(received: received, expected: expected)))
    } else {
      end(.complete)
    }
  }
}
