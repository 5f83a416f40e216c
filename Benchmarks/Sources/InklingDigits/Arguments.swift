/// What the command line says.
struct Arguments {
  static let usage = """
    usage: InklingDigits [--seeds N] [--data DIR] [--threads N] [--output DIR]
      --seeds    how many seeds of each training (3); 0 trains nothing
    """

  /// The message of a wrong command line.
  struct Mistake: Error { let message: String }

  var seeds = 3
  var data: String?
  var threads: Int?
  var output = "."

  init(_ arguments: [String]) throws(Mistake) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else {
        throw Mistake(message: "\(name) needs a value\n" + Self.usage)
      }
      switch name {
      case "--seeds": seeds = try Self.count(value, name, atLeast: 0)
      case "--threads": threads = try Self.count(value, name, atLeast: 1)
      case "--data": data = value
      case "--output": output = value
      default: throw Mistake(message: "unknown option \(name)\n" + Self.usage)
      }
    }
  }

  private static func count(
    _ text: String, _ name: String, atLeast least: Int
  ) throws(Mistake) -> Int {
    guard let number = Int(text), number >= least else {
      throw Mistake(message: "\(name) needs a number of \(least) or more, not \(text)")
    }
    return number
  }
}
