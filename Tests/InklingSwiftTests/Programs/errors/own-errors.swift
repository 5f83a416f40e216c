// Error handling: error types, throw, do-catch, try? and rethrows
// ---
enum E: Error { case bad, big(Int) }
func f(_ n: Int) throws -> Int { if n > 5 { throw E.big(n) }; if n < 0 { throw E.bad }; return n }
func g(_ n: Int) -> String {
  do {
    let x = try f(n)
    defer { print("defer") }
    return "ok \(x)"
  } catch E.big(let k) where k > 10 { return "huge \(k)"
  } catch E.big(let k) { return "big \(k)"
  } catch { return "error \(error)" }
}
print(g(1), g(7), g(20), g(-1))
print((try? f(3)) ?? -1, (try? f(9)) ?? -1)
print(try! f(2))
func twice(_ body: () throws -> Void) rethrows { try body(); try body() }
twice { print("x") }
do { try twice { throw E.bad } } catch { print(error) }
let r = try? f(9).description
print(try [1, 2].map { try f($0) })
do { _ = try [1, 9].map { try f($0) } } catch let e { print("caught", e) }
do { do { throw E.bad } catch E.big { print("no") } } catch { print("outer", error) }
