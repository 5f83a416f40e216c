// An iterator that has no next
struct C: IteratorProtocol { // error
  func nextOne() -> Int? { nil }
}
print(1)
