// nil from an initializer that cannot fail
struct Age {
  let n: Int
  init(_ n: Int) {
    if n < 0 { return nil } // error
    self.n = n
  }
}
print(Age(1))
