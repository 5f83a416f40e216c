internal import InklingSwift

/// What is wrong with a formula.
struct TeXProblem: Error, Equatable {
  var message: String
  /// Where, in bytes of the TeX.
  var offset: Int
  var length: Int
  var hint: String?
}

/// Reads TeX as a tree. Recursion is bounded by ``maximumDepth``.
struct TeXParser {
  /// The longest formula, in bytes.
  static let maximumBytes = 4_000
  private static let maximumDepth = 24

  private enum Token: Equatable {
    case command(String)
    case character(Character)
    case end
  }

  private let characters: [Character]
  private var index = 0
  private var depth = 0

  private init(_ source: String) { characters = Array(source) }

  /// Reads a formula.
  static func parse(_ source: String) -> Result<MathNode, TeXProblem> {
    guard source.utf8.count <= maximumBytes else {
      return .failure(TeXProblem(message: "this formula is too long", offset: 0, length: 1))
    }
    var parser = TeXParser(source)
    do throws(TeXProblem) {
      let rows = try parser.rows(until: [])
      guard parser.next() == .end else { throw parser.problem("'}' closes nothing") }
      if rows.count == 1, rows[0].count == 1 { return .success(rows[0][0]) }
      return .success(.grid(rows, columns: alignedColumns(rows), isTight: true))
    } catch {
      return .failure(error)
    }
  }

  // MARK: - Tokens

