// A closure with another result
let words = ["b", "a"]
print(words.sorted { $0.count }) // error
