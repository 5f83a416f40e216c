/// How one optimizer changes weights: its settings and its formula.
protocol UpdateRule: Sendable, Equatable {
  /// The numbers that are the same for all weights of a step.
  associatedtype Rates: Sendable

  /// How many numbers it remembers for each weight.
  var memoryCount: Int { get }

  /// What these begin with.
  var initialMemory: Float { get }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  func check() throws(CoreError)

  /// The numbers of a step.
  ///
  /// - Parameter step: the number of the step since `compile`, from 1.
  /// - Parameter previous: the numbers of the step before, for rules in which they go on from there.
  func rates(step: Int, learningRate: Float, previous: Rates?) -> Rates

  /// What the rule goes on from in the next step besides its memory; nil for most rules.
  ///
  /// - Parameter rates: the numbers of the step before, if there was one.
  func momentumProduct(of rates: Rates?) -> Float?

  /// Numbers of a step before, of which nothing is known but the product.
  func rates(goingOnFrom product: Float) -> Rates?

  /// Changes some weights by their gradient, and what is remembered for them: `memory` has
  /// `memoryCount` buffers as large as that of the weights.
  func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, memory: [Buffer<Float>],
    range: Range<Int>, rates: Rates)
}

extension UpdateRule {
  var initialMemory: Float { 0 }

  func momentumProduct(of rates: Rates?) -> Float? { nil }

  func rates(goingOnFrom product: Float) -> Rates? { nil }
}

/// A rule at work on the weights of a model.
///
/// `@unchecked Sendable`: `rates` changes only in `beginStep`, between two phases; for the buffers
/// see ``Buffer``.
final class RuleUpdater<Rule: UpdateRule>: Updater, @unchecked Sendable {
  private let rule: Rule
  /// By the index of the parameter; none for weights that are not trained.
  private let memory: [[Buffer<Float>]]
  /// The indices of the parameters that are trained.
  private let trained: [Int]
  /// The numbers of the last step, if there was one. Behind a pointer, because to look into an optional of a type that is not
  /// known here takes longer than to change the weights of a small layer.
  private let rates = UnsafeMutablePointer<Rule.Rates>.allocate(capacity: 1)
  private var hasRates = false

  init(_ rule: Rule, parameters: [Parameter]) throws(CoreError) {
    self.rule = rule
    trained = parameters.indices.filter { parameters[$0].isTrainable }
    memory = try parameters.map { parameter throws(CoreError) in
      guard parameter.isTrainable else { return [] }
      return try (0..<rule.memoryCount).map { _ throws(CoreError) in
        let buffer = try Buffer<Float>(count: parameter.count)
        if rule.initialMemory != 0 {
          buffer.copy([Float](repeating: rule.initialMemory, count: parameter.count))
        }
        return buffer
      }
    }
  }

  deinit {
    set(nil)
    rates.deallocate()
  }

  var arrays: [[[Float]]] { trainedMemory.map { $0.map(\.array) } }

  var momentumProduct: Float? { rule.momentumProduct(of: hasRates ? rates.pointee : nil) }

  func goOn(from memory: OptimizerMemory) {
    for (buffers, arrays) in zip(trainedMemory, memory.arrays) {
      for (buffer, array) in zip(buffers, arrays) { buffer.copy(array) }
    }
    set(memory.momentumProduct.flatMap { rule.rates(goingOnFrom: $0) })
  }

  private var trainedMemory: [[Buffer<Float>]] { trained.map { memory[$0] } }

  func beginStep(_ step: Int, learningRate: Float) {
    set(
      rule.rates(
        step: step, learningRate: learningRate, previous: hasRates ? rates.pointee : nil))
  }

  private func set(_ new: Rule.Rates?) {
    if hasRates { rates.deinitialize(count: 1) }
    if let new { rates.initialize(to: new) }
    hasRates = new != nil
  }

  func update(_ part: GradientPart) {
    guard hasRates, let gradients = part.parameter.gradients else { return }
    rule.update(
      part.parameter.values, gradients: gradients, memory: memory[part.parameter.index],
      range: part.range, rates: rates.pointee)
  }
}
