extension ProgramGenerator {
  /// An expression of a type.
  func expression(_ type: FuzzType, _ depth: Int) -> String {
    if mistakes > 0, below(1_000) < mistakes { return mistake(type) }
    if depth <= 0 { return leaf(type) }
    if chance(30), let name = variable(type) { return name }
    if chance(12), let call = call(type, depth - 1) { return call }
    if chance(5) { return anything(type, depth - 1) }
    if chance(5), let part = part(type) { return part }
    let depth = depth - 1
    switch type {
    case .int: return integer(depth)
    case .double, .float: return decimal(type, depth)
    case .bool: return truth(depth)
    case .string: return text(depth)
    case .character: return character(depth)
    case .substring: return substring(depth)
    case .sized(let name): return sized(name, depth)
    case .any: return "\(expression(self.type(1), depth)) as Any"
    case .void: return "()"
    case .range: return "(\(expression(.int, 0)) ..< \(pick(["100", "1_000", "7"])))"
    case .closedRange: return "(\(below(5)) ... \(5 + below(9)))"
    case .array(let element): return array(element, depth)
    case .slice(let element): return "\(expression(.array(element), depth)).prefix(\(below(4)))"
    case .set(let element): return set(element, depth)
    case .optional(let wrapped): return optional(wrapped, depth)
    case .dictionary(let key, let value): return dictionary(key, value, depth)
    case .tuple(let types):
      return "(\(types.map { expression($0, depth) }.joined(separator: ", ")))"
    case .function(let inputs, let output): return closure(inputs, output, depth)
    case .declared(let name, _): return instance(name, depth)
    }
  }

  /// An expression without others in it.
  func leaf(_ type: FuzzType) -> String {
    if chance(50), let name = variable(type) { return name }
    switch type {
    case .int:
      return chance(92)
        ? String(below(12))
        : pick([
          "Int.max", "Int.min", "-1", "1 << 62", "9_007_199_254_740_993", "0xff", "0b101", "-0",
        ])
    case .double:
      return chance(90)
        ? pick(["0.5", "1.0", "2.25", "-3.5", "10.0", "1e3"])
        : pick(["Double.nan", "Double.infinity", "1e308", "-0.0", "5e-324", "Double.pi"])
    case .float: return pick(["Float(1.5)", "Float(0)", "Float(-2.25)", "Float.infinity"])
    case .bool: return pick(["true", "false"])
    case .string:
      if chance(4), !staysOnLine { return "\"\"\"\nline\n  two\n\"\"\"" }
      return pick([
        #""""#, #""a""#, #""hello""#, #""x y z""#, #""12""#, #""3.5""#, #""é""#, #""👨‍👩‍👧‍👦""#,
        #""a\tb\n""#,
        #""\u{1F600}""#, ##"#"\n"#"##, #""ab,c,,d""#,
      ])
    case .character: return "Character(\(pick([#""a""#, #""Z""#, #""5""#, #""é""#, #""🇩🇪""#])))"
    case .substring: return "\(leaf(.string)).prefix(2)"
    case .sized(let name): return "\(name)(\(pick(["0", "1", "7", "100", "127"])))"
    case .any: return "\(leaf(pick([.int, .string, .bool, .double]))) as Any"
    case .void: return "()"
    case .range: return "(0 ..< \(1 + below(5)))"
    case .closedRange: return "(1 ... \(1 + below(5)))"
    case .array: return "\(type.text)()"
    case .slice(let element): return "[\(element.text)]().prefix(1)"
    case .set: return "\(type.text)()"
    case .optional(.any): return "nil as Any?"
    case .optional: return "(nil as \(type.text))"
    case .dictionary: return "\(type.text)()"
    case .tuple(let types): return "(\(types.map(leaf).joined(separator: ", ")))"
    case .function(let inputs, let output):
      let names = inputs.isEmpty ? "" : inputs.map { _ in "_" }.joined(separator: ", ") + " in "
      return "{ \(names)\(leaf(output)) }"
    case .declared(let name, _): return instance(name, 0)
    }
  }

