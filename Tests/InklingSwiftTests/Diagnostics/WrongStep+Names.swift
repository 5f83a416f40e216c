extension WrongStep {
  static let names = [
    WrongStep(
      "a misspelt variable",
      #"""
      let model = 1
      print(1️⃣modle)
      """#,
      .unknownName, "cannot find 'modle' in scope",
      hint: "did you mean 'model'?"),
    WrongStep(
      "a misspelt function",
      #"""
      func total(_ n: Int) -> Int { n }
      print(1️⃣totl(2))
      """#,
      .unknownName, "cannot find 'totl' in scope",
      hint: "did you mean 'total'?"),
    WrongStep(
      "a misspelt type",
      #"""
      let x = 1️⃣Dens(16)
      """#,
      .unknownName, "cannot find 'Dens' in scope",
      hint: "did you mean 'Dense'?"),
    WrongStep(
      "a misspelt type in an annotation",
      #"""
      let x: 1️⃣Duoble = 1
      """#,
      .unknownName, "cannot find type 'Duoble' in scope",
      hint: "did you mean 'Double'?"),
    WrongStep(
      "a name that is nothing like another",
      #"""
      print(1️⃣quux)
      """#,
      .unknownName, "cannot find 'quux' in scope"),
    WrongStep(
      "a name used before its declaration",
      #"""
      print(1️⃣later)
      let later = 1
      """#,
      .unknownName, "use of 'later' before its declaration",
      hint: "move its declaration up, before the first function or statement that uses it"),
    WrongStep(
      "a misspelt member",
      #"""
      print([1].1️⃣cuont)
      """#,
      .unknownMember, "value of type '[Int]' has no member 'cuont'",
      hint: "did you mean 'count'?"),
    WrongStep(
      "a misspelt method",
      #"""
      print([1].1️⃣sortd())
      """#,
      .unknownMember, "value of type '[Int]' has no member 'sortd'",
      hint: "did you mean 'sort'?"),
    WrongStep(
      "a misspelt static member",
      #"""
      let d = Dense(16, activation: .1️⃣rleu)
      """#,
      .unknownMember, "type 'Activation' has no member 'rleu'",
      hint: "did you mean 'relu'?"),
    WrongStep(
      "a static member that is nothing like another",
      #"""
      let d = Dense(16, activation: .1️⃣swish)
      """#,
      .unknownMember, "type 'Activation' has no member 'swish'",
      hint: "there are: leakyRelu, linear, relu, softmax"),
    WrongStep(
      "a misspelt static function",
      #"""
      let d = Dense(16, activation: .1️⃣leakyRelo(slope: 0.1))
      """#,
      .unknownMember, "type 'Activation' has no member 'leakyRelo'",
      hint: "did you mean 'leakyRelu'?"),
    WrongStep(
      "a static property with parentheses",
      #"""
      let d = Dense(16, activation: .1️⃣relu())
      """#,
      .wrongArguments, "'relu' is not a function",
      hint: "leave out the parentheses: .relu"),
    WrongStep(
      "a misspelt tuple label",
      #"""
      let t = (first: 1, second: 2)
      print(t.1️⃣frist)
      """#,
      .unknownMember, "value of type '(first: Int, second: Int)' has no member 'frist'",
      hint: "did you mean 'first'?"),
    WrongStep(
      "a tuple element that is not there",
      #"""
      let t = (1, 2)
      print(t.1️⃣2)
      """#,
      .unknownMember, "value of type '(Int, Int)' has no member '2'"),
    WrongStep(
      "a member of an optional",
      #"""
      let t: String? = nil
      print(t.1️⃣count)
      """#,
      .unknownMember, "value of type 'String?' has no member 'count'",
      hint: "the value may be nil: unwrap it with '!' or 'if let' first"),
    WrongStep(
      "an index of an optional",
      #"""
      let a: [Int]? = nil
      print(1️⃣a[0])
      """#,
      .unknownMember, "value of optional type '[Int]?' must be unwrapped before it can be indexed",
      hint: "write '!' after it, or 'if let' to test for nil"),
    WrongStep(
      "a method without parentheses",
      #"""
      print([1, 2].1️⃣sorted)
      """#,
      .wrongArguments, "'sorted' is a method: it needs parentheses",
      hint: "write .sorted()"),
    WrongStep(
      "a property with parentheses",
      #"""
      print([1, 2].1️⃣count())
      """#,
      .wrongArguments, "cannot call value of non-function type 'Int'",
      hint: "'count' is a property: leave out the parentheses"),
    WrongStep(
      "a type used as a value",
      #"""
      let d = 1️⃣Dense
      """#,
      .unknownMember, "expected member name or initializer call after type name",
      hint: "call it: Dense(...)"),
    WrongStep(
      "an implicit member without a type around it",
      #"""
      let a = 1️⃣.relu
      """#,
      .needsType, "cannot infer contextual base in reference to member 'relu'",
      hint: "write the type before the dot"),
    WrongStep(
      "a closure parameter that is not there",
      #"""
      print([1].map 1️⃣{ $0 + $1 })
      """#,
      .typeMismatch, "contextual closure type expects 1 argument, but 2 were used in closure body"),
    WrongStep(
      "nil without a type",
      #"""
      let x = 1️⃣nil
      """#,
      .needsType, "'nil' requires a contextual type"),
    WrongStep(
      "an empty array without a type",
      #"""
      let a = 1️⃣[]
      """#,
      .needsType, "empty collection literal requires an explicit type",
      hint: "write the type of the elements: [Double]()"),
    WrongStep(
      "a closure parameter without a type",
      #"""
      let f = { 1️⃣x in x }
      """#,
      .needsType, "cannot infer type of closure parameter 'x' without a type annotation",
      hint: "write its type: { (x: Double) in ... }"),
    WrongStep(
      "a function that is overloaded used as a value",
      #"""
      func f(_ x: Int) -> Int { x }
      func f(_ x: Double) -> Double { x }
      let g = 1️⃣f
      """#,
      .needsType, "'f' cannot be used as a value here",
      hint: "call it with '(...)', or write a closure: { f($0) }"),
  ]
}
