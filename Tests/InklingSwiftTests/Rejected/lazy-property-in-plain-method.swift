// A lazy property read by a method that is not mutating
struct S { lazy var x = 3
  func f() -> Int { x } // error
}
var s = S()
print(s.f())