  /// What does not belong there.
  private func mistake(_ type: FuzzType) -> String {
    switch below(8) {
    case 0: return expression(self.type(), 1)
    case 1: return "undefinedName"
    case 2: return "\(leaf(type)).noSuchMember"
    case 3: return "\(leaf(type))(1)"
    case 4: return "\(leaf(type)) + \(leaf(self.type()))"
    case 5: return "nil"
    case 6: return "\(leaf(type))!"
    default: return pick(["", "$0", "self", "[]", "{ }", "[1, \"a\"]", "try f()", ".none", "_"])
    }
  }

  /// An expression for whatever type.
  private func anything(_ type: FuzzType, _ depth: Int) -> String {
    switch below(7) {
    case 0:
      return
        "(\(expression(.bool, depth)) ? \(expression(type, depth)) : \(expression(type, depth)))"
    case 1: return "(\(expression(.optional(type), depth)) ?? \(expression(type, depth)))"
    case 2: return inClosure { "{ () -> \(type.text) in \(body(type, depth)) }()" }
    case 3: return "(\(expression(.array(type), depth)).first ?? \(leaf(type)))"
    case 4 where type.isCastable || has(.rare):
      return "((\(expression(.any, depth))) as? \(type.text) ?? \(leaf(type)))"
    case 5: return "(\(expression(type, depth)), \(leaf(.int))).0"
    default: return "[\(expression(type, depth)), \(expression(type, depth))][\(below(2))]"
    }
  }

  /// A part of a tuple, struct or array that is of a type.
  private func part(_ type: FuzzType) -> String? {
    for variable in visible.shuffled(using: &random).prefix(6) {
      switch variable.type {
      case .tuple(let types):
        if let index = types.firstIndex(of: type) { return "\(variable.name).\(index)" }
      case .array(type) where chance(30): return "\(variable.name)[\(below(3))]"
      case .dictionary(let key, type):
        return "\(variable.name)[\(leaf(key)), default: \(leaf(type))]"
      case .optional(type) where chance(20): return "\(variable.name)!"
      case .function(let inputs, type):
        return "\(variable.name)(\(inputs.map(leaf).joined(separator: ", ")))"
      case .declared(let name, _):
        if let field = declaration(name)?.fields.first(where: { $0.type == type }) {
          return "\(variable.name).\(field.name)"
        }
      default: continue
      }
    }
    return nil
  }

  func declaration(_ name: String) -> FuzzDeclaration? {
    declarations.first { $0.name == name }
  }

  // MARK: Numbers

  private func integer(_ depth: Int) -> String {
    let (a, b) = (expression(.int, depth), expression(.int, depth))
    switch below(30) {
    case 0, 1: return "(\(a) &+ \(b))"
    case 2: return "(\(a) &* \(b))"
    case 3: return "(\(a) &- \(b))"
    case 4: return "(\(a) + \(b))"
    case 5: return "(\(a) * \(b) - 1)"
    case 6: return "(\(a) / \(chance(90) ? String(1 + below(9)) : b))"
    case 7: return "(\(a) % \(chance(90) ? String(1 + below(9)) : b))"
    case 8: return "(\(a) \(pick(["&", "|", "^"])) \(b))"
    case 9:
      return
        "(\(a) \(pick(has(.rare) ? ["&<<", "&>>"] : ["<<", ">>"])) \(chance(80) ? String(below(70)) : b))"
    case 10: return "-(\(a))"
    case 11: return "~(\(a))"
    case 12: return "abs(\(a) / 2)"
    case 13: return "\(pick(["min", "max"]))(\(a), \(b))"
    case 14:
      let source = pick(
        [.array(.int), .string, .set(.int), .dictionary(.string, .int)] as [FuzzType])
      return "\(expression(source, depth)).count"
    case 15: return "\(expression(.array(.int), depth)).reduce(0, \(has(.rare) ? "&+" : "+"))"
    case 16: return "\(expression(.array(.int), depth)).reduce(\(a)) { $0 &+ $1 }"
    case 17: return "(\(expression(.array(.int), depth)).firstIndex(of: \(a)) ?? \(b))"
    case 18: return "(Int(\(expression(.string, depth))) ?? \(a))"
    case 19: return "Int(\(pick(["1.5", "-2.5", "1e9", expression(.double, depth)])))"
    case 20:
      return
        "Int(\(pick(["truncatingIfNeeded", "clamping"])): \(expression(.sized("UInt64"), depth)))"
    case 21:
      return
        "(\(a)).\(pick(["nonzeroBitCount", "leadingZeroBitCount", "signum()", "trailingZeroBitCount"]))"
    case 22: return "(\(a)).quotientAndRemainder(dividingBy: \(1 + below(5))).remainder"
    case 23: return "(\(a)).addingReportingOverflow(\(b)).partialValue"
    case 24:
      return "\(expression(.array(type(1)), depth)).\(pick(["count", "startIndex", "endIndex"]))"
    case 25: return "(\(expression(.array(.int), depth)).\(pick(["min", "max"]))() ?? \(a))"
    case 26: return "\(expression(.range, depth)).\(pick(["count", "lowerBound", "upperBound"]))"
    case 27: return "Int(\(expression(.sized("Int8"), depth)))"
    case 28:
      return
        "zip(\(expression(.array(.int), depth)), 0...).map { $0 &* $1 }.reduce(\(a)) { $0 ^ $1 }"
    default: return String(below(100))
    }
  }

