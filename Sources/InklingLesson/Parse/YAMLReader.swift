internal import InklingSwift
internal import Yams

/// Reads the flat YAML of front matter and step options: a mapping of names to scalars and lists of scalars.
struct YAMLReader {
  /// A value with its place.
  struct Entry {
    enum Value {
      case scalar(String, isQuoted: Bool)
      case list([String])
      case other
    }
    var key: String
    var keyLocation: SourceLocation
    var value: Value
    var location: SourceLocation
  }

  /// The largest text that is read, in bytes.
  static let maximumBytes = 1 << 14

  /// The code of the diagnostics.
  let code: Diagnostic.Code
  /// Where a place in the YAML text, counted from 1, stands in the file.
  let place: (_ line: Int, _ column: Int) -> SourceLocation

  /// The entries in the order of the text, and what is wrong with it.
  func read(_ yaml: String) -> (entries: [Entry], diagnostics: [Diagnostic]) {
    guard yaml.utf8.count <= Self.maximumBytes else {
      return ([], [error("this is too long: \(Self.maximumBytes) bytes at most", at: place(1, 1))])
    }
    // Anchors could blow a few lines up to anything; nothing here needs them.
    guard !usesAnchors(yaml) else {
      return ([], [error("anchors (&name) are not supported", at: place(1, 1))])
    }
    do {
      // libyaml ends nesting at 1,000 levels by itself. What a scalar means is decided here, so nothing has to be told
      // from its form by regular expressions, which take a millisecond to make.
      guard let root = try Yams.compose(yaml: yaml, .basic) else { return ([], []) }
      guard case .mapping(let mapping) = root else {
        return ([], [error("expected lines of the form 'name: value'", at: location(of: root))])
      }
      return read(mapping)
    } catch let error as YamlError {
      return ([], [diagnostic(for: error)])
    } catch {
      return ([], [self.error("this is not YAML", at: place(1, 1))])
    }
  }

  private func read(_ mapping: Node.Mapping) -> (entries: [Entry], diagnostics: [Diagnostic]) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else {
        diagnostics.append(error("expected a name before ':'", at: location(of: key)))
        continue
      }
      entries.append(
        Entry(
          key: name.string.printable, keyLocation: location(of: key), value: reading(value),
          location: location(of: value)))
    }
    return (entries, diagnostics)
  }

  private func reading(_ node: Node) -> Entry.Value {
    switch node {
    case .scalar(let scalar):
      return .scalar(
        scalar.string.printable, isQuoted: scalar.style != .plain && scalar.style != .any)
    case .sequence(let items):
      var list: [String] = []
      for item in items {
        guard case .scalar(let scalar) = item else { return .other }
        list.append(scalar.string.printable)
      }
      return .list(list)
    default: return .other
    }
  }

  private func usesAnchors(_ yaml: String) -> Bool {
    guard yaml.contains("&"), yaml.contains("*") else { return false }
    return !names(after: "&", in: yaml).isDisjoint(with: names(after: "*", in: yaml))
  }

  private func names(after mark: Character, in yaml: String) -> Set<Substring> {
    let pieces = yaml.split(separator: mark, omittingEmptySubsequences: false).dropFirst()
    return Set(pieces.map { $0.prefix { !" \t\n,]}".contains($0) } }).subtracting([""])
  }

  private func location(of node: Node) -> SourceLocation {
    node.mark.map { place($0.line, $0.column) } ?? place(1, 1)
  }

  private func error(_ message: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, code, message, at: location)
  }

  private func diagnostic(for yamlError: YamlError) -> Diagnostic {
    switch yamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      var diagnostic = error("this is not YAML: \(problem)", at: place(mark.line, mark.column))
      if problem.hasPrefix("mapping values are not allowed") || problem.contains("'`'") {
        diagnostic.hint = "text with a colon or a backtick in it wants quotes: title: \"A: B\""
      }
      return diagnostic
    case .duplicatedKeysInMapping(let duplicates, _):
      let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
      return error("\(names) given twice", at: place(1, 1))
    default:
      return error("this is not YAML", at: place(1, 1))
    }
  }
}

extension YAMLReader.Entry {
  /// What the value is, in words.
  var valueDescription: String {
    switch value {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "'\(text)'"
    case .list: "a list"
    case .other: "a nested value"
    }
  }

  /// The value as text: any scalar but an empty one.
  var text: String? {
    guard case .scalar(let text, let isQuoted) = value, isQuoted || !text.isEmpty else {
      return nil
    }
    return text
  }

  /// The value as `true` or `false`.
  var bool: Bool? {
    guard case .scalar(let text, false) = value else { return nil }
    return Bool(text)
  }

  /// The value as a whole number.
  var int: Int? {
    guard case .scalar(let text, false) = value else { return nil }
    return Int(text.replacing("_", with: ""))
  }

  /// The value as a number.
  var double: Double? {
    guard case .scalar(let text, false) = value, let number = Double(text), number.isFinite else {
      return nil
    }
    return number
  }

  /// The value as a list of texts; a single text is a list of one.
  var list: [String]? {
    switch value {
    case .list(let list): list
    case .scalar: text.map { [$0] }
    case .other: nil
    }
  }
}
