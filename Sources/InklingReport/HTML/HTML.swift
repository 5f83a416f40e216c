/// A piece of a page. Text and attributes are escaped when it is written; only what a lesson writes as HTML, and has
/// leave to, gets into a page as markup.
enum HTML: Sendable, Equatable {
  /// Text.
  case text(String)
  /// An element.
  case element(Tag, [Attribute], [HTML])
  /// Pieces in a row.
  case fragment([HTML])
  /// A script, which only the source of this module can give.
  case script(StaticScript)
  /// Markup of the author's own, written as it is. For lessons only whose front matter asks for it.
  case markup(String)
  /// A style sheet, which only the source of this module can give.
  case style(StaticStyle)

  /// An element whose children are computed.
  static func element(_ tag: Tag, _ attributes: [Attribute] = [], _ children: HTML...) -> HTML {
    .element(tag, attributes, children)
  }

  /// Nothing.
  static let nothing = HTML.fragment([])
}

/// A style sheet that stands in the source.
struct StaticStyle: Sendable, Equatable {
  let text: String

  init(_ text: StaticString) { self.text = text.description }
}

/// A script that stands in the source, with the hash by which a page's policy knows it.
struct StaticScript: Sendable, Equatable {
  let text: String
  /// The SHA-256 of the text, in base 64.
  let hash: String

  init(_ text: StaticString, hash: StaticString) {
    self.text = text.description
    self.hash = hash.description
  }
}

/// The elements that pages use.
enum Tag: String, Sendable {
  case a, article, body, br, caption, code, dd, del, details, div, dl, dt, em, figcaption, figure,
    footer
  case h1, h2, h3, h4, h5, h6, head, header, hr, html, img, input, li, main, meta, nav, ol, p, pre
  case samp, section, span, strong, summary, sup, table, tbody, td, tfoot, th, thead, title, tr, ul
  case blockquote
  case math, mfrac, mi, mn, mo, mover, mroot, mrow, mspace, msqrt, msub, msubsup, msup, mtable, mtd,
    mtext
  case mtr, munder, munderover

  /// Whether it has neither content nor an end.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .img, .input, .meta: true
    default: false
    }
  }

  /// Whether a line ends after it, for those who read the source.
  var endsLine: Bool {
    switch self {
    case .a, .code, .del, .em, .img, .input, .samp, .span, .strong, .sup, .br: false
    case .math, .mfrac, .mi, .mn, .mo, .mover, .mroot, .mrow, .mspace, .msqrt, .msub, .msubsup,
      .msup, .mtable,
      .mtd, .mtext, .mtr, .munder, .munderover:
      false
    default: true
    }
  }

  /// The heading of a level; beyond 6 all are alike.
  static func heading(_ level: Int) -> Tag {
    [.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
  }
}

/// An attribute of an element. Names stand in the source; values are escaped.
struct Attribute: Sendable, Equatable {
  let name: String
  /// `nil` for an attribute without a value.
  let value: String?

  init(_ name: StaticString, _ value: String?) {
    self.name = name.description
    self.value = value
  }

  static func id(_ value: String) -> Attribute { Attribute("id", value) }
  static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  static func href(_ value: String) -> Attribute { Attribute("href", value) }
}
