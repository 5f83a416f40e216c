import SwiftSyntax

/// What people write who know other languages and what the grammar of Swift does not have, told in one sentence where the
/// parser would complain of something else, or of several things.
struct GrammarByHabit {
  /// What is wrong, with the offset of its place.
  struct Finding {
    var offset: Int
    var length: Int
    var message: String
    var hint: String
  }

  private struct Token {
    var text: String
    var offset: Int
    /// Whether it is a name, and no keyword.
    var isName: Bool
    /// Whether it follows the token before without a space.
    var isAttached: Bool
    /// Whether it opens or closes a text, or is a number.
    var isLiteral: Bool
  }

  private let tokens: [Token]

  /// What to do about what the parser says itself, by a part of its words.
  static let hints: [(key: String, hint: String)] = [
    ("C-style for", "write for i in 0..<10 { ... }"),
    ("in ternary expression", "a choice has three parts: condition ? value : otherValue"),
    ("to end string literal", "a text ends with '\"' in the line in which it begins"),
    ("and type in parameter", "write the type of each parameter: x: Double"),
    ("expected '{' in", "what belongs together stands in braces: { ... }"),
    ("expected '}'", "each '{' needs its '}'"), ("expected ')'", "each '(' needs its ')'"),
    ("expected ']'", "each '[' needs its ']'"),
    ("consecutive statements", "each statement stands in a line of its own"),
  ]

  /// Finds what the line with an offset has.
  static func finding(in file: SourceFileSyntax, near offset: Int) -> Finding? {
    var lines: [[Token]] = [[]]
    var wasSpaced = true
    var (found, isFound) = (0, false)
    for token in file.tokens(viewMode: .sourceAccurate) {
      let start = token.positionAfterSkippingLeadingTrivia.utf8Offset
      if token.leadingTrivia.contains(where: \.isNewline), lines[lines.count - 1].count > 0 {
        if isFound { break }
        lines.append([])
      }
      if case .endOfFile = token.tokenKind { break }
      if start <= offset { found = lines.count - 1 }
      if start >= offset { isFound = true }
      let isAttached = !wasSpaced && token.leadingTrivia.isEmpty
      wasSpaced = !token.trailingTrivia.isEmpty
      var (isName, isLiteral) = (false, false)
      switch token.tokenKind {
      case .identifier: isName = true
      case .stringQuote, .singleQuote, .integerLiteral, .floatLiteral: isLiteral = true
      default: break
      }
      lines[lines.count - 1].append(
        Token(
          text: token.text, offset: start, isName: isName, isAttached: isAttached,
          isLiteral: isLiteral))
    }
    // What is missing at the end of a line is often noticed in the next one.
    for line in [found, found - 1] where lines.indices.contains(line) {
      if let finding = GrammarByHabit(tokens: lines[line]).finding { return finding }
    }
    return nil
  }

  private var finding: Finding? {
    firstWord ?? operatorWord ?? colonBlock ?? textOrCall ?? brackets ?? declaration
  }

  private func at(_ index: Int, _ message: String, _ hint: String) -> Finding {
    Finding(
      offset: tokens[index].offset, length: max(1, tokens[index].text.utf8.count),
      message: message, hint: hint)
  }

  private func noWord(_ index: Int, _ hint: String) -> Finding {
    at(index, "'\(tokens[index].text)' is not a word of Swift", hint)
  }

  private func text(_ range: Range<Int>) -> String {
    range.reduce("") { text, index in
      text + (index > range.lowerBound && !tokens[index].isAttached ? " " : "") + tokens[index].text
    }
  }

  private func name(_ index: Int) -> String? {
    tokens.indices.contains(index) && tokens[index].isName ? tokens[index].text : nil
  }

