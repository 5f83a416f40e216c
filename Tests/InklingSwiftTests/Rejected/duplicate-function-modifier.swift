// One modifier twice, of a function
private private func f() {} // error
f()
