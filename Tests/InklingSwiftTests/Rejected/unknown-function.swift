// A function that does not exist
print(squareOf(3)) // error
