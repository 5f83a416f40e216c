// A member of a failable initializer's result
struct Age { let n: Int; init?(_ n: Int) { if n < 0 { return nil }; self.n = n } }
print(Age(5).n + 1) // error
