// Strings: multi-line, raw and interpolated literals, nested quotes and escapes
import Foundation
// ---
let n = 3, name = "Eve"
let poem = """
  Roses are "red",
    \(name) has \(n) \(n == 1 ? "rose" : "roses")\
   and \("more \("deep" + "\(n)")")
  tab\there, unicode \u{e9}\u{1F600}

  end
  """
print(poem)
print(poem.split(separator: "\n", omittingEmptySubsequences: false).count)
print(#"raw \n \(n) "quoted" \#(n)"#, ##"two #"x"# \##(n)"##)
print(#"""
  raw lines \t
    \#(n + 1) "here"
  """#)
print("a\\b\"c\"\t|\0|\'".count, "\r\n".count, "line1\nline2")
print("sum \(1 + 2), list \([1, 2].map { $0 * 2 }), dict \(["k": 1]), opt \(Optional(5) as Any), nil \(Int?.none as Any)")
print("\(String(repeating: "=", count: 5))> \(String(format: "%.2f", 2.0 / 3))")
print("""
  """.isEmpty, """
  one
  """ == "one")
let json = """
  {"name": "\(name)", "tags": [\(["a", "b"].map { "\"\($0)\"" }.joined(separator: ","))]}
  """
print(json, json.count)
print("é" == "e\u{301}", "\u{1F1E9}\u{1F1EA}".count, "👍🏽".count, "👍🏽".unicodeScalars.count, "ñ".utf8.count)
