// A generic type whose argument cannot be found
struct Stack<Element> { var items: [Element] = [] }
let s = Stack() // error
print(s)
