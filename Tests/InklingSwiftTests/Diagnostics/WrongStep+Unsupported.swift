extension WrongStep {
  static let unsupported = [
    WrongStep(
      "classes",
      #"""
      1️⃣class C {}
      """#,
      .unsupported, "classes are not supported in lessons yet"),
    WrongStep(
      "protocols",
      #"""
      1️⃣protocol P {}
      """#,
      .unsupported, "protocols are not supported in lessons yet"),
    WrongStep(
      "extensions",
      #"""
      1️⃣extension Int {}
      """#,
      .unsupported, "extensions are not supported in lessons yet"),
    WrongStep(
      "another name for an optional",
      #"""
      typealias A = 1️⃣Int?
      """#,
      .unsupported, "another name for an optional type is not supported in lessons yet",
      hint: "name the type without '?' and write the '?' where you use it"),
    WrongStep(
      "the name of a type of Swift's for another",
      #"""
      typealias 1️⃣Double = Float
      """#,
      .unsupported, "giving the name 'Double' to another type is not supported in lessons yet"),
    WrongStep(
      "two types of one name",
      #"""
      typealias A = Int
      typealias 1️⃣A = Double
      """#,
      .redeclaration, "invalid redeclaration of 'A'"),
    WrongStep(
      "a value that is not of the type behind its other name",
      #"""
      typealias Row = [Double]
      let row: Row = 1️⃣"a"
      """#,
      .typeMismatch, "cannot convert value of type 'String' to specified type '[Double]'"),
    WrongStep(
      "actors",
      #"""
      1️⃣actor A {}
      """#,
      .unsupported, "this declaration is not supported in lessons yet"),
    WrongStep(
      "generic functions",
      #"""
      func f1️⃣<T>(_ x: T) {}
      """#,
      .unsupported, "a generic function is not supported in lessons yet"),
    WrongStep(
      "async",
      #"""
      func f() 1️⃣async {}
      """#,
      .unsupported, "'async' is not supported in lessons yet"),
    WrongStep(
      "await",
      #"""
      1️⃣await f()
      """#,
      .unsupported, "'await' is not supported in lessons yet"),
    WrongStep(
      "macros",
      #"""
      1️⃣#warning("x")
      """#,
      .unsupported, "macros are not supported in lessons yet"),
    WrongStep(
      "computed variables",
      #"""
      var x: Int 1️⃣{ 3 }
      """#,
      .unsupported, "this computed variable is not supported in lessons yet"),
    WrongStep(
      "lazy variables",
      #"""
      1️⃣lazy var x = 3
      """#,
      .unsupported, "'lazy' is not supported in lessons yet"),
    WrongStep(
      "attributes",
      #"""
      1️⃣@available(macOS 10, *) func f() {}
      """#,
      .unsupported, "'@available(macOS 10, *)' is not supported in lessons yet"),
    WrongStep(
      "random numbers",
      #"""
      print(Int.1️⃣random(in: 0..<3))
      """#,
      .unsupported, "'random' of type 'Int' is not supported in lessons yet"),
    WrongStep(
      "shuffling",
      #"""
      print([1, 2].1️⃣shuffled())
      """#,
      .unsupported, "'shuffled' of value of type '[Int]' is not supported in lessons yet"),
    WrongStep(
      "sequences kept in a variable",
      #"""
      var s = 1️⃣[1, 2].enumerated()
      """#,
      .unsupported, "keeping a 'EnumeratedSequence' in a variable is not supported in lessons yet",
      hint: "make an array of it: Array(...)"),
    WrongStep(
      "printing a sequence",
      #"""
      print(1️⃣[1, 2].reversed())
      """#,
      .unsupported, "the text of a 'ReversedCollection' is not supported in lessons yet",
      hint: "make an array of it: Array(...)"),
    WrongStep(
      "readLine",
      #"""
      let s = 1️⃣readLine()
      """#,
      .unsupported, "'readLine' is not supported in lessons yet"),
    WrongStep(
      "other modules",
      #"""
      1️⃣import SwiftUI
      """#,
      .unsupported, "importing 'SwiftUI' is not supported in lessons yet"),
    WrongStep(
      "a function named with its labels",
      #"""
      func f(x: Int) {}
      let g = 1️⃣f(x:)
      """#,
      .unsupported, "naming a function with its labels is not supported in lessons yet"),
    WrongStep(
      "a subscript with a label of its own",
      #"""
      print(1.1️⃣magnitude)
      """#,
      .unsupported, "'magnitude' of value of type 'Int' is not supported in lessons yet"),
    WrongStep(
      "operators declared",
      #"""
      1️⃣infix operator **
      """#,
      .unsupported, "this declaration is not supported in lessons yet"),
    WrongStep(
      "#if",
      #"""
      1️⃣#if DEBUG
      print(1)
      #endif
      """#,
      .unsupported, "this declaration is not supported in lessons yet"),
    WrongStep(
      "raw identifiers of types",
      #"""
      let x = [1️⃣Int].self
      """#,
      .unknownMember, "expected member name or initializer call after type name",
      hint: "call it: Int(...)"),
    WrongStep(
      "regular expressions",
      #"""
      let r = 1️⃣/a+/
      """#,
      .unsupported, "regular expressions are not supported in lessons yet"),
  ]
}
