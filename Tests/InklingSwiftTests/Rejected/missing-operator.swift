// An operator that a structure does not have
struct V { var x = 0.0 }
print(V() + V()) // error
