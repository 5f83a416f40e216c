/// Writes pieces of pages as text.
struct HTMLWriter {
  private(set) var text = ""

  /// The text of a whole page.
  static func page(_ html: HTML) -> String {
    var writer = HTMLWriter(text: "<!DOCTYPE html>\n")
    writer.write(html)
    return writer.text
  }

  mutating func write(_ html: HTML) {
    switch html {
    case .text(let plain): escape(plain)
    case .fragment(let pieces):
      for piece in pieces { write(piece) }
    case .script(let script): text += "<script>\(script.text)</script>\n"
    case .markup(let markup): text += markup
    case .style(let style): text += "<style>\n\(style.text)\n</style>\n"
    case .element(let tag, let attributes, let children):
      text += "<\(tag.rawValue)"
      for attribute in attributes { write(attribute) }
      text += ">"
      guard !tag.isVoid else {
        if tag.endsLine { text += "\n" }
        return
      }
      for child in children { write(child) }
      text += "</\(tag.rawValue)>"
      if tag.endsLine { text += "\n" }
    }
  }

  private mutating func write(_ attribute: Attribute) {
    text += " \(attribute.name)"
    guard let value = attribute.value else { return }
    text += "=\""
    escape(value)
    text += "\""
  }

  /// Adds text with everything escaped that has a meaning in text or in a quoted attribute, and without characters
  /// that HTML forbids.
  private mutating func escape(_ plain: String) {
    var plain = plain
    plain.withUTF8 { bytes in
      var start = 0
      // Pictures are a megabyte of letters here; they are looked at only this far.
      for (index, byte) in bytes.enumerated() where byte < 0x40 || byte == 0x7F {
        guard let replacement = Self.replacement(of: byte) else { continue }
        text += String(decoding: bytes[start..<index], as: UTF8.self)
        text += replacement
        start = index + 1
      }
      text += String(decoding: bytes[start...], as: UTF8.self)
    }
  }

  private static func replacement(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A: nil
    case 0x00..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
  }
}
