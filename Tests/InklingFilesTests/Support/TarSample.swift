/// Tar archives, written as `tar` writes them.
enum TarSample {
  /// A member: the header and the content, padded.
  ///
  /// - Parameters:
  ///   - size: what the header says of it; the size of the content if nil.
  static func member(
    _ name: String, _ content: [UInt8], type: Character = "0", magic: String = "ustar\0" + "00",
    prefix: String = "", size: String? = nil, checksum: Int? = nil
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
    }
    put(String(name.prefix(100)), at: 0)
    put("0000644\0", at: 100)
    put(size ?? octal(content.count, digits: 11) + "\0", at: 124)
    put("        ", at: 148)
    put(String(type), at: 156)
    put(magic, at: 257)
    put(prefix, at: 345)
    let sum = checksum ?? header.reduce(0) { $0 + Int($1) }
    put(octal(sum, digits: 6) + "\0 ", at: 148)
    let padding = (512 - content.count % 512) % 512
    return header + content + [UInt8](repeating: 0, count: padding)
  }

  /// Gives the first header of an archive the right checksum.
  static func repair(_ archive: inout [UInt8]) {
    archive.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
    let sum = archive[..<512].reduce(0) { $0 + Int($1) }
    archive.replaceSubrange(148..<156, with: Array((octal(sum, digits: 6) + "\0 ").utf8))
  }

  /// The blocks of zeros at the end, filled up as `tar` does.
  static let end = [UInt8](repeating: 0, count: 10_240)

  /// A record of a pax header.
  static func record(_ key: String, _ value: String) -> [UInt8] {
    var length = key.utf8.count + value.utf8.count + 3
    length += String(length).utf8.count
    if String(length).utf8.count + key.utf8.count + value.utf8.count + 3 > length { length += 1 }
    return Array("\(length) \(key)=\(value)\n".utf8)
  }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}
