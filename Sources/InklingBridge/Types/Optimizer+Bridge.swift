public import Inkling
public import InklingSwift

extension Optimizer: HostBoxed {}

extension HostModule {
  mutating func declareOptimizer() {
    type("Optimizer", holding: Optimizer.self, isEqual: ==) { type in
      type.declareSgd()
      type.declareRmsprop()
      type.declareAdam()
      type.declareAdamW()
      type.declareAdamax()
      type.declareNadam()
      type.declareAdagrad()
      type.declareAdadelta()
    }
  }
}

// Each has two forms: with a learning rate, and with a schedule of them.
extension HostTypeBuilder {
  fileprivate mutating func declareSgd() {
    let others =
      """
      momentum: Double = 0, nesterov: Bool = false, weightDecay: Double? = nil, clipNorm: \
      Double? = nil, clipValue: Double? = nil, globalClipNorm: Double? = nil
      """
    declare("static func sgd(learningRate: Double = 0.01, \(others)) -> Optimizer") {
      Optimizer.sgd(
        learningRate: try $0[0] as Double, momentum: try $0[1], nesterov: try $0[2],
        weightDecay: try $0[3], clipNorm: try $0[4], clipValue: try $0[5], globalClipNorm: try $0[6]
      ).hostValue
    }
    declare("static func sgd(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.sgd(
        learningRate: try $0[0] as LearningRateSchedule, momentum: try $0[1], nesterov: try $0[2],
        weightDecay: try $0[3], clipNorm: try $0[4], clipValue: try $0[5],
        globalClipNorm: try $0[6]
      ).hostValue
    }
  }

  fileprivate mutating func declareRmsprop() {
    let others =
      """
      rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7, centered: Bool = \
      false, weightDecay: Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil, \
      globalClipNorm: Double? = nil
      """
    declare("static func rmsprop(learningRate: Double = 0.001, \(others)) -> Optimizer") {
      Optimizer.rmsprop(
        learningRate: try $0[0] as Double, rho: try $0[1], momentum: try $0[2], epsilon: try $0[3],
        centered: try $0[4], weightDecay: try $0[5], clipNorm: try $0[6], clipValue: try $0[7],
        globalClipNorm: try $0[8]
      ).hostValue
    }
    declare("static func rmsprop(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.rmsprop(
        learningRate: try $0[0] as LearningRateSchedule, rho: try $0[1], momentum: try $0[2],
        epsilon: try $0[3], centered: try $0[4], weightDecay: try $0[5], clipNorm: try $0[6],
        clipValue: try $0[7], globalClipNorm: try $0[8]
      ).hostValue
    }
  }

  fileprivate mutating func declareAdam() {
    let others =
      """
      beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7, amsgrad: Bool = \
      false, weightDecay: Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil, \
      globalClipNorm: Double? = nil
      """
    declare("static func adam(learningRate: Double = 0.001, \(others)) -> Optimizer") {
      Optimizer.adam(
        learningRate: try $0[0] as Double, beta1: try $0[1], beta2: try $0[2], epsilon: try $0[3],
        amsgrad: try $0[4], weightDecay: try $0[5], clipNorm: try $0[6], clipValue: try $0[7],
        globalClipNorm: try $0[8]
      ).hostValue
    }
    declare("static func adam(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.adam(
        learningRate: try $0[0] as LearningRateSchedule, beta1: try $0[1], beta2: try $0[2],
        epsilon: try $0[3], amsgrad: try $0[4], weightDecay: try $0[5], clipNorm: try $0[6],
        clipValue: try $0[7], globalClipNorm: try $0[8]
      ).hostValue
    }
  }

  fileprivate mutating func declareAdamW() {
    let others =
      """
      weightDecay: Double = 0.004, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: \
      Double = 1e-7, amsgrad: Bool = false, clipNorm: Double? = nil, clipValue: Double? = \
      nil, globalClipNorm: Double? = nil
      """
    declare("static func adamW(learningRate: Double = 0.001, \(others)) -> Optimizer") {
      Optimizer.adamW(
        learningRate: try $0[0] as Double, weightDecay: try $0[1], beta1: try $0[2],
        beta2: try $0[3], epsilon: try $0[4], amsgrad: try $0[5], clipNorm: try $0[6],
        clipValue: try $0[7], globalClipNorm: try $0[8]
      ).hostValue
    }
    declare("static func adamW(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.adamW(
        learningRate: try $0[0] as LearningRateSchedule, weightDecay: try $0[1], beta1: try $0[2],
        beta2: try $0[3], epsilon: try $0[4], amsgrad: try $0[5], clipNorm: try $0[6],
        clipValue: try $0[7], globalClipNorm: try $0[8]
      ).hostValue
    }
  }

  fileprivate mutating func declareAdamax() {
    let others =
      """
      beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7, weightDecay: \
      Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil, globalClipNorm: \
      Double? = nil
      """
    declare("static func adamax(learningRate: Double = 0.001, \(others)) -> Optimizer") {
      Optimizer.adamax(
        learningRate: try $0[0] as Double, beta1: try $0[1], beta2: try $0[2], epsilon: try $0[3],
        weightDecay: try $0[4], clipNorm: try $0[5], clipValue: try $0[6],
        globalClipNorm: try $0[7]
      ).hostValue
    }
    declare("static func adamax(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.adamax(
        learningRate: try $0[0] as LearningRateSchedule, beta1: try $0[1], beta2: try $0[2],
        epsilon: try $0[3], weightDecay: try $0[4], clipNorm: try $0[5], clipValue: try $0[6],
        globalClipNorm: try $0[7]
      ).hostValue
    }
  }

  fileprivate mutating func declareNadam() {
    let others =
      """
      beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7, weightDecay: \
      Double? = nil, clipNorm: Double? = nil, clipValue: Double? = nil, globalClipNorm: \
      Double? = nil
      """
    declare("static func nadam(learningRate: Double = 0.001, \(others)) -> Optimizer") {
      Optimizer.nadam(
        learningRate: try $0[0] as Double, beta1: try $0[1], beta2: try $0[2], epsilon: try $0[3],
        weightDecay: try $0[4], clipNorm: try $0[5], clipValue: try $0[6],
        globalClipNorm: try $0[7]
      ).hostValue
    }
    declare("static func nadam(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.nadam(
        learningRate: try $0[0] as LearningRateSchedule, beta1: try $0[1], beta2: try $0[2],
        epsilon: try $0[3], weightDecay: try $0[4], clipNorm: try $0[5], clipValue: try $0[6],
        globalClipNorm: try $0[7]
      ).hostValue
    }
  }

  fileprivate mutating func declareAdagrad() {
    let others =
      """
      initialAccumulatorValue: Double = 0.1, epsilon: Double = 1e-7, weightDecay: Double? = \
      nil, clipNorm: Double? = nil, clipValue: Double? = nil, globalClipNorm: Double? = nil
      """
    declare("static func adagrad(learningRate: Double = 0.001, \(others)) -> Optimizer") {
      Optimizer.adagrad(
        learningRate: try $0[0] as Double, initialAccumulatorValue: try $0[1], epsilon: try $0[2],
        weightDecay: try $0[3], clipNorm: try $0[4], clipValue: try $0[5],
        globalClipNorm: try $0[6]
      ).hostValue
    }
    declare("static func adagrad(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.adagrad(
        learningRate: try $0[0] as LearningRateSchedule, initialAccumulatorValue: try $0[1],
        epsilon: try $0[2], weightDecay: try $0[3], clipNorm: try $0[4], clipValue: try $0[5],
        globalClipNorm: try $0[6]
      ).hostValue
    }
  }

  fileprivate mutating func declareAdadelta() {
    let others =
      """
      rho: Double = 0.95, epsilon: Double = 1e-7, weightDecay: Double? = nil, clipNorm: \
      Double? = nil, clipValue: Double? = nil, globalClipNorm: Double? = nil
      """
    declare("static func adadelta(learningRate: Double = 0.001, \(others)) -> Optimizer") {
      Optimizer.adadelta(
        learningRate: try $0[0] as Double, rho: try $0[1], epsilon: try $0[2],
        weightDecay: try $0[3], clipNorm: try $0[4], clipValue: try $0[5], globalClipNorm: try $0[6]
      ).hostValue
    }
    declare("static func adadelta(learningRate: LearningRateSchedule, \(others)) -> Optimizer") {
      Optimizer.adadelta(
        learningRate: try $0[0] as LearningRateSchedule, rho: try $0[1], epsilon: try $0[2],
        weightDecay: try $0[3], clipNorm: try $0[4], clipValue: try $0[5], globalClipNorm: try $0[6]
      ).hostValue
    }
  }
}
