internal import CMarkGFM
import Synchronization

/// Held while cmark parses: its extensions keep what they do to characters in tables that all parsers share.
private let parsing = Mutex(())

/// Owns a tree of cmark's nodes.
private final class CMarkTree {
  let root: OpaquePointer

  /// Parses Markdown; `nil` only where memory is out.
  init?(_ text: String) {
    guard let root = parsing.withLock({ _ in Self.parse(text) }) else { return nil }
    self.root = root
  }

  private static func parse(_ text: String) -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    return cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(root) }
}

/// Parses CommonMark with GitHub's tables, strikethrough, task lists, autolinks and footnotes.
///
/// The one place that sees cmark's nodes: walks them with a loop and a list, never by recursion, so that no document
/// can exhaust the stack.
func parseMarkdown(_ text: String) -> MarkdownDocument {
  let empty = MarkdownNode(kind: .document, startLine: 1, startColumn: 1, endLine: 1)
  guard let tree = CMarkTree(text) else { return MarkdownDocument(root: empty) }
  var tooDeepLine: Int?
  var node = tree.root
  var open = [value(of: node)]
  while true {
    if let child = cmark_node_first_child(node) {
      if open.count < MarkdownDocument.maximumDepth {
        node = child
        open.append(value(of: node))
        continue
      }
      if tooDeepLine == nil { tooDeepLine = max(1, open.last { $0.startLine > 0 }?.startLine ?? 1) }
    }
    while cmark_node_next(node) == nil {
      guard open.count > 1, let parent = cmark_node_parent(node) else {
        return withExtendedLifetime(tree) {
          MarkdownDocument(root: open.first ?? empty, tooDeepLine: tooDeepLine)
        }
      }
      close(&open)
      node = parent
    }
    guard open.count > 1, let next = cmark_node_next(node) else {
      return withExtendedLifetime(tree) {
        MarkdownDocument(root: open.first ?? empty, tooDeepLine: tooDeepLine)
      }
    }
    close(&open)
    node = next
    open.append(value(of: node))
  }
}

/// Ends the innermost open node and gives it to its parent.
private func close(_ open: inout [MarkdownNode]) {
  let done = open.removeLast()
  open[open.count - 1].children.append(done)
}

/// A node without its children.
private func value(of node: OpaquePointer) -> MarkdownNode {
  MarkdownNode(
    kind: kind(of: node), startLine: Int(cmark_node_get_start_line(node)),
    startColumn: Int(cmark_node_get_start_column(node)),
    endLine: Int(cmark_node_get_end_line(node)), literal: string(cmark_node_get_literal(node)))
}

private func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
  switch string(cmark_node_get_type_string(node)) {
  case "document": return .document
  case "block_quote": return .blockQuote
  case "list":
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0)
  case "item": return .item(isDone: nil)
  case "tasklist": return .item(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
  case "code_block": return .codeBlock(info: string(cmark_node_get_fence_info(node)))
  case "html_block": return .htmlBlock
  case "paragraph": return .paragraph
  case "heading": return .heading(level: Int(cmark_node_get_heading_level(node)))
  case "thematic_break": return .thematicBreak
  case "table": return .table(alignments(of: node))
  case "table_header": return .tableRow(isHeader: true)
  case "table_row":
    return .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
  case "table_cell": return .tableCell
  case "text": return .text
  case "softbreak": return .softBreak
  case "linebreak": return .lineBreak
  case "code": return .code
  case "html_inline": return .htmlInline
  case "emph": return .emphasis
  case "strong": return .strong
  case "strikethrough": return .strikethrough
  case "link":
    return .link(url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
  case "image": return .image
  default:
    // This version has no names for the kinds of footnotes.
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    default: return .unknown
    }
  }
}

private func alignments(of table: OpaquePointer) -> [ColumnAlignment] {
  let count = Int(cmark_gfm_extensions_get_table_columns(table))
  guard let letters = cmark_gfm_extensions_get_table_alignments(table) else {
    return Array(repeating: .leading, count: count)
  }
  return (0..<count).map { index in
    switch letters[index] {
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .trailing
    default: .leading
    }
  }
}

private func string(_ text: UnsafePointer<CChar>?) -> String {
  // Character references such as &#27; can stand for any character.
  text.map { String(cString: $0).printable } ?? ""
}
