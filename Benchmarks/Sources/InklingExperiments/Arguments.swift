/// What the command line says.
struct Arguments {
  static let usage = """
    usage: InklingExperiments [--seeds N] [--scatter N] [--only NAME ...] [--data DIR]
                              [--threads N] [--output DIR]
      --seeds    how many seeds of each experiment (3)
      --scatter  how many of those whose seeds scatter widely (20)
      --only     only this experiment; may be given several times
    """

  /// The message of a wrong command line.
  struct Mistake: Error { let message: String }

  var seeds = 3
  var scatterSeeds = 20
  var only: [String] = []
  var data: String?
  var threads: Int?
  var output: String?

  init(_ arguments: [String]) throws(Mistake) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else {
        throw Mistake(message: "\(name) needs a value\n" + Self.usage)
      }
      switch name {
      case "--seeds": seeds = try Self.count(value, name)
      case "--scatter": scatterSeeds = try Self.count(value, name)
      case "--threads": threads = try Self.count(value, name)
      case "--only": only.append(value)
      case "--data": data = value
      case "--output": output = value
      default: throw Mistake(message: "unknown option \(name)\n" + Self.usage)
      }
    }
    let names = Experiment.all.map(\.name)
    if let unknown = only.first(where: { !names.contains($0) }) {
      throw Mistake(
        message: "there is no experiment \(unknown); there are: \(names.joined(separator: ", "))")
    }
  }

  /// The experiments to run.
  var experiments: [Experiment] {
    Experiment.all.filter { only.isEmpty || only.contains($0.name) }
  }

  private static func count(_ text: String, _ name: String) throws(Mistake) -> Int {
    guard let number = Int(text), number >= 1 else {
      throw Mistake(message: "\(name) needs a number of 1 or more, not \(text)")
    }
    return number
  }
}
