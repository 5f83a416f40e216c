// Two modifiers that say who may use it
public private func f() {} // error
f()
