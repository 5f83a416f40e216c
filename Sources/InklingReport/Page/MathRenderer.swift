internal import InklingLesson

/// Renders formulas as MathML. Browsers draw it themselves, and screen readers read it.
enum MathRenderer {
  /// A formula on a line of its own, with its number.
  static func equation(_ formula: Formula) -> HTML {
    let number = formula.number.map {
      HTML.element(.span, [.class("equation-number")], .text("(\($0))"))
    }
    let width = [
      Attribute("tabindex", "0"), Attribute("role", "region"), Attribute("aria-label", "Formula"),
    ]
    // On a narrow screen these do not fit, so that they scroll.
    let isLong = formula.source.utf8.count > 40
    return .element(
      .div,
      [.class("equation")] + (formula.label.map { [.id($0)] } ?? []),
      .element(.div, [.class("equation-body")] + (isLong ? width : []), self.formula(formula)),
      number ?? .nothing)
  }

  /// A formula; one that could not be read is shown as the TeX it is.
  static func formula(_ formula: Formula) -> HTML {
    guard let content = formula.content else {
      return .element(.code, [.class("lost")], .text(formula.source))
    }
    var attributes = [Attribute("alttext", formula.source)]
    if formula.isDisplay { attributes.insert(Attribute("display", "block"), at: 0) }
    return .element(.math, attributes, [.element(.mrow, [], [node(content)])])
  }

  /// Whether MathML sets a name in italics by itself: a single letter that has an italic form, Latin or Greek.
  private static func isSetInItalics(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard scalars.count == 1, let letter = scalars.first else { return false }
    return letter.isASCII || (0x0391...0x03F6).contains(letter.value)
  }

  private static func node(_ node: MathNode) -> HTML {
    switch node {
    case .identifier(let name, let isUpright):
      let attributes =
        isUpright && isSetInItalics(name) ? [Attribute("mathvariant", "normal")] : []
      return .element(.mi, attributes, .text(name))
    case .number(let number): return .element(.mn, [], .text(number))
    case .symbol(let sign, let style): return symbol(sign, style)
    case .text(let text): return .element(.mtext, [], .text(text.edgesKept))
    case .space(let width): return .element(.mspace, [Attribute("width", "\(width)em")])
    case .row(let nodes): return .element(.mrow, [], nodes.map { self.node($0) })
    case .fraction(let top, let bottom, let hasLine):
      let attributes = hasLine ? [] : [Attribute("linethickness", "0")]
      return .element(.mfrac, attributes, self.node(top), self.node(bottom))
    case .root(let content, nil): return .element(.msqrt, [], self.node(content))
    case .root(let content, let index?):
      return .element(.mroot, [], self.node(content), self.node(index))
    case .scripts(let base, let below, let above, let areLimits):
      return scripts(base, below, above, areLimits: areLimits)
    case .accent(let base, let mark, let isBelow, let isStretchy):
      let sign = HTML.element(
        .mo, [Attribute("stretchy", isStretchy ? "true" : "false")], .text(mark))
      return isBelow
        ? .element(.munder, [Attribute("accentunder", "true")], self.node(base), sign)
        : .element(.mover, [Attribute("accent", "true")], self.node(base), sign)
    case .grid(let rows, let columns, let isTight):
      return grid(rows, columns, isTight: isTight)
    }
  }

  private static func symbol(_ sign: String, _ style: MathNode.SymbolStyle) -> HTML {
    switch style {
    case .plain: return .element(.mo, [], .text(sign))
    case .delimiter:
      let attributes =
        sign == "|" || sign == "‖" ? [Attribute("lspace", "0"), Attribute("rspace", "0")] : []
      return .element(.mo, [Attribute("stretchy", "false")] + attributes, .text(sign))
    case .growing: return .element(.mo, [Attribute("stretchy", "true")], .text(sign))
    case .large: return .element(.mo, [Attribute("movablelimits", "true")], .text(sign))
    case .named:
      return .element(
        .mo,
        [
          Attribute("movablelimits", "true"), Attribute("lspace", "0"),
          Attribute("rspace", "0.1667em"),
        ], .text(sign))
    }
  }

  private static func scripts(
    _ base: MathNode, _ below: MathNode?, _ above: MathNode?, areLimits: Bool
  ) -> HTML {
    switch (below, above) {
    case (let below?, let above?):
      return .element(
        areLimits ? .munderover : .msubsup, [], node(base), node(below), node(above))
    case (let below?, nil):
      return .element(areLimits ? .munder : .msub, [], node(base), node(below))
    case (nil, let above?):
      return .element(areLimits ? .mover : .msup, [], node(base), node(above))
    case (nil, nil): return node(base)
    }
  }

  private static func grid(
    _ rows: [[MathNode]], _ columns: [ColumnAlignment], isTight: Bool
  ) -> HTML {
    let rows = rows.map { row -> HTML in
      let cells = row.enumerated().map { index, cell -> HTML in
        let alignment = columns.indices.contains(index) ? columns[index] : .center
        return .element(
          .mtd, alignment == .center ? [] : [.class("lean-\(alignment.rawValue)")], node(cell))
      }
      return .element(.mtr, [], cells)
    }
    // Lines of a derivation are as tall as formulas by themselves.
    let style = isTight ? [.class("aligned"), Attribute("displaystyle", "true")] : [Attribute]()
    return .element(.mtable, style, rows)
  }
}

extension String {
  /// The text with spaces that stay at both ends, where MathML would drop them.
  fileprivate var edgesKept: String {
    var text = self
    if text.hasPrefix(" ") { text = "\u{A0}" + text.dropFirst() }
    if text.hasSuffix(" ") { text = text.dropLast() + "\u{A0}" }
    return text
  }
}