  private func peek() -> (token: Token, end: Int) {
    var position = index
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
      } else if characters[position] == "%" {
        while position < characters.count, !characters[position].isNewline { position += 1 }
      } else {
        break
      }
    }
    guard position < characters.count else { return (.end, position) }
    guard characters[position] == "\\" else {
      return (.character(characters[position]), position + 1)
    }
    guard position + 1 < characters.count else { return (.command(""), position + 1) }
    var end = position + 1
    while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
    if end == position + 1 { end += 1 }
    let name = String(characters[(position + 1)..<end])
    return (.command(name == "\n" ? " " : name), end)
  }

  private func next() -> Token { peek().token }

  private mutating func take() -> Token {
    let (token, end) = peek()
    index = end
    return token
  }

  private mutating func takeIf(_ character: Character) -> Bool {
    guard next() == .character(character) else { return false }
    index = peek().end
    return true
  }

  private func problem(
    _ message: String, at start: Int? = nil, length: Int = 1, hint: String? = nil
  ) -> TeXProblem {
    var position = min(start ?? index, characters.count)
    // A token's place is that of its first character, not of the space before it.
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    let offset = characters[..<position].reduce(0) { $0 + String($1).utf8.count }
    return TeXProblem(message: message, offset: offset, length: max(1, length), hint: hint)
  }

  private mutating func deeper<T>(_ body: (inout TeXParser) throws(TeXProblem) -> T)
    throws(TeXProblem) -> T
  {
    guard depth < Self.maximumDepth else { throw problem("this formula is nested too deeply") }
    depth += 1
    let result = try body(&self)
    depth -= 1
    return result
  }

  // MARK: - Rows

  /// Rows of cells up to the end, a closing brace, or one of some commands, which are not taken.
  private mutating func rows(until ends: Set<String>) throws(TeXProblem) -> [[MathNode]] {
    var rows: [[MathNode]] = [[]]
    var cell: [MathNode] = []
    while true {
      switch next() {
      case .end, .character("}"):
        rows[rows.count - 1].append(Self.row(cell))
        return rows
      case .command(let name) where ends.contains(name):
        rows[rows.count - 1].append(Self.row(cell))
        return rows
      case .character("&"):
        _ = take()
        rows[rows.count - 1].append(Self.row(cell))
        cell = []
      case .command("\\"), .command("newline"):
        _ = take()
        rows[rows.count - 1].append(Self.row(cell))
        rows.append([])
        cell = []
      default: cell += try piece()
      }
    }
  }

  /// Pieces up to the end, a closing brace, or one of some commands, which are not taken.
  private mutating func pieces(until ends: Set<String> = []) throws(TeXProblem) -> MathNode {
    var nodes: [MathNode] = []
    while true {
      switch next() {
      case .end, .character("}"): return Self.row(nodes)
      case .command(let name) where ends.contains(name): return Self.row(nodes)
      case .character("&"), .command("\\"):
        throw problem("'&' and '\\\\' belong between \\begin and \\end")
      default: nodes += try piece()
      }
    }
  }

  private static func row(_ nodes: [MathNode]) -> MathNode {
    guard nodes.count > 1 else { return nodes.first ?? .row([]) }
    // A function's name keeps a small distance from what it is multiplied with.
    var spaced: [MathNode] = []
    for node in nodes {
      if isFunction(node), let last = spaced.last {
        switch last {
        case .symbol, .space, .text: break
        default: spaced.append(.space(0.1667))
        }
      }
      spaced.append(node)
    }
    return .row(spaced)
  }

  private static func isFunction(_ node: MathNode) -> Bool {
    switch node {
    case .identifier(let name, true): TeXCommands.functions.contains(name)
    case .symbol(_, .named): true
    case .scripts(let base, _, _, _): isFunction(base)
    default: false
    }
  }

  /// An atom with its index and power.
  private mutating func piece() throws(TeXProblem) -> [MathNode] {
    let start = index
    var base: MathNode
    if next() == .character("^") || next() == .character("_") || next() == .character("'") {
      base = .row([])
    } else {
      guard let found = try atom() else { return [] }
      base = found
    }
    var hasLimits = Self.hasLimits(base)
    var below: MathNode?
    var above: MathNode?
    loop: while true {
      switch next() {
      case .command("limits"):
        _ = take()
        hasLimits = true
      case .command("nolimits"):
        _ = take()
        hasLimits = false
      case .character("_"):
        guard below == nil else { throw problem("there are two indices here") }
        _ = take()
        below = try argument("an index")
      case .character("^"):
        _ = take()
        let power = try argument("a power")
        guard above == nil else {
          // A prime and a power stand side by side.
          if case .symbol(let primes, _)? = above, primes.allSatisfy({ $0 == "′" }) {
            above = .row([.symbol(primes, .plain), power])
            continue loop
          }
          throw problem("there are two powers here", at: start)
        }
        above = power
      case .character("'"):
        var primes = ""
        while takeIf("'") { primes += "′" }
        above = above.map { .row([.symbol(primes, .plain), $0]) } ?? .symbol(primes, .plain)
      default: break loop
      }
    }
    let isFunction = if case .identifier(let name, true) = base { name.count > 1 } else { false }
    if below != nil || above != nil {
      base = .scripts(base, below: below, above: above, areLimits: hasLimits)
    }
    // The name of a function keeps a small distance from its argument, unless that is in brackets.
    guard isFunction else { return [base] }
    switch next() {
    case .character(let character) where character.isLetter || character.isNumber:
      return [base, .space(0.1667)]
    case .command(let name)
    where TeXCommands.letters[name] != nil || TeXCommands.functions.contains(name)
      || ["frac", "sqrt", "mathbf", "hat", "bar"].contains(name):
      return [base, .space(0.1667)]
    default: return [base]
    }
  }

  private static func hasLimits(_ node: MathNode) -> Bool {
    switch node {
    case .symbol(_, .large), .symbol(_, .named): true
    case .accent(_, let mark, _, true): mark == "⏞" || mark == "⏟"
    default: false
    }
  }

  /// What a command, an index or a power applies to: a group or a single atom.
  private mutating func argument(_ what: String) throws(TeXProblem) -> MathNode {
    switch next() {
    case .end, .character("}"), .character("^"), .character("_"), .character("&"):
      throw problem("\(what) is missing here")
    case .character("{"): return try group()
    case .character(let digit) where digit.isASCII && digit.isNumber:
      _ = take()
      return .number(String(digit))
    default:
      guard let atom = try atom() else { return .row([]) }
      return atom
    }
  }

  private mutating func group() throws(TeXProblem) -> MathNode {
    let start = index
    guard takeIf("{") else { throw problem("'{' is missing here") }
    let content = try deeper { (parser) throws(TeXProblem) in try parser.pieces() }
    guard takeIf("}") else { throw problem("'{' has no '}'", at: start) }
    return content
  }

  /// The characters of a group as they stand.
  private mutating func rawGroup() throws(TeXProblem) -> String {
    let start = index
    guard takeIf("{") else { throw problem("'{' is missing here") }
    var text = ""
    var open = 1
    while index < characters.count {
      let character = characters[index]
      index += 1
      if character == "\\", index < characters.count, !characters[index].isLetter {
        text.append(characters[index])
        index += 1
        continue
      }
      if character == "{" { open += 1 }
      if character == "}" { open -= 1 }
      if open == 0 { return text }
      if character != "{", character != "}" { text.append(character == "~" ? "\u{A0}" : character) }
    }
    throw problem("'{' has no '}'", at: start)
  }

  // MARK: - Atoms

  private mutating func atom() throws(TeXProblem) -> MathNode? {
    let start = index
    switch take() {
    case .end: return nil
    case .command(let name): return try command(name, start: start)
    case .character(let character):
      switch character {
      case "{":
        index = start
        return try group()
      case "}", "&": throw problem("'\(character)' is not expected here", at: start)
      case "~": return .space(0.25)
      case "-": return .symbol("−", .plain)
      case "*": return .symbol("∗", .plain)
      case "(", ")", "[", "]", "|": return .symbol(String(character), .delimiter)
      default: break
      }
      if character.isASCII, character.isNumber {
        var number = String(character)
        while index < characters.count, characters[index].isASCII,
          characters[index].isNumber || isDecimalPoint(at: index)
        {
          number.append(characters[index])
          index += 1
        }
        return .number(number)
      }
      return character.isLetter
        ? .identifier(String(character), isUpright: false) : .symbol(String(character), .plain)
    }
  }

  private func isDecimalPoint(at index: Int) -> Bool {
    characters[index] == "." && index + 1 < characters.count && characters[index + 1].isASCII
      && characters[index + 1].isNumber
  }

  private mutating func command(_ name: String, start: Int) throws(TeXProblem) -> MathNode? {
    if let letter = TeXCommands.letters[name] { return .identifier(letter, isUpright: false) }
    if let letter = TeXCommands.uprightLetters[name] { return .identifier(letter, isUpright: true) }
    if let sign = TeXCommands.operators[name] { return .symbol(sign, .plain) }
    if let sign = TeXCommands.largeOperators[name] { return .symbol(sign, .large) }
    if let sign = TeXCommands.integrals[name] { return .symbol(sign, .plain) }
    if let name = TeXCommands.limitFunctions[name] { return .symbol(name, .named) }
    if TeXCommands.functions.contains(name) { return .identifier(name, isUpright: true) }
    if let sign = TeXCommands.delimiters[name] { return .symbol(sign, .delimiter) }
    if let width = TeXCommands.spaces[name] { return .space(width) }
    if TeXCommands.ignored.contains(name) { return nil }
    if TeXCommands.sizes.contains(name) { return .symbol(try delimiter(), .delimiter) }
    if TeXCommands.texts.contains(name) {
      let text = try rawGroup()
      switch name {
      case "textbf": return .text(MathAlphabet.bold.convert(text))
      case "texttt": return .text(MathAlphabet.monospace.convert(text))
      default: return .text(text)
      }
    }
    if let accent = TeXCommands.accents[name] {
      let base = try argument("what stands under '\\\(name)'")
      return .accent(
        base, accent.mark, isBelow: accent.isBelow, isStretchy: accent.isStretchy)
    }
    if let alphabet = TeXCommands.alphabets[name] {
      let argument = try argument("what '\\\(name)' applies to")
      return Self.convert(argument, to: alphabet)
    }
    return try structure(name, start: start)
  }

  private mutating func structure(_ name: String, start: Int) throws(TeXProblem) -> MathNode? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac":
      let top = try argument("the upper part of the fraction")
      return .fraction(top, try argument("the lower part of the fraction"), hasLine: true)
    case "binom", "dbinom", "tbinom":
      let top = try argument("the upper number")
      let bottom = try argument("the lower number")
      return .row([
        .symbol("(", .growing), .fraction(top, bottom, hasLine: false), .symbol(")", .growing),
      ])
    case "sqrt":
      var degree: MathNode?
      if takeIf("[") {
        var nodes: [MathNode] = []
        while next() != .character("]") {
          guard next() != .end else { throw problem("'[' has no ']'", at: start) }
          nodes += try deeper { (parser) throws(TeXProblem) in try parser.piece() }
        }
        _ = take()
        degree = Self.row(nodes)
      }
      return .root(try argument("what stands under the root"), index: degree)
    case "operatorname":
      let hasLimits = takeIf("*")
      let name = try rawGroup()
      return hasLimits ? .symbol(name, .named) : .identifier(name, isUpright: true)
    case "overset", "stackrel":
      let above = try argument("what stands above")
      return .scripts(
        try argument("what it stands above"), below: nil, above: above, areLimits: true)
    case "underset":
      let below = try argument("what stands below")
      return .scripts(
        try argument("what it stands below"), below: below, above: nil, areLimits: true)
    case "mathop": return try argument("an operator")
    case "bmod": return .symbol("mod", .plain)
    case "pmod":
      let modulus = try argument("a modulus")
      return .row([
        .space(1), .symbol("(", .delimiter), .identifier("mod", isUpright: true), .space(0.3),
        modulus, .symbol(")", .delimiter),
      ])
    case "not":
      guard case .symbol(let sign, let style)? = try atom() else {
        throw problem("'\\not' needs a relation", at: start, length: 4)
      }
      return .symbol(sign + "\u{338}", style)
    case "left":
      let open = try delimiter()
      var nodes = open.isEmpty ? [] : [MathNode.symbol(open, .growing)]
      while true {
        nodes.append(
          try deeper { (parser) throws(TeXProblem) in
            try parser.pieces(until: ["right", "middle"])
          })
        switch take() {
        case .command("middle"): nodes.append(.symbol(try delimiter(), .growing))
        case .command("right"):
          let close = try delimiter()
          if !close.isEmpty { nodes.append(.symbol(close, .growing)) }
          return .row(nodes)
        default: throw problem("'\\left' has no '\\right'", at: start, length: 5)
        }
      }
    case "begin": return try grid(start: start)
    case "right", "middle", "end":
      throw problem("'\\\(name)' is not expected here", at: start, length: name.count + 1)
    default:
      let hint = nearest(to: name, among: TeXCommands.names).map { "did you mean '\\\($0)'?" }
      throw problem(
        "formulas do not know the command '\\\(name)'", at: start, length: name.count + 1,
        hint: hint)
    }
  }

  /// A delimiter after `\left` and its like; "." is none.
  private mutating func delimiter() throws(TeXProblem) -> String {
    let start = index
    switch take() {
    case .character("."): return ""
    case .character("<"): return "⟨"
    case .character(">"): return "⟩"
    case .character(let character) where "()[]|/".contains(character): return String(character)
    case .command(let name):
      if let sign = TeXCommands.delimiters[name] ?? TeXCommands.operators[name] { return sign }
      throw problem("'\\\(name)' is no delimiter", at: start, length: name.count + 1)
    default: throw problem("a delimiter is missing here", at: start)
    }
  }

  private mutating func grid(start: Int) throws(TeXProblem) -> MathNode {
    let name = try rawGroup()
    guard let (open, close) = TeXCommands.grids[name] else {
      let names = TeXCommands.grids.keys.sorted()
      throw problem(
        "formulas do not know '\\begin{\(name)}'", at: start, length: name.count + 8,
        hint: nearest(to: name, among: names).map { "did you mean '\($0)'?" })
    }
    var columns: [ColumnAlignment] = []
    if name == "array" || name == "alignedat" {
      columns = try rawGroup().compactMap { letter in
        switch letter {
        case "l": .leading
        case "r": .trailing
        case "c": .center
        default: nil
        }
      }
    }
    var rows = try deeper { (parser) throws(TeXProblem) in try parser.rows(until: ["end"]) }
    guard take() == .command("end") else {
      throw problem("'\\begin{\(name)}' has no '\\end'", at: start, length: name.count + 8)
    }
    let endName = try rawGroup()
    guard endName == name else {
      throw problem("'\\begin{\(name)}' is closed by '\\end{\(endName)}'", at: start)
    }
    if rows.count > 1, rows[rows.count - 1] == [.row([])] { rows.removeLast() }
    switch name {
    case "cases": columns = [.leading, .leading]
    case "aligned", "align", "align*", "split": columns = Self.alignedColumns(rows)
    default: break
    }
    let isTight = columns.contains(.trailing) && name != "array"
    let grid = MathNode.grid(rows, columns: columns, isTight: isTight)
    guard !open.isEmpty else { return grid }
    return .row(
      [.symbol(open, .growing), grid] + (close.isEmpty ? [] : [.symbol(close, .growing)]))
  }

  /// Right, left, right, left: what stands before `&` ends where what stands after it begins.
  private static func alignedColumns(_ rows: [[MathNode]]) -> [ColumnAlignment] {
    (0..<(rows.map(\.count).max() ?? 0)).map { $0.isMultiple(of: 2) ? .trailing : .leading }
  }

  /// A formula's letters and digits in another alphabet.
  private static func convert(_ node: MathNode, to alphabet: MathAlphabet) -> MathNode {
    switch node {
    case .identifier(let name, _):
      return .identifier(alphabet.convert(name), isUpright: alphabet != .italic)
    case .number(let number): return .number(alphabet.convert(number))
    case .row(let nodes):
      // Letters in a row are a word.
      var word = ""
      for node in nodes {
        guard case .identifier(let letter, _) = node, letter.count == 1 else {
          return .row(nodes.map { convert($0, to: alphabet) })
        }
        word += letter
      }
      return .identifier(alphabet.convert(word), isUpright: alphabet != .italic)
    case .scripts(let base, let below, let above, let areLimits):
      return .scripts(
        convert(base, to: alphabet), below: below.map { convert($0, to: alphabet) },
        above: above.map { convert($0, to: alphabet) }, areLimits: areLimits)
    default: return node
    }
  }
}
