/// What all pages have around their content.
struct PageFrame {
  let title: String
  let description: String?
  let language: String
  let body: [HTML]

  /// The page. It asks nobody for anything: pictures, styles and one script are in it, and its policy forbids all else.
  var html: HTML {
    var head: [HTML] = [
      .element(.meta, [Attribute("charset", "utf-8")]),
      meta("viewport", "width=device-width, initial-scale=1"),
      .element(
        .meta,
        [
          Attribute("http-equiv", "Content-Security-Policy"),
          Attribute(
            "content",
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
              + "script-src 'sha256-\(PageScript.page.hash)'; base-uri 'none'; form-action 'none'"
          ),
        ]),
      meta("color-scheme", "light dark"),
      meta("generator", "Inkling"),
      .element(.title, [], .text(title)),
    ]
    if let description { head.append(meta("description", description)) }
    head.append(.style(StyleSheet.page))
    head.append(.script(PageScript.page))
    return .element(
      .html, [Attribute("lang", language)],
      .element(.head, [], head),
      .element(.body, [], body))
  }

  private func meta(_ name: String, _ content: String) -> HTML {
    .element(.meta, [Attribute("name", name), Attribute("content", content)])
  }

  /// The line above everything, where the script puts its switch between light and dark.
  static func bar(_ content: HTML) -> HTML { .element(.div, [.class("bar")], content) }

  /// A link that keyboards reach first, past everything above the text.
  static let skipLink = HTML.element(
    .a, [.class("skip"), .href("#_main")], .text("Skip to the text"))
}
