import Foundation
import Testing

@testable import InklingReport

@Suite struct `The style sheet` {
  /// The colours of a page, as linear light.
  private func colors(after selector: String) throws -> [String: Double] {
    let css = StyleSheet.page.text
    let start = try #require(css.range(of: selector)).upperBound
    let block = css[start...].prefix { $0 != "}" }
    var colors: [String: Double] = [:]
    for piece in block.split(separator: ";") {
      let parts = piece.split(separator: ":").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") else { continue }
      let number = try #require(Int(parts[1].dropFirst(), radix: 16))
      colors[String(parts[0].dropFirst(2))] = luminance(number)
    }
    return colors
  }

  /// Source: WCAG 2.2, "relative luminance".
  private func luminance(_ color: Int) -> Double {
    let parts = [color >> 16, color >> 8, color].map { shifted -> Double in
      let share = Double(shifted & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// Text and the backgrounds that it can stand on.
  private static let pairs: [(text: String, backgrounds: [String])] = [
    (
      "ink",
      [
        "page", "soft", "note-soft", "good-soft", "warn-soft", "grave-soft", "error-soft",
      ]
    ),
    (
      "muted",
      ["page", "soft", "note-soft", "good-soft", "warn-soft", "grave-soft", "error-soft"]
    ),
    (
      "link",
      ["page", "soft", "note-soft", "good-soft", "warn-soft", "grave-soft", "error-soft"]
    ),
    ("good", ["good-soft"]), ("warn", ["warn-soft"]), ("grave", ["grave-soft"]),
    ("error", ["error-soft", "page"]), ("keyword", ["soft"]), ("type", ["soft"]),
    ("number", ["soft"]), ("string", ["soft"]), ("comment", ["soft"]), ("attribute", ["soft"]),
  ]

  @Test(arguments: [
    ":root {", ":root:not([data-theme=\"light\"]) {", ":root[data-theme=\"dark\"] {",
    ":root, :root:not([data-theme=\"light\"]), :root[data-theme=\"dark\"] {",
  ]) func `text can be read on every background`(selector: String) throws {
    let colors = try colors(after: selector)
    for (text, backgrounds) in Self.pairs {
      for background in backgrounds {
        let a = try #require(colors[text])
        let b = try #require(colors[background])
        let contrast = (max(a, b) + 0.05) / (min(a, b) + 0.05)
        #expect(contrast >= 4.5, "\(text) on \(background)")
      }
    }
  }

  @Test func `the dark page is the same by system and by choice`() throws {
    let bySystem = try colors(after: ":root:not([data-theme=\"light\"]) {")
    #expect(try bySystem == colors(after: ":root[data-theme=\"dark\"] {"))
  }
}
