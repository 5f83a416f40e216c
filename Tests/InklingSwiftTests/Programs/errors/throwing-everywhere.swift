// Error handling: throwing initializers, subscripts, properties, closures, nested try
enum Problem: Error, CustomStringConvertible { case index(Int), value(String), nested(any Error)
  var description: String { switch self { case .index(let i): "index \(i)"; case .value(let v): "value \(v)"; case .nested(let e): "<\(e)>" } } }
struct Safe {
  let items: [String]
  init(_ text: String) throws { if text.isEmpty { throw Problem.value("empty") }; items = text.split(separator: ",").map(String.init) }
  subscript(i: Int) -> Int {
    get throws { guard items.indices.contains(i) else { throw Problem.index(i) }; guard let n = Int(items[i]) else { throw Problem.value(items[i]) }; return n }
  }
  var sum: Int { get throws { try items.indices.reduce(0) { try $0 + self[$1] } } }
  func wrap<T>(_ body: (Safe) throws -> T) throws -> T { do { return try body(self) } catch { throw Problem.nested(error) } }
}
// ---
for text in ["1,2,3", "1,x", "", "7"] {
  do {
    let s = try Safe(text)
    print(try s[0], try s.sum, try s.wrap { try $0[2] })
  } catch let p as Problem { print("problem:", p) }
}
let s = try Safe("4,5")
print((try? s[9]) as Any, (try? s[1]) as Any, try s[0] + s[1] * 10, try! s.sum)
let f: (Int) throws -> Int = { if $0 > 1 { throw Problem.index($0) }; return $0 * 10 }
print((try? f(1)) ?? -1, (try? f(2)) ?? -1, (try? [0, 1].map(f)) ?? [], (try? [0, 2].map(f)) ?? [])
var log: [String] = []
func cleanup() throws { defer { log.append("cleanup") }; _ = try f(5); log.append("never") }
do { try cleanup() } catch Problem.index(let i) where i == 5 { log.append("five") } catch { log.append("other") }
print(log)
