// ** does not exist
print(2 ** 3) // error
