/// What people write who know other languages, and what Swift has for it.
///
/// In what is to be written instead, `{0}` stands for the value whose member is used, `{1}`, `{2}` and so on for the
/// arguments, and `{*}` for all of them. Of several forms the first is shown that the checker accepts where it stands.
enum NamesByHabit {
  /// Members of values.
  static let members: [String: [String]] = [
    "length": ["{0}.count"], "size": ["{0}.count"], "len": ["{0}.count"], "Length": ["{0}.count"],
    "Count": ["{0}.count"], "shape": ["{0}.count"], "getCount": ["{0}.count"],
    "__len__": ["{0}.count"],
    "push": ["{0}.append({1})"], "add": ["{0}.append({1})", "{0}.insert({1})"],
    "push_back": ["{0}.append({1})"], "Add": ["{0}.append({1})"], "extend": ["{0} += {1}"],
    "addAll": ["{0} += {1}"], "concat": ["{0} + {1}"],
    "pop": ["{0}.removeLast()", "{0}.remove(at: {1})"],
    "shift": ["{0}.removeFirst()"], "unshift": ["{0}.insert({1}, at: 0)"],
    "sum": ["{0}.reduce(0, +)"],
    "mean": [
      "{0}.reduce(0, +) / Double({0}.count)", "Double({0}.reduce(0, +)) / Double({0}.count)",
    ],
    "average": ["{0}.reduce(0, +) / Double({0}.count)"],
    "includes": ["{0}.contains({1})"],
    "indexOf": ["{0}.firstIndex(of: {1})"], "has": ["{0}.contains({1})", "{0}[{1}] != nil"],
    "has_key": ["{0}[{1}] != nil"], "containsKey": ["{0}[{1}] != nil"],
    "hasOwnProperty": ["{0}[{1}] != nil"],
    "get": ["{0}[{1}, default: {2}]", "{0}[{1}]"], "items": ["{0}"], "entries": ["{0}"],
    "slice": ["{0}[{1}..<{2}]", "{0}[{1}...]"], "enumerate": ["{0}.enumerated()"],
    "each": ["{0}.forEach {1}"],
    "copy": ["{0}"], "clone": ["{0}"], "tolist": ["{0}"], "to_list": ["Array({0})"],
    "fold": ["{0}.reduce({1}, {2})"],
    "some": ["{0}.contains(where: {1})"], "every": ["{0}.allSatisfy({1})"],
    "find": [
      "{0}.first(where: {1})", "{0}.firstIndex(of: {1})",
    ],
    "join": ["{1}.joined(separator: {0})", "{0}.joined(separator: {1})", "{0}.joined()"],
    "upper": ["{0}.uppercased()"], "lower": ["{0}.lowercased()"],
    "toUpperCase": ["{0}.uppercased()"],
    "toLowerCase": ["{0}.lowercased()"], "strip": ["{0}.trimmingCharacters(in: .whitespaces)"],
    "trim": ["{0}.trimmingCharacters(in: .whitespaces)"], "startswith": ["{0}.hasPrefix({1})"],
    "startsWith": ["{0}.hasPrefix({1})"], "endswith": ["{0}.hasSuffix({1})"],
    "endsWith": ["{0}.hasSuffix({1})"],
    "replaceAll": ["{0}.replacing({1}, with: {2})"], "charAt": ["Array({0})[{1}]"],
    "toString": ["String({0})", "\"\\({0})\""], "to_s": ["String({0})", "\"\\({0})\""],
    "toInt": ["Int({0})"], "toDouble": ["Double({0})"], "abs": ["abs({0})"],
    "sqrt": ["{0}.squareRoot()"],
    "pow": ["pow({0}, {1})"], "round": ["{0}.rounded()"], "floor": ["{0}.rounded(.down)"],
    "ceil": ["{0}.rounded(.up)"], "isnan": ["{0}.isNaN"], "empty": ["{0}.isEmpty"],
    "max_value": ["Int.max"],
  ]

