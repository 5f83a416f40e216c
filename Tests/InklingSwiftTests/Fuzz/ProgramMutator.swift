/// Makes new programs of existing ones: mistakes, splices, extreme values, multiplied nesting.
struct ProgramMutator {
  let corpus: [String]
  var random: SeededRandom

  /// A program of the corpus with one to four changes.
  mutating func program() -> String {
    var tokens = Self.tokens(of: random.pick(corpus))
    for _ in 0..<random.pick([1, 1, 1, 1, 2, 2, 3, 4]) { change(&tokens) }
    return tokens.joined()
  }

  /// A program with one to four changes.
  mutating func mutated(_ source: String) -> String {
    var tokens = Self.tokens(of: source)
    for _ in 0..<random.pick([1, 1, 2, 3, 4]) { change(&tokens) }
    return tokens.joined()
  }

  private mutating func change(_ tokens: inout [String]) {
    guard !tokens.isEmpty else { return }
    switch random.below(14) {
    case 0: exchangeTokens(&tokens)
    case 1: tokens[place(in: tokens)] = random.pick(Self.pieces)
    case 2: tokens.insert(random.pick(Self.pieces), at: place(in: tokens))
    case 3: tokens.remove(at: place(in: tokens))
    case 4: replaceByForeignToken(&tokens)
    case 5: splice(&tokens)
    case 6, 7: changeLines(&tokens)
    case 8: replaceLiteral(&tokens)
    case 9: replaceType(&tokens)
    case 10: replaceName(&tokens)
    case 11: nest(&tokens)
    case 12: replaceOperator(&tokens)
    default: changeInsideToken(&tokens)
    }
  }

  // MARK: Changes

  private mutating func place(in tokens: [String]) -> Int {
    for _ in 0..<8 {
      let index = random.below(tokens.count)
      if tokens[index] != " " { return index }
    }
    return random.below(tokens.count)
  }

  private mutating func exchangeTokens(_ tokens: inout [String]) {
    let first = place(in: tokens)
    let second = random.chance(50) ? place(in: tokens) : min(first + 2, tokens.count - 1)
    tokens.swapAt(first, second)
  }

  private mutating func replaceByForeignToken(_ tokens: inout [String]) {
    let others = Self.tokens(of: random.pick(corpus))
    guard !others.isEmpty else { return }
    let start = random.below(others.count)
    let run = others[start..<min(others.count, start + 1 + random.below(6))]
    let index = place(in: tokens)
    tokens.replaceSubrange(index..<min(tokens.count, index + 1 + random.below(3)), with: run)
  }

  /// Puts the end of another program behind the beginning of this one, or some of its lines between.
  private mutating func splice(_ tokens: inout [String]) {
    let others = Self.tokens(of: random.pick(corpus))
    guard !others.isEmpty else { return }
    switch random.below(3) {
    case 0:
      tokens.removeSubrange(place(in: tokens)...)
      tokens += others[random.below(others.count)...]
    case 1: tokens += ["\n"] + others
    default:
      let ours = Self.lines(of: tokens)
      let theirs = Self.lines(of: others)
      let line = random.pick(ours)
      let start = random.below(theirs.count)
      let block = theirs[start..<min(theirs.count, start + 1 + random.below(5))]
      tokens.insert(
        contentsOf: block.flatMap { others[$0] + ["\n"] }, at: min(line.upperBound, tokens.count))
    }
  }

  private mutating func changeLines(_ tokens: inout [String]) {
    let lines = Self.lines(of: tokens)
    let line = random.pick(lines)
    switch random.below(4) {
    case 0: tokens.removeSubrange(line)
    case 1:
      let copies = random.pick([1, 1, 2, 40])
      let copy = Array(tokens[line]) + ["\n"]
      tokens.insert(
        contentsOf: (0..<copies).flatMap { _ in copy }, at: line.lowerBound)
    case 2:
      let other = random.pick(lines)
      let copy = Array(tokens[line]) + ["\n"]
      tokens.insert(contentsOf: copy, at: other.lowerBound)
    default:
      let (first, second) = (line, random.pick(lines))
      guard first.upperBound <= second.lowerBound else { return }
      let (a, b) = (Array(tokens[first]), Array(tokens[second]))
      tokens.replaceSubrange(second, with: a)
      tokens.replaceSubrange(first, with: b)
    }
  }

