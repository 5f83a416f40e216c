// Strings: interpolation
// ---
let name = "Ada", n = 3, x = 2.5
print("\(name) has \(n) of \(x)", "\(n * 2 + 1)", "\("nested \(name + "!") \("deep")")")
print("sum: \([1, 2, 3].reduce(0, +)), list: \([1, 2]), tuple: \((n, name)), best: \(max(n, 5))")
print("\(n > 2 ? "big" : "small") \(n)%", "\(true)", "\(Optional(n) ?? 0)", "100%", "\\(n)")
var line = ""
for i in 0..<3 { line += "\(i):\(i * i) " }
print(line, "[\(line)]")
