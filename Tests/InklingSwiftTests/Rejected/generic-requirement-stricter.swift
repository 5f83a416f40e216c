// A generic method that asks for more than the protocol
protocol V { func visit<T>(_ value: T) -> String }
struct P: V { // error
  func visit<T: Comparable>(_ value: T) -> String { "" }
}
print(1)
