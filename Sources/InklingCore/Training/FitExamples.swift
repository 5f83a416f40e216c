/// What a training learns from and what it only measures, with how much each example counts.
struct FitExamples {
  let training: Dataset
  let validation: Dataset?
  /// How much each training example counts in the loss, or nil where all count 1.
  let trainingWeights: [Float]?
  let validationWeights: [Float]?

  /// - Throws: ``CoreError/emptyDataset(dataset:operation:)``,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` for a share that leaves nothing on one
  ///   side, or weights that are not one for each.
  init(
    _ data: Dataset, validationSplit: Double, validationData: Dataset?, classWeight: [Double]?,
    sampleWeight: [Double]?
  ) throws(CoreError) {
    guard validationSplit >= 0, validationSplit < 1 else {
      throw .invalidArgument(
        name: "validationSplit", got: "\(validationSplit)", expected: "in 0..<1",
        hint: "it is the share of the examples that is kept for validation; 0.1 is a tenth")
    }
    guard data.count > 0 else {
      throw .emptyDataset(dataset: data.name, operation: "fit")
    }
    try Self.check(sampleWeight, data)
    var place = data.count
    if validationSplit > 0 {
      guard validationData == nil else {
        throw .invalidArgument(
          name: "validationSplit", got: "\(validationSplit)",
          expected: "0 where validationData is given", hint: "leave out one of the two")
      }
      place = Int((Double(data.count) * (1 - validationSplit)).rounded(.down))
      guard place > 0, place < data.count else {
        throw .invalidArgument(
          name: "validationSplit", got: "\(validationSplit)",
          expected: "a share that leaves at least one of the \(data.count) examples on either side")
      }
    }
    let (first, rest) = data.split(at: place)
    training = first
    validation = validationSplit > 0 ? rest : validationData
    var weights = sampleWeight?[..<place].map { Float($0) }
    if let classWeight {
      try Self.check(classWeight, data)
      let ofLabels = first.labels.map { Float(classWeight[$0]) }
      weights = weights.map { zip($0, ofLabels).map { $0 * $1 } } ?? ofLabels
    }
    trainingWeights = weights
    validationWeights = validationSplit > 0 ? sampleWeight?[place...].map { Float($0) } : nil
  }

  private static func check(_ sampleWeight: [Double]?, _ data: Dataset) throws(CoreError) {
    guard let sampleWeight else { return }
    guard sampleWeight.count == data.count else {
      throw .invalidArgument(
        name: "sampleWeight", got: "a list of \(sampleWeight.count)",
        expected: "a list of \(data.count) numbers, one for each example of \"\(data.name)\"")
    }
    try checkNumbers(sampleWeight, "sampleWeight")
  }

  private static func check(_ classWeight: [Double], _ data: Dataset) throws(CoreError) {
    guard data.classCount > 0 else {
      throw .invalidArgument(
        name: "classWeight", got: "a list of \(classWeight.count)",
        expected: "left out: the targets of \"\(data.name)\" are not classes")
    }
    guard classWeight.count == data.classCount else {
      throw .invalidArgument(
        name: "classWeight", got: "a list of \(classWeight.count)",
        expected: "a list of \(data.classCount) numbers, one for each class of \"\(data.name)\"")
    }
    try checkNumbers(classWeight, "classWeight")
  }

  private static func checkNumbers(_ weights: [Double], _ name: String) throws(CoreError) {
    for (index, weight) in weights.enumerated()
    where !(weight >= 0 && Float(weight).isFinite) {
      throw .invalidArgument(
        name: "\(name)[\(index)]", got: "\(weight)",
        expected: "a number of 0 or more that a Float can hold")
    }
  }
}
