// Operators: comparison and logical operators
// ---
print(1 < 2, 2 <= 2, 3 > 4, 4 >= 4, 1 == 1, 1 != 1, 2.5 >= 2.25)
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "a" == "a", "a" != "b", "b" > "a", "a" >= "a")
print(true && false, true || false, !true, !false && true, true == false, true != false)
func yes(_ s: String) -> Bool { print(s, terminator: " "); return true }
func no(_ s: String) -> Bool { print(s, terminator: " "); return false }
print(yes("a") && no("b") && yes("c"))
print(no("a") || yes("b") || no("c"))
print(no("a") && yes("b") || yes("c"))
if !no("x"), yes("y"), no("z"), yes("w") { print("never") }
print()