  private func has(_ text: String, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].text == text
  }

  // MARK: Words

  private static let firstWords: [String: String] = [
    "def":
      "a function is declared with 'func' and stands in braces: func f(x: Double) -> Double { ... }",
    "function": "a function is declared with 'func': func f(x: Double) -> Double { ... }",
    "fn": "a function is declared with 'func': func f(x: Double) -> Double { ... }",
    "fun": "a function is declared with 'func': func f(x: Double) -> Double { ... }",
    "const": "a constant is declared with 'let': let x = 3",
    "val": "a constant is declared with 'let': let x = 3",
    "raise":
      "an error is thrown: throw Problem.tooSmall, where 'Problem' is an enum that is an Error",
    "from": "a lesson needs no imports: what it can use is there",
    "del": "leave it out: what is not used any more goes away by itself",
    "global": "leave it out: functions see the variables around them",
    "nonlocal": "leave it out: functions see the variables around them",
    "new": "a value is made by its type's name: Dense(3)",
    "foreach": "write 'for x in values { ... }'", "unless": "write 'if !condition { ... }'",
    "with": "leave it out: Swift closes things by itself", "assert": "write assert(condition)",
    "elif": "write 'else if condition { ... }'", "elsif": "write 'else if condition { ... }'",
    "elseif": "write 'else if condition { ... }'",
    "except": "write 'do { try ... } catch { ... }'",
    "finally": "write 'defer { ... }' before what may fail",
  ]

  private static let types: [String: String] = [
    "int": "Int", "float": "Double", "double": "Double", "string": "String", "str": "String",
    "bool": "Bool",
    "char": "Character", "auto": "", "Int": "Int", "Double": "Double", "String": "String",
    "Bool": "Bool",
    "Float": "Float",
  ]

  private var firstWord: Finding? {
    for index in tokens.indices where tokens[index].isName {
      let word = tokens[index].text
      let isFirst = index == 0 || ["{", "}", ";"].contains(tokens[index - 1].text)
      let isAlone =
        tokens.indices.contains(index + 1)
        && (tokens[index + 1].isName || tokens[index + 1].isLiteral
          || ["{", "(", ":", "self"].contains(tokens[index + 1].text)
            && !tokens[index + 1].isAttached
          || ["except", "finally", "try"].contains(word))
      if isFirst, isAlone, let hint = Self.firstWords[word] { return noWord(index, hint) }
      if isFirst, has("=", at: index + 2), let variable = name(index + 1),
        let type = Self.types[word]
      {
        return at(
          index, "a variable is declared with 'let' or 'var', not with its type",
          "write let \(variable)\(type.isEmpty ? "" : ": \(type)") = ..., or var where it changes later"
        )
      }
      if word == "lambda" {
        return noWord(index, "a function without a name is a closure: { x in x + 1 }")
      }
      if word == "new", index > 0, name(index + 1) != nil {
        return noWord(index, "leave it out: write \(tokens[index + 1].text)(...)")
      }
    }
    if has("try", at: 0), has(":", at: 1) {
      return at(0, "'try' stands before what may fail", "write 'do { try ... } catch { ... }'")
    }
    if has("import", at: 0), let index = tokens.firstIndex(where: { $0.text == "as" }) {
      return at(
        index, "'import' knows no 'as'", "a lesson needs no imports: what it can use is there")
    }
    return nil
  }

  private var operatorWord: Finding? {
    for index in tokens.indices.dropFirst() {
      let word = tokens[index].text
      guard tokens.indices.contains(index + 1), !tokens[index + 1].isAttached || word == "#" else {
        continue
      }
      if tokens[index].isName {
        let isAfterValue =
          tokens[index - 1].isName || tokens[index - 1].isLiteral
          || [")", "]", "}", "true", "false"].contains(tokens[index - 1].text)
        if word == "and", isAfterValue { return noWord(index, "write '&&'") }
        if word == "or", isAfterValue { return noWord(index, "write '||'") }
        if word == "not", !isAfterValue {
          return noWord(index, "write '!' before what it denies: !x")
        }
        if word == "then" { return noWord(index, "leave it out: if condition { ... }") }
      }
    }
    if let index = tokens.indices.dropFirst().first(where: {
      ["not"].contains(tokens[$0].text) && tokens[$0].isName
    }) {
      return noWord(index, "write '!' before what it denies: !x")
    }
    if let index = tokens.firstIndex(where: { $0.text == "#" }) {
      return at(index, "'#' does not begin a comment in Swift", "a comment begins with '//'")
    }
    return nil
  }

  // MARK: Blocks, texts, calls

  private var colonBlock: Finding? {
    guard let first = tokens.first?.text else { return nil }
    let start = first == "}" ? 1 : 0
    guard let keyword = tokens.dropFirst(start).first?.text,
      ["if", "else", "while", "for", "func", "struct", "enum", "switch"].contains(keyword),
      !tokens.contains(where: { $0.text == "{" || $0.text == "?" || $0.text == ";" })
    else { return nil }
    var depth = 0
    for index in tokens.indices {
      switch tokens[index].text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":"
      where depth == 0 && (keyword != "for" || tokens[..<index].contains { $0.text == "in" }):
        if ["struct", "enum"].contains(keyword), index + 1 < tokens.count { return nil }
        return at(
          index, "a block stands in braces, not behind ':'",
          "write \(text(start..<index)) { ... }")
      default: break
      }
    }
    return nil
  }

  private var textOrCall: Finding? {
    for index in tokens.indices {
      if tokens[index].text.first == "'" || tokens[index].text == "'" {
        return at(
          index, "single-quoted string literal found, use '\"'",
          "a text stands in double quotes: \"text\"")
      }
      guard let word = name(index), tokens.indices.contains(index + 1) else { continue }
      let next = tokens[index + 1]
      if next.isLiteral, next.isAttached, ["f", "F", "r", "b", "u"].contains(word) {
        return at(
          index, "a text has no '\(word)' before it",
          "values go into a text with \\(...): \"x is \\(x)\"")
      }
      if word == "print", next.isLiteral || next.isName {
        return at(
          index, "'print' is a function: what it prints stands in parentheses",
          "write print(\(tokens[(index + 1)...].contains { $0.text == "\"" } ? "\"...\"" : text(index + 1..<tokens.count)))"
        )
      }
      // f(name=value)
      if next.text == "=", tokens[..<index].last.map({ ["(", ","].contains($0.text) }) ?? false,
        tokens[..<index].contains(where: { $0.text == "(" })
      {
        return at(index + 1, "an argument is given with ':', not with '='", "write \(word): ...")
      }
    }
    return nil
  }

  // MARK: Brackets

  private var brackets: Finding? {
    var open: [Int] = []
    for index in tokens.indices {
      let token = tokens[index]
      switch token.text {
      case "(", "[", "{": open.append(index)
      case ")", "]", "}": _ = open.popLast()
      case "for":
        guard let last = open.last, tokens[last].text == "[" else { break }
        return at(
          index, "a list cannot be made by a loop inside it", "write values.map { x in x * x }")
      case ":":
        guard let last = open.last else { break }
        if tokens[last].text == "[", tokens[last].isAttached, last > 0,
          tokens[last - 1].isName || ["]", ")"].contains(tokens[last - 1].text)
        {
          let close = tokens[index...].firstIndex { $0.text == "]" } ?? tokens.count
          let (first, second) = (text(last + 1..<index), text(index + 1..<max(index + 1, close)))
          let range = second.isEmpty ? first + "..." : first + "..<" + second
          return at(
            index, "a part of an array is given by a range, not with ':'",
            "write \(tokens[last - 1].text)[\(range)]")
        }
        if tokens[last].text == "{", last > 0, ["=", "(", ","].contains(tokens[last - 1].text),
          index == last + 2 || tokens[last + 1].text == "\""
        {
          return at(
            last, "a dictionary stands in square brackets", "write [\"a\": 1, \"b\": 2]")
        }
      case "if":
        guard index > 1, open.isEmpty,
          let other = tokens[index...].firstIndex(where: { $0.text == "else" }),
          !tokens.contains(where: { $0.text == "{" }),
          let equal = tokens.firstIndex(where: { $0.text == "=" || $0.text == "return" }),
          equal + 1 < index
        else { break }
        return at(
          index, "'if' cannot stand behind a value",
          "write \(text(index + 1..<other)) ? \(text(equal + 1..<index)) : \(text(other + 1..<tokens.count))"
        )
      default: break
      }
    }
    return nil
  }

  // MARK: Declarations

  private var declaration: Finding? {
    let isDeclared = has("let", at: 0) || has("var", at: 0)
    let start = isDeclared ? 1 : 0
    if let index = tokens.indices.dropLast().first(where: {
      tokens[$0].text == ":" && tokens[$0 + 1].text == "=" && tokens[$0 + 1].isAttached
    }) {
      return at(index, "':=' is not an operator of Swift", "write let \(name(start) ?? "x") = ...")
    }
    if isDeclared, name(1) != nil, has("==", at: 2) {
      return at(
        2, "'==' compares; a value is given with '='",
        "write \(tokens[0].text) \(tokens[1].text) = ...")
    }
    if let last = tokens.indices.last, last > 0, tokens[last - 1].isLiteral,
      tokens[last].text == ".", tokens[last].isAttached
    {
      return at(last, "a number does not end with a point", "write \(tokens[last - 1].text).0")
    }
    // let a, b = 1, 2
    if let equal = tokens.firstIndex(where: { $0.text == "=" }), equal > start + 2,
      tokens[start..<equal].enumerated().allSatisfy({ $0 % 2 == 0 ? $1.isName : $1.text == "," }),
      tokens[equal...].contains(where: { $0.text == "," })
    {
      let keyword = isDeclared ? tokens[0].text + " " : ""
      return at(
        start + 1, "several names are given values at once in parentheses",
        "write \(keyword)(\(text(start..<equal))) = (\(text(equal + 1..<tokens.count)))")
    }
    // let x = 3,5
    if let comma = tokens.indices.dropFirst().dropLast().first(where: {
      tokens[$0].text == "," && tokens[$0 - 1].isLiteral && tokens[$0 + 1].isLiteral
        && tokens[$0 + 1].isAttached && tokens[$0].isAttached && tokens[$0 + 1].text != "\""
        && !tokens[$0 - 1].text.contains(".")
    }), isDeclared {
      return at(
        comma, "a decimal number has a point, not a comma",
        "write \(tokens[comma - 1].text).\(tokens[comma + 1].text)")
    }
    return nil
  }
}