  private mutating func replaceLiteral(_ tokens: inout [String]) {
    replace(&tokens, with: Self.extremes) { token in
      guard let first = token.first else { return false }
      return first == "\"" || (first.isNumber && first.isASCII) || token == "true"
        || token == "false" || token == "nil"
    }
  }

  private mutating func replaceType(_ tokens: inout [String]) {
    let own = Set(tokens.filter { $0.first?.isUppercase ?? false }).sorted()
    replace(&tokens, with: Self.types + own) { $0.first?.isUppercase ?? false }
  }

  private mutating func replaceName(_ tokens: inout [String]) {
    let names = Set(tokens.filter { $0.first.map { $0.isLetter || $0 == "_" } ?? false }).sorted()
    guard !names.isEmpty else { return }
    replace(&tokens, with: names) { $0.first.map { $0.isLetter || $0 == "_" } ?? false }
  }

  private mutating func replaceOperator(_ tokens: inout [String]) {
    replace(&tokens, with: Self.operators) { token in
      token.first.map { "+-*/%<>=!&|^~?.".contains($0) } ?? false
    }
  }

  private mutating func replace(
    _ tokens: inout [String], with choices: [String], where fits: (String) -> Bool
  ) {
    let places = tokens.indices.filter { fits(tokens[$0]) }
    guard !places.isEmpty, !choices.isEmpty else { return }
    let index = random.pick(places)
    let old = tokens[index]
    let new = random.pick(choices)
    // Now and then everywhere, so that the program may still be well-typed.
    guard random.chance(20) else {
      tokens[index] = new
      return
    }
    for index in places where tokens[index] == old { tokens[index] = new }
  }

  /// Puts a piece of the program between many brackets, or makes much of one token.
  private mutating func nest(_ tokens: inout [String]) {
    let (open, close) = random.pick(Self.brackets)
    let count = random.pick([1, 2, 5, 20, 60, 150, 400])
    let start = place(in: tokens)
    let end = min(tokens.count, start + 1 + random.below(6))
    tokens.insert(String(repeating: close, count: count), at: end)
    tokens.insert(String(repeating: open, count: count), at: start)
  }

  private mutating func changeInsideToken(_ tokens: inout [String]) {
    let index = place(in: tokens)
    var scalars = Array(tokens[index].unicodeScalars)
    let new = Array(random.pick(Self.pieces).unicodeScalars)
    scalars.insert(contentsOf: new, at: random.below(scalars.count + 1))
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    tokens[index] = text
  }

  // MARK: Tokens

  /// The words, numbers, texts, operators and spaces of a program; joined, they are the program.
  static func tokens(of source: String) -> [String] {
    var tokens: [String] = []
    var rest = Substring(source)
    func kind(_ character: Character) -> Int {
      if character.isLetter || character.isNumber || character == "_" || character == "$" {
        return 1
      }
      if "+-*/%<>=!&|^~?".contains(character) { return 2 }
      return character == " " ? 3 : 0
    }
    while let first = rest.first {
      var end = rest.index(after: rest.startIndex)
      if first == "\"" {
        while end < rest.endIndex, rest[end] != "\"", rest[end] != "\n" {
          end = rest.index(after: end)
        }
        if end < rest.endIndex, rest[end] == "\"" { end = rest.index(after: end) }
      } else if kind(first) > 0 {
        while end < rest.endIndex, kind(rest[end]) == kind(first) { end = rest.index(after: end) }
      }
      tokens.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return tokens
  }

  /// Where the lines are among the tokens.
  private static func lines(of tokens: [String]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where tokens[index] == "\n" {
      lines.append(start..<index)
      start = index + 1
    }
    return lines + [start..<tokens.count]
  }

  // MARK: Pieces

  private static let brackets = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("{ ", " }()"), ("-(", ")"), ("!", ""),
    ("if true { ", " }"),
    ("do { ", " }"), ("\"\\(", ")\""), ("Optional(", ")"), ("[0: ", "]"), ("(true ? ", " : 0)"),
    ("max(1, ", ")"), ("try ", ""), ("try? ", ""), ("for _ in 0..<2 { ", " }"),
    ("func f() { ", " }"), ("struct S { ", " }"), ("", "?"), ("", "!"), ("", ".first"),
    ("", "[0]"), ("", ".map { $0 }"), ("1 + ", ""), ("[1].map { _ in ", " }"), ("Array<", ">"),
    ("switch 1 { default: ", " }"), ("-", ""), ("let x = ", ""), ("", "\n"),
    ("@discardableResult ", ""),
    ("{ a in ", " }"), ("defer { ", " }"), ("/* ", " */"),
  ]

