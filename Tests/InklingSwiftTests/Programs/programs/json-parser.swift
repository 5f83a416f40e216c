// A program: a parser and writer of JSON with an indirect enumeration
import Foundation
indirect enum JSON: Equatable, CustomStringConvertible {
  case null, bool(Bool), number(Double), string(String), array([JSON]), object([String: JSON])
  var description: String {
    switch self {
    case .null: return "null"
    case .bool(let b): return "\(b)"
    case .number(let n): return n == n.rounded() && abs(n) < 1e15 ? "\(Int(n))" : "\(n)"
    case .string(let s): return "\"\(s)\""
    case .array(let a): return "[" + a.map(\.description).joined(separator: ",") + "]"
    case .object(let o): return "{" + o.keys.sorted().map { "\"\($0)\":\(o[$0]!)" }.joined(separator: ",") + "}"
    }
  }
  subscript(key: String) -> JSON? { if case .object(let o) = self { return o[key] }; return nil }
  subscript(i: Int) -> JSON? { guard case .array(let a) = self, a.indices.contains(i) else { return nil }; return a[i] }
}
enum JSONError: Error { case unexpected(Character?, at: Int) }
struct Reader {
  let chars: [Character]
  var i = 0
  init(_ s: String) { chars = Array(s) }
  var peek: Character? { i < chars.count ? chars[i] : nil }
  mutating func skip() { while peek?.isWhitespace == true { i += 1 } }
  mutating func expect(_ c: Character) throws { skip(); guard peek == c else { throw JSONError.unexpected(peek, at: i) }; i += 1 }
  mutating func word(_ w: String, _ v: JSON) throws -> JSON { for c in w { try expect(c) }; return v }
  mutating func string() throws -> String {
    try expect("\"")
    var s = ""
    while let c = peek, c != "\"" { s.append(c); i += 1 }
    try expect("\"")
    return s
  }
  mutating func value() throws -> JSON {
    skip()
    switch peek {
    case "n": return try word("null", .null)
    case "t": return try word("true", .bool(true))
    case "f": return try word("false", .bool(false))
    case "\"": return .string(try string())
    case "[":
      try expect("["); skip()
      var items: [JSON] = []
      while peek != "]" { items.append(try value()); skip(); if peek == "," { i += 1 } else { break } }
      try expect("]")
      return .array(items)
    case "{":
      try expect("{"); skip()
      var fields: [String: JSON] = [:]
      while peek == "\"" { let k = try string(); try expect(":"); fields[k] = try value(); skip(); if peek == "," { i += 1; skip() } }
      try expect("}")
      return .object(fields)
    case let c? where c.isNumber || c == "-":
      let start = i
      while let c = peek, c.isNumber || "+-.eE".contains(c) { i += 1 }
      guard let n = Double(String(chars[start..<i])) else { throw JSONError.unexpected(c, at: start) }
      return .number(n)
    default: throw JSONError.unexpected(peek, at: i)
    }
  }
}
// ---
func read(_ s: String) -> String {
  var r = Reader(s)
  do { return "\(try r.value())" } catch JSONError.unexpected(let c?, let at) { return "unexpected \(c) at \(at)" } catch { return "\(error)" }
}
for s in ["1", "-2.50", "\"hi\"", "[1, [2, []], true]", "{\"b\": null, \"a\": {\"x\": [1e3]}}", "[1", "{\"a\" 1}", "?", "", "[1,]", "-"] { print(read(s)) }
var r = Reader("{\"layers\": [{\"units\": 8}, {\"units\": 2}], \"name\": \"net\"}")
let json = try r.value()
print(json["layers"]?[1]?["units"] as Any, json["name"] ?? .null, json["layers"]?[5] as Any, json == json, json["name"] == .string("net"))