  private func sized(_ name: String, _ depth: Int) -> String {
    let (a, b) = (expression(.sized(name), depth), expression(.sized(name), depth))
    switch below(8) {
    case 0: return "(\(a) &+ \(b))"
    case 1: return "(\(a) &* \(b))"
    case 2: return "(\(a) \(pick(["&", "|", "^", "&-"])) \(b))"
    case 3: return "(\(a) \(pick(["+", "-", "*", "/", "%"])) \(b))"
    case 4: return "\(name)(truncatingIfNeeded: \(expression(.int, depth)))"
    case 5: return "\(name)(clamping: \(expression(.int, depth)))"
    case 6:
      return "(\(name)(exactly: \(expression(.int, depth))) ?? \(name).\(pick(["max", "min"])))"
    default: return "(\(a) \(pick(["<<", ">>"])) \(below(9)))"
    }
  }

  private func decimal(_ type: FuzzType, _ depth: Int) -> String {
    let (a, b) = (expression(type, depth), expression(type, depth))
    switch below(16) {
    case 0, 1, 2: return "(\(a) \(pick(["+", "-", "*", "/"])) \(b))"
    case 3: return "(\(a) * 2 + 0.5)"
    case 4: return "-(\(a))"
    case 5: return "abs(\(a))"
    case 6: return "\(pick(["min", "max"]))(\(a), \(b))"
    case 7: return "\(type.text)(\(expression(.int, depth)))"
    case 8: return "\(pick(["sqrt", "sin", "exp", "log", "floor", "tanh"]))(\(a))"
    case 9: return "(\(a)).\(pick(["rounded()", "squareRoot()", "magnitude", "rounded(.up)"]))"
    case 10: return "\(expression(.array(type), depth)).reduce(0, +)"
    case 11: return "(\(expression(.array(type), depth)).\(pick(["min", "max"]))() ?? \(a))"
    case 12: return "(\(type.text)(\(expression(.string, depth))) ?? \(a))"
    case 13: return "(\(a)).truncatingRemainder(dividingBy: \(b))"
    case 14: return "pow(\(a), \(b))"
    default: return "\(type.text)(\(expression(type == .float ? .double : .float, depth)))"
    }
  }

