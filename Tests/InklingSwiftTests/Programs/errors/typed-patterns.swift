// Error handling: catch patterns, errors that carry values, rethrowing and nested do
enum NetError: Error, Equatable { case shape(expected: [Int], got: [Int]), diverged(step: Int), io(String) }
struct ParseError: Error { let line: Int; var message = "bad" }
func layer(_ n: Int) throws -> Int {
  switch n {
  case 0: throw NetError.shape(expected: [2, 3], got: [3])
  case 1: throw NetError.diverged(step: 150)
  case 2: throw NetError.diverged(step: 5)
  case 3: throw ParseError(line: 7)
  case 4: throw ParseError(line: 1, message: "worse")
  case 5: throw NetError.io("disk")
  default: return n * 10
  }
}
// ---
func handle(_ n: Int) -> String {
  do {
    let v = try layer(n)
    return "value \(v)"
  } catch NetError.shape(let expected, let got) where expected.count != got.count {
    return "rank \(expected.count) vs \(got.count)"
  } catch let NetError.diverged(step) where step > 100 {
    return "late at \(step)"
  } catch NetError.diverged {
    return "early"
  } catch let e as ParseError where e.line > 5 {
    return "line \(e.line) \(e.message)"
  } catch is ParseError {
    return "parse"
  } catch {
    return "other: \(error)"
  }
}
for n in 0...6 { print(handle(n)) }
func outer(_ n: Int) throws -> String {
  do { return "\(try layer(n))" } catch let e as NetError where e == .io("disk") { return "disk" }
}
for n in [5, 1, 9] {
  do { print(try outer(n)) } catch { print("rethrown", error) }
}
print((try? layer(0)) as Any, (try? layer(8)) as Any, try! layer(7))
let total = try [6, 7].map { try layer($0) }.reduce(0, +)
print(total)
do { _ = try [6, 1, 0].map(layer) } catch { print("first failure:", error) }
if let v = try? layer(6), v > 50 { print("big", v) }
let x = (try? layer(2)) ?? -1
print(x)
