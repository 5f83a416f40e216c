// Operators: compound assignment
// ---
var i = 10
i += 3
i -= 1
i *= 2
i /= 5
i %= 3
print(i)
var x = 1.5
x += 1
x *= 2
x /= 4
x -= 0.25
print(x)
var s = "a"
s += "b"
s += "\(i)"
print(s)
var a = [1]
a += [2, 3]
a[0] += 10
a[1] *= a[2]
print(a)
var t = (1, 2.5)
t.0 += 4
t.1 *= 2
print(t)