  private func truth(_ depth: Int) -> String {
    switch below(16) {
    case 0, 1:
      let type = comparable()
      return
        "(\(expression(type, depth)) \(pick(["<", "<=", ">", ">="])) \(expression(type, depth)))"
    case 2, 3:
      let type = type(1)
      guard type.isHashable else { return pick(["true", "false"]) }
      return "(\(expression(type, depth)) \(pick(["==", "!="])) \(expression(type, depth)))"
    case 4: return "!(\(expression(.bool, depth)))"
    case 5: return "(\(expression(.bool, depth)) && \(expression(.bool, depth)))"
    case 6: return "(\(expression(.bool, depth)) || \(expression(.bool, depth)))"
    case 7: return "\(expression(.array(.int), depth)).isEmpty"
    case 8: return "\(expression(.array(.int), depth)).contains(\(expression(.int, depth)))"
    case 9: return "\(expression(.array(.int), depth)).allSatisfy { $0 > \(below(9)) }"
    case 10: return "(\(expression(.optional(type(0)), depth)) == nil)"
    case 11:
      return
        "(\(expression(.any, depth)) is \((has(.rare) ? type(1) : pick([.int, .string, .array(.int), .double])).text))"
    case 12: return "\(expression(.string, depth)).hasPrefix(\(leaf(.string)))"
    case 13: return "\(expression(.set(.int), depth)).contains(\(expression(.int, depth)))"
    case 14: return "\(expression(.closedRange, depth)).contains(\(expression(.int, depth)))"
    default: return "((\(leaf(.int)), \(leaf(.string))) < (\(leaf(.int)), \(leaf(.string))))"
    }
  }

  // MARK: Text

  private func text(_ depth: Int) -> String {
    let a = expression(.string, depth)
    switch below(20) {
    case 0, 1, 2: return "\"\(interpolation(depth)) \(interpolation(depth))\""
    case 3, 4: return "(\(a) + \(expression(.string, depth)))"
    case 5: return "\(a).\(pick(["uppercased", "lowercased"]))()"
    case 6: return "String(\(expression(pick([.int, .double, .bool, .character]), depth)))"
    case 7: return "String(repeating: \(a), count: \(below(4)))"
    case 8: return "\(expression(.array(.string), depth)).joined(separator: \(leaf(.string)))"
    case 9: return "String(\(a).reversed())"
    case 10: return "String(\(expression(.substring, depth)))"
    case 11: return "String(\(expression(.int, depth)), radix: \(2 + below(35)))"
    case 12:
      return
        "String(format: \"\(pick(["%d", "%5d", "%-3d|", "%04d", "%x"]))\", \(expression(.int, depth)))"
    case 13:
      return
        "String(format: \"\(pick(["%.2f", "%8.3f", "%e", "%g"]))\", \(expression(.double, depth)))"
    case 14: return "\(a).filter { $0 != \"a\" }"
    case 15: return "\(a).trimmingCharacters(in: .whitespaces)"
    case 16: return "\(a).replacingOccurrences(of: \(leaf(.string)), with: \(leaf(.string)))"
    case 17: return "\(expression(pick([.int, .double, .bool]), depth)).description"
    case 18 where !staysOnLine: return "\"\"\"\n  \(interpolation(depth))\n    b\n  \"\"\""
    default: return "String(describing: \(expression(type(1), depth)))"
    }
  }

  private func interpolation(_ depth: Int) -> String {
    let outer = staysOnLine
    staysOnLine = true
    defer { staysOnLine = outer }
    var type = type(1)
    while [.optional(.int), .any].contains(type) { type = self.type(0) }
    if case .function = type { type = .int }
    if case .optional = type { return "\\(\(expression(type, depth)) as Any)" }
    return "\\(\(expression(type, depth)))"
  }

  private func character(_ depth: Int) -> String {
    switch below(3) {
    case 0: return "(\(expression(.string, depth)).first ?? \"x\")"
    case 1: return "(\(expression(.string, depth)).last ?? \(leaf(.character)))"
    default: return "(\(expression(.array(.character), depth)).max() ?? \"y\")"
    }
  }

  private func substring(_ depth: Int) -> String {
    let a = expression(.string, depth)
    switch below(5) {
    case 0: return "\(a).prefix(\(below(5)))"
    case 1: return "\(a).suffix(\(below(5)))"
    case 2: return "\(a).dropFirst(\(below(3)))"
    case 3: return "(\(a).split(separator: \" \").last ?? \"none\")"
    default: return "\(expression(.substring, depth)).drop { $0 == \"a\" }"
    }
  }
}
