import InklingSwift
import Testing

@Suite struct HighlighterTests {
  @Test(arguments: [
    "", "let x = 1", "let s = \"unterminated", "print(\"a \\(b + \"c\") d\")",
    "// comment\n/* a */ x",
    "let é = \"👨‍👩‍👧 🇩🇪\" // ü", "\"\"\"\n  many\n  lines\n  \"\"\"", "@available(*) func f() {}",
    "}}} ))) ]]]", "let \u{0} = 1", "\r\nlet a\r\n", "#if DEBUG\n#endif", "\t  \n\n",
    "let x = /re/",
    String(repeating: "[", count: 300),
  ])
  func `joined tokens give the source again`(_ source: String) {
    #expect(highlight(source).map(\.text).joined() == source)
  }

  @Test func `tokens are told apart`() {
    let tokens = highlight("let x: Double = 0.5 // half\nprint(\"x\")")
    func kind(of text: String) -> HighlightedToken.Kind? { tokens.first { $0.text == text }?.kind }
    #expect(kind(of: "let") == .keyword)
    #expect(kind(of: "Double") == .type)
    #expect(kind(of: "0.5") == .number)
    #expect(kind(of: "// half") == .comment)
  }
}
