// A sum of constants that Int cannot hold.
print(Int.max + 1) // error
