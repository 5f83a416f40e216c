// Closures: kept in structures, with pipelines and callbacks
struct Activation {
  let name: String
  let apply: (Double) -> Double
  let derivative: (Double) -> Double
  static let relu = Activation(name: "relu", apply: { max(0, $0) }, derivative: { $0 > 0 ? 1 : 0 })
  static let identity = Activation(name: "identity") { $0 } derivative: { _ in 1 }
}
struct Pipeline {
  var steps: [(name: String, run: ([Double]) -> [Double])] = []
  var onStep: ((String, [Double]) -> Void)?
  mutating func add(_ name: String, _ run: @escaping ([Double]) -> [Double]) { steps.append((name, run)) }
  func callAsFunction(_ input: [Double]) -> [Double] {
    var x = input
    for step in steps {
      x = step.run(x)
      onStep?(step.name, x)
    }
    return x
  }
}
// ---
var pipeline = Pipeline()
pipeline.add("scale") { $0.map { $0 * 2 } }
pipeline.add("shift") { x in x.map { $0 - 3 } }
pipeline.add("relu") { $0.map(Activation.relu.apply) }
print(pipeline([1, 2, 3]))
var log: [String] = []
pipeline.onStep = { name, x in log.append("\(name):\(x.count)") }
let result = pipeline([0.5, 4])
print(result, log)
let copy = pipeline
pipeline.steps.removeLast()
print(copy.steps.count, pipeline.steps.map { $0.name }, pipeline([1]))
print(log.count)
