public import InklingSwift

/// A piece of a line.
public indirect enum Inline: Sendable, Hashable {
  /// Plain text.
  case text(String)
  /// A line end of the source, shown as a space.
  case softBreak
  /// A line end that is kept.
  case lineBreak
  /// Code.
  case code(String)
  /// Stressed text.
  case emphasis([Inline])
  /// Strongly stressed text.
  case strong([Inline])
  /// Text struck through.
  case strikethrough([Inline])
  /// A link.
  case link(Link)
  /// A reference to a figure, a table, a formula or a section of the lesson.
  case reference(CrossReference)
  /// A computed value.
  case value(InlineValue)
  /// A formula.
  case formula(Formula)
  /// Markup of the author's own, where the front matter allows it.
  case html(String)
  /// The mark of a footnote, by its number.
  case footnote(FootnoteMark)
}

/// A link. Its target has been checked: `http`, `https`, `mailto`, a relative path or a fragment.
public struct Link: Sendable, Hashable {
  /// Where it leads.
  public var target: String
  /// What shows when the pointer rests on it; may be empty.
  public var title: String
  /// The words.
  public var content: [Inline]
}

/// A reference to something numbered.
public struct CrossReference: Sendable, Hashable {
  /// The label it names, such as `fig-loss`.
  public var label: String
  /// The words before the number, or `nil` for the kind's own ("Figure"). Empty for the number alone.
  public var prefix: String?
  /// Where it stands.
  public var location: SourceLocation
}

/// A Swift expression in the prose whose value takes its place.
public struct InlineValue: Sendable, Hashable {
  /// Its place in ``Lesson/values``.
  public var index: Int
  /// The expression.
  public var source: SwiftSource
}

/// The mark of a footnote.
public struct FootnoteMark: Sendable, Hashable {
  /// The footnote's number, from 1.
  public var number: Int
  /// Which of the marks of this footnote it is, from 1.
  public var occurrence: Int
}

extension [Inline] {
  /// The words without their form; values and references are left out.
  public var plainText: String {
    var text = ""
    var rest: [[Inline]] = [self.reversed()]
    while var last = rest.popLast() {
      guard let inline = last.popLast() else { continue }
      rest.append(last)
      switch inline {
      case .text(let piece), .code(let piece): text += piece
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        rest.append(inner.reversed())
      case .link(let link): rest.append(link.content.reversed())
      case .formula(let formula): text += formula.source
      case .reference, .value, .footnote, .html: break
      }
    }
    return text
  }
}
