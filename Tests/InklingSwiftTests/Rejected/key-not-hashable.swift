// A dictionary with keys that are not Hashable
struct Point { var x = 0 }
let d: [Point: String] = [:] // error
print(d.count)
