// Result: get, map, flatMap, mapError, init(catching:), switch
import Foundation
enum Trouble: Error, Equatable { case negative(Int), odd }
struct Wrapped: Error { let inner: Trouble }
func root(_ n: Int) -> Result<Double, Trouble> {
  n < 0 ? .failure(.negative(n)) : .success(Double(n).squareRoot())
}
func half(_ n: Int) throws -> Int { if n % 2 != 0 { throw Trouble.odd }; return n / 2 }
// ---
let good = root(16), bad = root(-3)
switch good {
case .success(let v): print("ok", v)
case .failure(let e): print("no", e)
}
print(try good.get(), (try? bad.get()) as Any)
do { _ = try bad.get() } catch { print("caught", error) }
print(good.map { $0 + 1 }, bad.map { $0 + 1 }, good.map { "v\($0)" })
print(good.flatMap { root(-Int($0)) }, good.flatMap { root(Int($0) * 100) })
print(bad.mapError(Wrapped.init), good.mapError(Wrapped.init))
let caught = Result { try half(8) }, failed = Result { try half(7) }
print(caught, failed, (try? caught.get()) ?? 0)
if case .failure(let e as Trouble) = failed { print("trouble", e == .odd) }
if case .success(let v) = caught, v > 3 { print("more than 3") }
let all = [1, -1, 4, -9].map(root)
print(all.compactMap { try? $0.get() })
let failures = all.compactMap { r -> Trouble? in if case .failure(let e) = r { e } else { nil } }
print(failures, failures.contains(.negative(-9)))
print(root(4) == .success(2), root(-4) == .failure(.odd), root(1) != root(1))
func collect(_ r: [Result<Double, Trouble>]) -> Result<[Double], Trouble> {
  r.reduce(.success([])) { sum, next in sum.flatMap { list in next.map { list + [$0] } } }
}
print(collect([root(1), root(4)]), collect(all))
