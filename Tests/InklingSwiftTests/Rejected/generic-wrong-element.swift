// Another type pushed on a stack
struct Stack<Element> { var items: [Element] = []; mutating func push(_ x: Element) { items.append(x) } }
var s = Stack<Int>()
s.push(1)
s.push("two") // error
