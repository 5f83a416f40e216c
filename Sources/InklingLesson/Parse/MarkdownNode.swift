/// A node of a Markdown document, as a Swift value.
struct MarkdownNode {
  /// What a node is.
  enum Kind: Equatable {
    case document
    case blockQuote
    case list(start: Int?, isTight: Bool)
    case item(isDone: Bool?)
    case codeBlock(info: String)
    case htmlBlock
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case footnoteDefinition
    case table([ColumnAlignment])
    case tableRow(isHeader: Bool)
    case tableCell
    case text
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case emphasis
    case strong
    case strikethrough
    case link(url: String, title: String)
    case image
    case footnoteReference
    /// Something that this version of cmark-gfm has and lessons do not.
    case unknown
  }

  var kind: Kind
  /// The first line, from 1.
  var startLine: Int
  /// The first column in bytes, from 1. Not to be trusted for inlines.
  var startColumn: Int
  /// The last line.
  var endLine: Int
  /// The text of text, code and HTML; a footnote reference's number.
  var literal: String = ""
  var children: [MarkdownNode] = []
}

/// A Markdown document, as Swift values.
struct MarkdownDocument {
  /// How deeply blocks and inlines may nest.
  static let maximumDepth = 48

  var root: MarkdownNode
  /// Whether each line, from 0, belongs to a block of code or of HTML.
  func codeLines(count: Int) -> [Bool] {
    var isCode = Array(repeating: false, count: count)
    var rest = [root]
    while let node = rest.popLast() {
      rest += node.children
      switch node.kind {
      case .codeBlock, .htmlBlock:
        guard node.startLine >= 1, node.startLine <= count else { continue }
        for line in node.startLine...max(node.startLine, min(node.endLine, count)) {
          isCode[line - 1] = true
        }
      default: break
      }
    }
    return isCode
  }

  /// The line of the first thing that was nested too deeply and is left out, or `nil`.
  var tooDeepLine: Int?
}
