// A remainder of a division by a constant zero.
print(5 % 0) // error
