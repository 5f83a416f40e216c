// A key path to a member that does not exist
print(["a"].map(\.length)) // error
