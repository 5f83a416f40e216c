// Enumerations: tokens of a calculator, a recursive descent parser that throws
enum Token: Equatable { case number(Double), op(Character), open, close }
enum ParseError: Error, Equatable { case unexpected(Character), unexpectedEnd, divisionByZero }
func tokens(_ text: String) throws -> [Token] {
  var result: [Token] = []
  var digits = ""
  func flush() { if let d = Double(digits) { result.append(.number(d)) }; digits = "" }
  for ch in text {
    switch ch {
    case "0"..."9", ".": digits.append(ch)
    case " ": flush()
    case "+", "-", "*", "/": flush(); result.append(.op(ch))
    case "(": flush(); result.append(.open)
    case ")": flush(); result.append(.close)
    default: throw ParseError.unexpected(ch)
    }
  }
  flush()
  return result
}
struct Parser {
  let tokens: [Token]
  var position = 0
  init(_ tokens: [Token]) { self.tokens = tokens }
  var current: Token? { position < tokens.count ? tokens[position] : nil }
  mutating func sum() throws -> Double {
    var value = try product()
    while case .op(let o)? = current, "+-".contains(o) {
      position += 1
      let right = try product()
      value = o == "+" ? value + right : value - right
    }
    return value
  }
  mutating func product() throws -> Double {
    var value = try factor()
    while let t = current, t == .op("*") || t == .op("/") {
      position += 1
      let right = try factor()
      if t == .op("/") {
        guard right != 0 else { throw ParseError.divisionByZero }
        value /= right
      } else { value *= right }
    }
    return value
  }
  mutating func factor() throws -> Double {
    guard let t = current else { throw ParseError.unexpectedEnd }
    position += 1
    switch t {
    case .number(let n): return n
    case .op("-"): return try -factor()
    case .open:
      let value = try sum()
      guard current == .close else { throw ParseError.unexpectedEnd }
      position += 1
      return value
    case .op(let o): throw ParseError.unexpected(o)
    case .close: throw ParseError.unexpected(")")
    }
  }
}
// ---
func evaluate(_ text: String) -> String {
  do {
    var parser = Parser(try tokens(text))
    return "\(try parser.sum())"
  } catch ParseError.unexpected(let c) {
    return "unexpected \(c)"
  } catch {
    return "\(error)"
  }
}
for t in ["1 + 2 * 3", "(1 + 2) * 3", "2 * -(3 - 5) / 4", "10 / (5 - 5)", "1 +", "2 $ 3", "(1", "* 2", "-1.5*4"] {
  print(t, "=", evaluate(t))
}
print(try tokens("3*(4+x1)".replacing("x", with: "")))
