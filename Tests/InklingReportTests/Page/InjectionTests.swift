import Testing

@testable import InklingLesson
@testable import InklingReport

@Suite struct `Injection` {
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "</style><script>x</script>", "<!--", "-->", "]]>", "&lt;b&gt;", "\u{0}<b>", "</pre></code>",
    "</title><script>", "javascript:alert(1)",
  ]

  @Test(arguments: hostile) func `a lesson cannot put markup into a page`(text: String) {
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\u{0}", with: "")
    let lesson = """
      ---
      title: "\(quoted)"
      subtitle: "\(quoted)"
      author: "\(quoted)"
      description: "\(quoted)"
      headline: "\(quoted)"
      ---

      # Heading \(text)

      \(text) *\(text)* `\(text)` [\(text)](x.html "t")

      | \(text) |
      |---|
      | \(text) |

      ::: {.callout-tip title="\(text.filter { $0 != "\"" })"}
      \(text)
      :::

      $\\text{\(text.filter { !"$\n`{}".contains($0) })}$ and $\\foo \(text.filter { !"$`".contains($0) })$

      ```\(text.filter { !"`\n".contains($0) })
      \(text)
      ```

      ```swift
      //| label: a
      //| fig-cap: "\(quoted)"
      //| fig-alt: "\(quoted)"
      //| code-summary: "\(quoted)"
      //| code-fold: true
      let a = "\(quoted)" // \(text)
      ```
      """
    checkPage(page(result(lesson)))
  }

  @Test(arguments: hostile) func `results cannot put markup into a page`(text: String) {
    var found = result(
      "A `{swift} x`.\n\n```swift\n//| label: a\n```\n\n```swift\n//| label: b\n```\n",
      outputs: ["a": everyOutput(of: text)], values: [text],
      failing: ["b": diagnostic(of: text)], status: .failed, facts: [.init(name: text, value: text)]
    )
    found.parameters = [text: text]
    checkPage(HTMLReport(found, generator: text).html)
    let index = checkPage(IndexPage([.init(found)], generator: text).html)
    #expect(index.all("h2").count == 1)
  }
}

@Suite struct `Markup of the author's own` {
  private let text = "A <b>word</b>.\n\n<div class=\"mine\">\n<i>block</i>\n</div>\n"

  @Test func `HTML in a lesson is text`() {
    let html = page(result(text))
    checkPage(html)
    #expect(html.contains("A &lt;b&gt;word&lt;/b&gt;."))
    #expect(html.contains("&lt;div class=&quot;mine&quot;&gt;"))
  }

  @Test func `the front matter can allow it, and the policy of the page stays`() {
    let html = page(result("---\nraw-html: true\n---\n\n" + text))
    #expect(html.contains("A <b>word</b>."))
    #expect(html.contains("<div class=\"mine\">\n<i>block</i>"))
    #expect(html.contains("default-src &#39;none&#39;"))
  }
}