  private static let operators = [
    "+", "-", "*", "/", "%", "&+", "&-", "&*", "<<", ">>", "&<<", "&", "|", "^", "~", "==", "!=",
    "<", "<=", ">", ">=", "...", "..<", "&&", "||", "??", "?", "!", "=", "+=", "-=", "*=", "/=",
    "%=", "<<=", "->", "===", "~=",
  ]

  private static let types = [
    "Int", "Double", "Float", "Bool", "String", "Character", "Substring", "Int8", "UInt8", "UInt64",
    "[Int]", "[String: Int]", "Set<Int>", "Int?", "Int??", "(Int, Int)", "() -> Int",
    "(Int) -> Int", "Any", "Any?", "Void", "Never", "Range<Int>", "ArraySlice<Int>", "Error",
    "Self", "String.Index", "[[Int]]", "Optional<Int>", "Array<Int>", "Dictionary<Int, Int>",
    "inout Int", "Int...", "some Equatable", "any Equatable", "T", "UInt", "Unicode.Scalar",
  ]

  private static let extremes = [
    "0", "1", "-1", "2", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "Int.max", "Int.min", "1 << 62", "1 << 64", "255", "256", "65_536", "100_000", "0x7f", "0b1",
    "1e308", "1e309", "1e-320", "-0.0", "0.1", "2.5", "0x1p1023", "Double.nan", "-Double.infinity",
    "\"\"", "\"a\"", "\"👨‍👩‍👧‍👦\"", "\"e\u{301}\u{301}\"", "\"\\u{10FFFF}\"", "\"\\u{0}\"", "\"\\(1)\"",
    "\"🇩🇪🇩\"", "\"%d %s %@ %n\"", "\"\\n\\t\\\"\"", "\"\"\"\n\n\"\"\"",
    "\"" + String(repeating: "x", count: 10_000) + "\"", "#\"\\\"#",
    String(repeating: "9", count: 400), "[" + String(repeating: "1,", count: 2_000) + "]",
    "[]", "[:]", "nil", "true", "()", "{ }", "{ $0 }", ".zero", ".none", "(1, 2)", "[[]]", "[nil]",
    "Optional(nil)",
  ]

  private static let pieces =
    extremes + operators + [
      "(", ")", "[", "]", "{", "}", "\"", "\\(", ",", ":", ".", ";", " in ", " let ", " var ",
      " func ", " return ", " if ", " else ", " for ", " while ", " repeat ", " break ",
      " continue ", " guard ", " try ", " try! ", " throws ", " throw ", " rethrows ", " defer ",
      " do ", " catch ", " switch ", " case ", " default: ", " where ", " inout ", " mutating ",
      " struct ", " enum ", " indirect ", " protocol ", " extension ", " class ", " static ",
      " init", " self", " Self", " super", " subscript", " get ", " set ", " willSet ", " didSet ",
      " lazy ", " weak ", " as ", " as? ", " as! ", " is ", " some ", " any ", " async ", " await ",
      " typealias ", " associatedtype ", " operator ", " import ", " @escaping ", " @autoclosure ",
      " #if ", " #else ", " #endif ", "$0", "$1", "_", ".map", ".count", ".first", ".append",
      ".sorted",
      ".reduce", ".filter", ".init", ".self", ".Type", ".0", "print", "max", "abs", "zip", "Array",
      "stride", "fatalError", "\n", " ", "é", "\u{0}", "\u{feff}", "\u{202e}", "&", "#", "@", "`",
      "\\", "\\.", "//", "/*", "*/", "outer: ", "<", ">", "'", "\r\n", "\t", "👍",
    ]
}
