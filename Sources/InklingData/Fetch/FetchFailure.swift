internal import InklingFiles

/// One address that was tried, and why it did not give the file.
public struct FetchAttempt: Equatable, Sendable {
  /// The address.
  public let url: String
  /// Why it failed.
  public let failure: FetchFailure
}

/// Why one address did not give a file.
public enum FetchFailure: Equatable, Sendable {
  /// No connection; the system's reason.
  case unreachable(String)
  /// Not a byte within this many seconds.
  case noAnswer(seconds: Double)
  /// The download began and then stood still for this many seconds.
  case stalled(received: Int, seconds: Double)
  /// The download did not end in the time that it was given.
  case tooSlow(received: Int, seconds: Double)
  /// The connection ended before the file did; counts in bytes.
  case cutOff(received: Int, expected: Int?)
  /// The server answered with something other than the file.
  case status(Int)
  /// What came is not the file: the checksum of its unpacked content differs.
  case wrongContent(expected: String, found: String)
  /// What came does not unpack.
  case damaged(String)
  /// More came than the file can have.
  case tooLarge(limit: Int)

  /// The server leads to another place, which is not one of the web.
  case forbiddenRedirection(to: String)
  /// The server leads on and on.
  case tooManyRedirections(Int)

  /// The failure in words.
  public var message: String {
    switch self {
    case .unreachable(let reason):
      "no connection: \(reason)"
    case .noAnswer(let seconds):
      "no answer within \(secondsText(seconds))"
    case .stalled(let received, let seconds):
      "stood still for \(secondsText(seconds)) after \(received) bytes"
    case .tooSlow(let received, let seconds):
      "not finished within \(secondsText(seconds)); \(received) bytes came"
    case .cutOff(let received, let expected):
      "the connection ended after \(received)"
        + (expected.map { " of \($0)" } ?? "") + " bytes"
    case .status(let code):
      "the server answered with status \(code)"
    case .wrongContent(let expected, let found):
      "wrong content: expected SHA-256 \(expected), found \(found)"
    case .damaged(let reason):
      "wrong content: \(reason)"
    case .tooLarge(let limit):
      "wrong content: more than \(limit) bytes"
    case .forbiddenRedirection(let target):
      "the server leads to \(target.prefix(200)), which is no address of the web"
    case .tooManyRedirections(let count):
      "the server leads on and on; given up after \(count) addresses"
    }
  }

  /// True if it is the way to the server that failed, and not what the server gave.
  var isConnection: Bool {
    switch self {
    case .unreachable, .noAnswer: true
    default: false
    }
  }
}

private func secondsText(_ seconds: Double) -> String {
  let tenths = Int((seconds * 10).rounded())
  let text = tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  return text == "1" ? "1 second" : "\(text) seconds"
}
