/// Tar archives for tests.
enum TarFile {
  /// An archive of files.
  static func archive(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    members.flatMap { member($0.name, $0.content) } + [UInt8](repeating: 0, count: 1024)
  }

  private static func member(_ name: String, _ content: [UInt8]) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
    }
    put(name, at: 0)
    put(octal(content.count, digits: 11), at: 124)
    put("        0", at: 148)
    put("ustar\0" + "00", at: 257)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + "\0", at: 148)
    return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
