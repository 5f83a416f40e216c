import Foundation
import Synchronization

/// A small HTTP server on the loopback address that can be slow, cut connections and lie.
final class LoopbackServer: Sendable {
  /// What a request asks for.
  struct Request: Sendable, Equatable {
    var path: String
    /// The first byte that is wanted, from `Range: bytes=N-`.
    var offset: Int?
    /// What `If-Range` says.
    var condition: String?
  }

  /// What the server does with a request.
  struct Answer: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    /// What `Content-Length` says; nothing if `nil`.
    var claimedLength: Int?
    /// How many bytes of the body are sent before the connection is closed; all if `nil`.
    var cutOffAfter: Int?
    /// How long to say nothing after that many bytes (or before the header), in seconds.
    var silenceSeconds = 0.0
    var answers = true
    /// How long to wait between pieces of the body, in seconds.
    var pauseSeconds = 0.0

    /// The whole of a file, or the rest of it where a rest is asked for.
    static func file(_ content: [UInt8], _ request: Request) -> Answer {
      guard let offset = request.offset, offset < content.count else {
        return Answer(body: content, claimedLength: content.count)
      }
      let range = "bytes \(offset)-\(content.count - 1)/\(content.count)"
      return Answer(
        status: 206, headers: ["Content-Range": range], body: Array(content[offset...]),
        claimedLength: content.count - offset)
    }
  }

  private let socket: Int32
  private let state = Mutex<[Request]>([])
  private let respond: @Sendable (Request, Int) -> Answer
  /// The address of the server's root, with a slash at the end.
  let url: String

  /// A server that hands each request and its number, from 0, to a closure.
  init(_ respond: @escaping @Sendable (Request, Int) -> Answer) throws {
    self.respond = respond
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    socket = Foundation.socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = socket
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/"
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else {
          if errno == EINTR { continue }
          // Only here, where nobody waits at it any more: another server would get its number at
          // once, and this thread would take away that one's connections.
          close(descriptor)
          return
        }
        guard let self else {
          close(connection)
          continue
        }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  /// Wakes the thread that waits for connections; it closes the socket.
  deinit { shutdown(socket, Int32(SHUT_RDWR)) }

  /// The requests that came, in order.
  var requests: [Request] { state.withLock { $0 } }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let request = readRequest(connection) else { return }
    let number = state.withLock { requests in
      requests.append(request)
      return requests.count - 1
    }
    let answer = respond(request, number)
    guard answer.answers else {
      Thread.sleep(forTimeInterval: answer.silenceSeconds)
      return
    }
    var head = "HTTP/1.1 \(answer.status) Whatever\r\nConnection: close\r\n"
    for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
    if let length = answer.claimedLength { head += "Content-Length: \(length)\r\n" }
    send(Array((head + "\r\n").utf8), connection)
    let body = Array(answer.body.prefix(answer.cutOffAfter ?? .max))
    let size = answer.pauseSeconds > 0 ? max(body.count / 8, 1) : max(body.count, 1)
    for start in stride(from: 0, to: body.count, by: size) {
      send(Array(body[start..<min(start + size, body.count)]), connection)
      Thread.sleep(forTimeInterval: answer.pauseSeconds)
    }
    Thread.sleep(forTimeInterval: answer.silenceSeconds)
  }

  private func readRequest(_ connection: Int32) -> Request? {
    var text = ""
    while !text.contains("\r\n\r\n") {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    let lines = text.components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count > 1 else { return nil }
    let range = lines.first { $0.lowercased().hasPrefix("range: bytes=") }
    let offset = range.flatMap { Int($0.dropFirst(13).prefix { $0.isNumber }) }
    let condition = lines.first { $0.lowercased().hasPrefix("if-range: ") }
    return Request(
      path: String(words[1]), offset: offset, condition: condition.map { String($0.dropFirst(10)) })
  }

  private func send(_ bytes: [UInt8], _ connection: Int32) {
    #if os(Linux)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = Foundation.send(connection, Array(bytes[sent...]), bytes.count - sent, flags)
      guard count > 0 else { return }
      sent += count
    }
  }
}
