import Testing

@testable import InklingReport

@Suite struct `Writing HTML` {
  private func text(_ html: HTML) -> String {
    var writer = HTMLWriter()
    writer.write(html)
    return writer.text
  }

  @Test func `text and attributes are escaped`() {
    let hostile = "<script>\"&'</script>"
    let escaped = "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;"
    #expect(text(.text(hostile)) == escaped)
    #expect(
      text(.element(.a, [.href(hostile)], .text(hostile)))
        == "<a href=\"\(escaped)\">\(escaped)</a>")
  }

  @Test func `characters that HTML forbids are replaced, and others kept`() {
    #expect(text(.text("a\u{0}b\u{1B}[0m\tc\n\u{7F}é🧮")) == "a\u{FFFD}b\u{FFFD}[0m\tc\n\u{FFFD}é🧮")
  }

  @Test func `void elements have no end`() {
    #expect(text(.element(.br)) == "<br>")
    #expect(text(.element(.input, [Attribute("checked", nil)])) == "<input checked>")
    #expect(text(.element(.p)) == "<p></p>\n")
  }
}
