// A label that the tuple does not have
let t = (x: 1, y: 2)
print(t.z) // error
