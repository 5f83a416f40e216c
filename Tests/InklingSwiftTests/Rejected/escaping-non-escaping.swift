// A closure kept that is not @escaping
var kept: [() -> Void] = []
func keep(_ f: () -> Void) {
  kept.append(f) // error
}
keep { print(1) }
