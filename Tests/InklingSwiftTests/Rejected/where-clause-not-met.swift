// A where clause that does not hold
func total<S: Sequence>(_ s: S) -> Int where S.Element == Int { s.reduce(0, +) }
print(total(["a", "b"])) // error
