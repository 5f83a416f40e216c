public import Inkling
public import InklingSwift

extension LearningRateSchedule: HostBoxed {}

extension HostModule {
  mutating func declareLearningRateSchedule(_ context: BridgeContext) {
    type("LearningRateSchedule", holding: LearningRateSchedule.self, isEqual: ==) { type in
      type.declare("static func constant(_ learningRate: Double) -> LearningRateSchedule") {
        LearningRateSchedule.constant(try $0[0]).hostValue
      }
      type.declareDecays()
      type.declareCosineDecays()
      type.declareComposedSchedules(context)
      type.declare("func learningRate(atStep step: Int) -> Double") { call in
        let rate = try call.receiver(LearningRateSchedule.self).learningRate(atStep: call[0])
        try context.checkPostponedFailure()
        return rate.hostValue
      }
    }
  }
}

extension HostTypeBuilder {
  fileprivate mutating func declareDecays() {
    declare(
      """
      static func exponentialDecay(initialLearningRate: Double, decaySteps: Int, \
      decayRate: Double, staircase: Bool = false) -> LearningRateSchedule
      """
    ) { call in
      LearningRateSchedule.exponentialDecay(
        initialLearningRate: try call[0], decaySteps: try call[1], decayRate: try call[2],
        staircase: try call[3]
      ).hostValue
    }
    declare(
      """
      static func inverseTimeDecay(initialLearningRate: Double, decaySteps: Int, \
      decayRate: Double, staircase: Bool = false) -> LearningRateSchedule
      """
    ) { call in
      LearningRateSchedule.inverseTimeDecay(
        initialLearningRate: try call[0], decaySteps: try call[1], decayRate: try call[2],
        staircase: try call[3]
      ).hostValue
    }
    declare(
      """
      static func piecewiseConstantDecay(boundaries: [Int], values: [Double]) \
      -> LearningRateSchedule
      """
    ) { call in
      LearningRateSchedule.piecewiseConstantDecay(boundaries: try call[0], values: try call[1])
        .hostValue
    }
    declare(
      """
      static func polynomialDecay(initialLearningRate: Double, decaySteps: Int, \
      endLearningRate: Double = 0.0001, power: Double = 1, cycle: Bool = false) \
      -> LearningRateSchedule
      """
    ) { call in
      LearningRateSchedule.polynomialDecay(
        initialLearningRate: try call[0], decaySteps: try call[1], endLearningRate: try call[2],
        power: try call[3], cycle: try call[4]
      ).hostValue
    }
  }

  fileprivate mutating func declareCosineDecays() {
    declare(
      """
      static func cosineDecay(initialLearningRate: Double, decaySteps: Int, alpha: Double = 0, \
      warmupTarget: Double? = nil, warmupSteps: Int = 0) -> LearningRateSchedule
      """
    ) { call in
      LearningRateSchedule.cosineDecay(
        initialLearningRate: try call[0], decaySteps: try call[1], alpha: try call[2],
        warmupTarget: try call[3], warmupSteps: try call[4]
      ).hostValue
    }
    declare(
      """
      static func cosineDecayRestarts(initialLearningRate: Double, firstDecaySteps: Int, \
      tMul: Double = 2, mMul: Double = 1, alpha: Double = 0) -> LearningRateSchedule
      """
    ) { call in
      LearningRateSchedule.cosineDecayRestarts(
        initialLearningRate: try call[0], firstDecaySteps: try call[1], tMul: try call[2],
        mMul: try call[3], alpha: try call[4]
      ).hostValue
    }
  }

  fileprivate mutating func declareComposedSchedules(_ context: BridgeContext) {
    declare(
      "static func custom(_ rate: @escaping @Sendable (_ step: Int) -> Double) -> LearningRateSchedule"
    ) { call in
      guard let rate = try call.function(0) else { throw call.failure("this needs a function") }
      let function = ScheduleFunction(context: context) { step in
        try Double(hostValue: rate([step.hostValue])) ?? .nan
      }
      return LearningRateSchedule.custom { function.rate(atStep: $0) }.hostValue
    }
    declare(
      """
      static func warmup(steps: Int, from initialLearningRate: Double = 0, \
      into schedule: LearningRateSchedule) -> LearningRateSchedule
      """
    ) { call in
      // Each can hold the one before it, and computing a rate recurses through all.
      context.warmupCount += 1
      guard context.warmupCount <= 1000 else {
        throw call.failure("a lesson can make at most 1000 schedules with a warm-up")
      }
      return LearningRateSchedule.warmup(
        steps: try call[0], from: try call[1], into: try call[2]
      ).hostValue
    }
  }
}

/// A function of a lesson's that gives learning rates where the library expects one that cannot fail.
///
/// `@unchecked Sendable`: the library calls it on the thread that trains, which is the lesson's.
private struct ScheduleFunction: @unchecked Sendable {
  let context: BridgeContext
  let run: (Int) throws -> Double

  /// The rate, or NaN and a failure that the context keeps.
  func rate(atStep step: Int) -> Double {
    do {
      return try run(step)
    } catch {
      context.postpone(error)
      return .nan
    }
  }
}
