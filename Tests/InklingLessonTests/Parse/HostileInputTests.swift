import Dispatch
import Testing

@testable import InklingLesson

/// A generator that gives the same numbers everywhere (SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct `Hostile input` {
  private static let whole = """
    ---
    title: "A [b] & c"
    params: [epochs]
    seed: 17
    ---

    # Heading {#sec-a}

    Text `{swift} a + 1` and @fig-a, [-@fig-a], *b* **c** ~~d~~[^1] <b>x</b>.

    ::: {.callout-tip title="T" collapse=true}
    1. one

       ```swift
       //| label: fig-a
       //| fig-cap: A `{swift} 2` caption
       //| fig-width: 8
       let a = 1
       ```
    :::

    > | a | b |
    > |:-:|--:|
    > | `{swift} 3` | [l](https://example.org) |

    - [x] done {{< x >}} ![p](q)

    [^1]: A note.
    """

  @Test func `mutated lessons never crash, and every place lies in the file`() {
    var numbers = Numbers(state: 1)
    let whole = Array(Self.whole.utf8)
    let pieces = [
      "```swift\n", "```", ":::", "{swift}", "`", "---\n", "//| ", "[", "](", "@fig-", "|", "> ",
      "  ",
      "\n", "\r", "\0", "\u{FEFF}", "&#0;", "*", "_", "<", "<!--", "-->", "{", "}", "é", "🧮", "\t",
      "[^", "]:", ": ", "- ", "1. ", "&a ", "*a ", "\"", "'", "{{<", "~~", "# ", "=", "\\",
    ].map { Array($0.utf8) }
    for _ in 0..<5_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0...bytes.count, using: &numbers)
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &numbers))
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: pieces.randomElement(using: &numbers) ?? [], at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &numbers) }
        default:
          let from = Int.random(in: 0...bytes.count, using: &numbers)
          let slice = bytes[from..<min(bytes.count, from + 80)]
          bytes.replaceSubrange(place..<end, with: slice)
        }
      }
      let lesson = Lesson(parsing: bytes, fileName: "lesson.md")
      // One expectation a lesson: five thousand times as many would take longer than the lessons.
      if !isSound(lesson) { Issue.record("unsound: \(String(decoding: bytes, as: UTF8.self))") }
    }
  }

  /// Whether a lesson keeps what it promises, however broken its file.
  private func isSound(_ lesson: Lesson) -> Bool {
    lesson.steps.indices.elementsEqual(lesson.steps.map(\.index))
      && lesson.values.indices.elementsEqual(lesson.values.map(\.index))
      && Set(lesson.steps.map(\.label)).count == lesson.steps.count
      && lesson.values.allSatisfy { lesson.lines.indices.contains($0.source.start.line - 1) }
      && lesson.diagnostics.allSatisfy {
        lesson.lines.indices.contains($0.location.line - 1) && $0.location.column >= 1
      }
  }

  struct Flood: CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Flood(name: "one long line", text: String(repeating: "a", count: 1_000_000)),
    Flood(name: "quotes", text: String(repeating: ">", count: 50_000) + "a"),
    Flood(name: "brackets", text: String(repeating: "[", count: 50_000)),
    Flood(name: "links", text: String(repeating: "[a](", count: 20_000)),
    Flood(name: "stars", text: String(repeating: "*a **a ", count: 20_000)),
    Flood(name: "lists", text: String(repeating: "- ", count: 5_000) + "a"),
    Flood(name: "references", text: String(repeating: "@fig-a ", count: 50_000)),
    Flood(name: "values", text: String(repeating: "`{swift} a` ", count: 50_000)),
    Flood(name: "headings", text: String(repeating: "# a\n", count: 50_000)),
    Flood(name: "divs", text: String(repeating: "::: {.callout-note}\n", count: 20_000)),
    Flood(name: "steps", text: String(repeating: "```swift\n```\n", count: 20_000)),
    Flood(
      name: "backticks", text: (1...1_000).map { String(repeating: "`", count: $0) + "a" }.joined()),
    Flood(name: "pointy brackets", text: String(repeating: "<a ", count: 20_000)),
    Flood(name: "footnotes", text: (0..<5_000).map { "[^\($0)] " }.joined()),
    Flood(
      name: "flow lists", text: "---\ntitle: " + String(repeating: "[", count: 12_000) + "\n---\n"),
    Flood(
      name: "front matter", text: "---\n" + String(repeating: "a: b\n", count: 50_000) + "---\n"),
  ]) func `floods give a lesson or a diagnostic`(flood: Flood) {
    let lesson = lesson(flood.text)
    #expect(!lesson.blocks.isEmpty || lesson.hasErrors)
  }

  @Test func `nesting without end is an error`() {
    let found = lesson(String(repeating: "> ", count: 200) + "a").diagnostics
    #expect(found.map(\.code) == [.tooLarge])
    #expect(found.first?.location.line == 1)
  }

  @Test func `lessons are parsed on several threads at once`() {
    let text = """
      | a | b |
      | - | - |
      | ~~1~~ | www.example.com[^n] |

      - [ ] "one" -- two ~~three~~

      [^n]: A note.

      """
    let alone = Lesson(parsing: text, fileName: "lesson.md").blocks
    DispatchQueue.concurrentPerform(iterations: 200) { _ in
      for _ in 0..<20 {
        #expect(Lesson(parsing: text, fileName: "lesson.md").blocks == alone)
      }
    }
  }

  @Test func `bytes that are no text are an error at their place`() {
    let found = Lesson(parsing: Array("One\ntwé".utf8) + [0xFF, 0x61], fileName: "lesson.md")
    #expect(
      found.diagnostics.map(summary) == [
        "2:5: error: the file is not UTF-8 text [INK305] | save the lesson as UTF-8"
      ])
    #expect(
      summaries("One\n\ntw\0o") == [
        "3:3: error: the file contains a control character, U+0000 [INK305]"
      ])
    #expect(
      summaries("é\u{1B}[2J") == [
        "1:3: error: the file contains a control character, U+001B [INK305]"
      ])
  }

  @Test func `no control character gets through to a terminal`() {
    let lesson = lesson("---\ntitle: \"a\u{1B}b\"\n---\n\nx\u{9B}y `\u{7}`")
    #expect(lesson.title == "a\u{FFFD}b")
    #expect(lesson.blocks == [.paragraph([.text("x\u{FFFD}y "), .code("\u{FFFD}")])])
    #expect(lesson.lines.allSatisfy { !$0.unicodeScalars.contains(where: \.isCommand) })
    let escaped = Lesson(parsing: "---\ntitle: \"a\\eb\"\n---\n", fileName: "lesson.md")
    #expect(escaped.title == "a\u{FFFD}b")
  }

  @Test func `a file that is too large is refused`() {
    let lesson = Lesson(
      parsing: Array(repeating: 0x61, count: Lesson.maximumBytes + 1), fileName: "lesson.md")
    #expect(lesson.diagnostics.map(\.code) == [.tooLarge])
    #expect(lesson.blocks.isEmpty)
  }

  @Test func `line ends of all systems count alike`() {
    for end in ["\n", "\r\n", "\r"] {
      let lesson = lesson(["---", "title: A", "---", "", "See @fig-x."].joined(separator: end))
      #expect(lesson.title == "A")
      #expect(lesson.diagnostics.map(\.location.line) == [5])
    }
  }
}