  /// Functions.
  static let functions: [String: [String]] = [
    "len": ["{1}.count"], "range": ["stride(from: {1}, to: {2}, by: {3})", "{1}..<{2}", "0..<{1}"],
    "xrange": ["{1}..<{2}", "0..<{1}"], "arange": ["{1}..<{2}", "0..<{1}"],
    "sum": ["{1}.reduce(0, +)"], "mean": ["{1}.reduce(0, +) / Double({1}.count)"],
    "average": ["{1}.reduce(0, +) / Double({1}.count)"],
    "str": ["String({1})", "\"\\({1})\""], "string": ["String({1})", "\"\\({1})\""],
    "int": ["Int({1})"], "integer": ["Int({1})"], "parseInt": ["Int({1})"], "long": ["Int({1})"],
    "float": ["Double({1})"], "double": ["Double({1})"], "parseFloat": ["Double({1})"],
    "bool": ["Bool({1})"],
    "list": ["Array({1})"], "array": ["{1}"], "tuple": ["{1}"], "dict": ["[:]"],
    "sorted": ["{1}.sorted()"], "sort": ["{1}.sorted()"], "reversed": ["Array({1}.reversed())"],
    "enumerate": ["{1}.enumerated()"], "map": ["{2}.map({1})", "{1}.map({2})"],
    "filter": ["{2}.filter({1})", "{1}.filter({2})"], "reduce": ["{2}.reduce({3}, {1})"],
    "any": ["{1}.contains(true)"], "all": ["{1}.allSatisfy { $0 }"],
    "argmax": ["{1}.firstIndex(of: {1}.max()!)"],
    "println": ["print({*})"], "printf": ["print({*})"], "echo": ["print({*})"],
    "puts": ["print({*})"],
    "println!": ["print({*})"], "log10": [], "not": ["!{1}"], "isinstance": ["{1} is {2}"],
    "isnan": ["{1}.isNaN"], "random": ["Double.random(in: 0..<1)"],
    "rand": ["Double.random(in: 0..<1)"],
    "randint": ["Int.random(in: {1}...{2})"], "uniform": ["Double.random(in: {1}...{2})"],
    "zeros": ["[Double](repeating: 0, count: {1})"], "ones": ["[Double](repeating: 1, count: {1})"],
    "typeof": ["type(of: {1})"], "type": ["type(of: {1})"], "array_equal": ["{1} == {2}"],
  ]

  /// Names that are no functions, and what they are in Swift.
  static let names: [String: String] = [
    "None": "nil", "none": "nil", "null": "nil", "NULL": "nil", "nullptr": "nil",
    "undefined": "nil", "Nil": "nil",
    "True": "true", "TRUE": "true", "False": "false", "FALSE": "false", "pi": "Double.pi",
    "PI": "Double.pi",
    "inf": "Double.infinity", "infinity": "Double.infinity", "Infinity": "Double.infinity",
    "nan": "Double.nan",
    "NaN": "Double.nan", "this": "self",
  ]

  /// What cannot be said in one expression.
  static let remarks: [String: String] = [
    "self": "'self' is the value whose method or property is running: it exists only inside a type",
    "this": "the value whose method is running is 'self', and exists only inside a type",
    "pass": "a block that does nothing is empty: leave 'pass' out",
    "input":
      "a lesson asks nothing while it runs: write the value into it, such as let answer = 42",
    "np":
      "lessons have no NumPy: an array is written [1.0, 2.0], and map computes with each of its elements",
    "numpy":
      "lessons have no NumPy: an array is written [1.0, 2.0], and map computes with each of its elements",
    "math": "functions such as sqrt, exp and log are called without a module; pi is Double.pi",
    "Math": "functions such as sqrt, exp and log are called without a module; pi is Double.pi",
    "console": "print(...) shows values", "System": "print(...) shows values",
  ]

  /// Names of modules and objects that stand before what Swift calls without them.
  static let modules: Set<String> = [
    "math", "Math", "np", "numpy", "random", "console", "System", "tf", "keras", "layers", "torch",
    "nn", "plt",
    "cmath", "std",
  ]

  /// Types.
  static let types: [String: String] = [
    "int": "Int", "integer": "Int", "Integer": "Int", "long": "Int", "float": "Double",
    "double": "Double",
    "number": "Double", "Number": "Double", "bool": "Bool", "boolean": "Bool", "Boolean": "Bool",
    "str": "String", "string": "String", "char": "Character", "Char": "Character", "void": "Void",
    "None": "Void",
    "list": "[Double]", "List": "[Double]", "array": "[Double]", "dict": "[String: Int]",
    "Dict": "[String: Int]",
    "object": "Any", "set": "Set<Int>", "uint8": "UInt8", "int32": "Int32", "int64": "Int64",
    "float32": "Float",
    "float64": "Double",
  ]

  /// Operators, and what to write instead.
  static let operators: [String: String] = [
    "**": "powers are pow(2.0, 3.0); for whole numbers multiply: 2 * 2 * 2",
    "..": "0..<10 ends before 10, 0...10 with it", "...<": "write ..<", "..=": "write ...",
    "=>": "greater or equal is >=; a closure is written { x in ... }", "=<": "less or equal is <=",
    "<>": "not equal is !=", "===": "write ==", "!==": "write !=", "~/": "write /",
    "<-": "a value is given with =",
    "//=": "write /=", "**=": "write the product: x = x * x",
    "->": "a closure is written { x in ... }",
    "|>": "call the function: f(x)", ":=": "a value is given with =",
  ]
}
