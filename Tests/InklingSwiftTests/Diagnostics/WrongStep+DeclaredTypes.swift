extension WrongStep {
  static let ofTypes = declaredTypes

  static let declaredTypes = [
    WrongStep(
      "a change in a method that does not say so",
      #"""
      struct C {
        var n = 0
        func bump() { 1️⃣n += 1 }
      }
      """#,
      .immutable, "cannot assign to property: 'self' is immutable",
      hint: "write 'mutating' before the 'func' to let it change its value"),
    WrongStep(
      "a mutating call of a constant",
      #"""
      struct C {
        var n = 0
        mutating func bump() { n += 1 }
      }
      let c = C()
      1️⃣c.bump()
      """#,
      .immutable, "cannot use mutating member 'bump' on immutable value: 'c' is a 'let' constant"),
    WrongStep(
      "a change of a constant property",
      #"""
      struct C { let n = 0 }
      var c = C()
      1️⃣c.n = 1
      """#,
      .immutable, "cannot assign to property: 'n' is a 'let' constant",
      hint: "declare it with 'var' to let it change"),
    WrongStep(
      "a change of a computed property that cannot be set",
      #"""
      struct C { var n: Int { 1 } }
      var c = C()
      1️⃣c.n = 1
      """#,
      .immutable, "cannot assign to value: 'n' is a get-only property"),
    WrongStep(
      "a member that a struct does not have",
      #"""
      struct Layer { var units = 3 }
      print(Layer().1️⃣unit)
      """#,
      .unknownMember, "value of type 'Layer' has no member 'unit'", hint: "did you mean 'units'?"),
    WrongStep(
      "a case that an enum does not have",
      #"""
      enum Wind { case north, south }
      let w = Wind.1️⃣nort
      """#,
      .unknownMember, "type 'Wind' has no member 'nort'", hint: "did you mean 'north'?"),
    WrongStep(
      "an argument missing for a stored property",
      #"""
      struct P { var x: Int, y: Int }
      let p = 1️⃣P(x: 1)
      """#,
      .wrongArguments, "missing argument for parameter 'y' in call"),
    WrongStep(
      "a stored property of the wrong type",
      #"""
      struct P { var x: Int }
      let p = P(x: 1️⃣2.5)
      """#,
      .typeMismatch, "cannot convert value of type 'Double' to expected argument type 'Int'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "a struct that contains itself",
      #"""
      struct Node {
        var 1️⃣next: Node?
      }
      """#,
      .invalidType,
      "value type 'Node' cannot have a stored property that recursively contains it",
      hint: "an array of them, or their numbers in one, says the same"),
    WrongStep(
      "an initializer that forgets a property",
      #"""
      struct P {
        var x: Int, y: Int
        init(x: Int) {
          self.x = x
        1️⃣}
      }
      """#,
      .uninitialized, "return from initializer without initializing all stored properties",
      hint: "no value yet: 'self.y'"),
    WrongStep(
      "an initializer that forgets a property on one way",
      #"""
      struct P {
        let x: Int
        init(_ n: Int) {
          if n > 0 { x = 1 }
        1️⃣}
      }
      """#,
      .uninitialized, "return from initializer without initializing all stored properties",
      hint: "no value yet: 'self.x'"),
    WrongStep(
      "a method called before everything has a value",
      #"""
      struct P {
        var x: Int
        init() {
          1️⃣set()
          x = 1
        }
        func set() {}
      }
      """#,
      .uninitialized, "'self' used before all stored properties are initialized",
      hint: "no value yet: 'self.x'"),
    WrongStep(
      "a property used before it has a value",
      #"""
      struct P {
        var x: Int, y: Int
        init() {
          y = 1️⃣x + 1
          x = 1
        }
      }
      """#,
      .uninitialized, "variable 'self.x' used before being initialized"),
    WrongStep(
      "a constant initialized twice",
      #"""
      struct P {
        let x: Int
        init() {
          x = 1
          1️⃣x = 2
        }
      }
      """#,
      .immutable, "immutable value 'self.x' may only be initialized once"),
    WrongStep(
      "an instance member of a type",
      #"""
      struct P {
        var x = 1
        static func f() -> Int { 1️⃣x }
      }
      """#,
      .unknownMember, "instance member 'x' cannot be used on type 'P'",
      hint:
        "a value of the type is needed: the values that properties start with cannot use others, and static members belong to no value"
    ),
    WrongStep(
      "a static member of a value",
      #"""
      struct P {
        static let k = 1
        func f() -> Int { 1️⃣k }
      }
      """#,
      .unknownMember, "static member 'k' cannot be used on instance of type 'P'",
      hint: "write P.k"),
    WrongStep(
      "a variable of the function around a type",
      #"""
      func f() {
        let n = 1
        struct P {
          func g() -> Int { 1️⃣n }
        }
      }
      """#,
      .unknownName,
      "a type's members cannot use 'n', which is declared in the function around the type",
      hint: "give it to the member as a parameter"),
    WrongStep(
      "comparing what cannot be compared",
      #"""
      struct P { var x = 1 }
      print(P() 1️⃣== P())
      """#,
      .wrongOperands, "binary operator '==' cannot be applied to two 'P' operands"),
    WrongStep(
      "Equatable without what it needs",
      #"""
      struct P {}
      struct 1️⃣Q: Equatable { var p = P() }
      """#,
      .conformance, "type 'Q' does not conform to protocol 'Equatable'",
      hint: "'P' cannot be compared by '==': write 'static func ==' for the type"),
    WrongStep(
      "Comparable without an order",
      #"""
      struct 1️⃣Q: Comparable { var p = 1 }
      """#,
      .conformance, "type 'Q' does not conform to protocol 'Comparable'",
      hint: "write what comes first: static func < (a: Q, b: Q) -> Bool { ... }"),
    WrongStep(
      "a name used by two types",
      #"""
      struct P {}
      enum 1️⃣P {}
      """#,
      .redeclaration, "invalid redeclaration of 'P'"),
    WrongStep(
      "a name used by two members",
      #"""
      struct P {
        var x = 1
        var 1️⃣x = 2
      }
      """#,
      .redeclaration, "invalid redeclaration of 'x'"),
    WrongStep(
      "a stored property of an enum",
      #"""
      enum E {
        case a
        var 1️⃣n = 1
      }
      """#,
      .misplaced, "enums must not contain stored properties",
      hint: "what a case carries stands in parentheses after its name: case name(Double)"),
    WrongStep(
      "a method without its value",
      #"""
      struct P {
        func f() -> Int {
          print(1)
          print(2)
        1️⃣}
      }
      """#,
      .missingReturn, "missing return in instance method expected to return 'Int'"),
    WrongStep(
      "a raw value twice",
      #"""
      enum E: Int { case a = 1, 1️⃣b = 1 }
      """#,
      .invalidType, "raw value for enum case is not unique"),
    WrongStep(
      "a struct changed while a method of it runs",
      #"""
      struct C {
        var n = 0
        mutating func bump() {
          n += 1
          print(1️⃣c.n)
        }
      }
      var c = C()
      c.bump()
      """#,
      .unknownName, "use of 'c' before its declaration",
      hint: "move its declaration up, before the first function or statement that uses it"),
    WrongStep(
      "a struct looked at while a method changes it",
      #"""
      struct C {
        var n = 0
        mutating func change(_ f: () -> Void) {
          n += 1
          f()
        }
      }
      var c = C()
      func look() { print(1️⃣c.n) }
      c.change(look)
      """#,
      .invalidValue,
      "overlapping accesses: this value is being changed by a call that has not ended yet",
      hint: "a mutating method and what it calls may use the value through 'self' only"),
    WrongStep(
      "self kept by a closure",
      #"""
      struct C {
        var n = 0
        mutating func f() -> () -> Void {
          return { 1️⃣n += 1 }
        }
      }
      """#,
      .immutable, "escaping closure captures mutating 'self' parameter",
      hint: "copy it to a variable before, and use that"),
  ]
}
