// A part that the tuple does not have
let t = (1, 2)
print(t.2) // error
