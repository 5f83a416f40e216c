public import Inkling
public import InklingSwift

extension LearningRateScheduler: HostBoxed {}
extension LambdaCallback: HostBoxed {}

extension HostModule {
  /// The callbacks that call functions of the lesson's while a model is trained.
  mutating func declareClosureCallbacks() {
    type(
      "LearningRateScheduler", holding: LearningRateScheduler.self, conformingTo: ["Callback"]
    ) { type in
      type.declare(
        "init(_ schedule: @escaping (_ epoch: Int, _ learningRate: Double) throws -> Double)"
      ) { call in
        guard let schedule = try call.function(0) else {
          throw call.failure("a scheduler needs a function")
        }
        return LearningRateScheduler { epoch, rate in
          let result = try schedule([epoch.hostValue, rate.hostValue])
          guard let new = Double(hostValue: result) else {
            throw call.failure("this schedule gives no number")
          }
          return new
        }.hostValue
      }
    }
    type("LambdaCallback", holding: LambdaCallback.self, conformingTo: ["Callback"]) { type in
      type.declare(
        """
        init(onEpochBegin: ((_ epoch: Int) throws -> Void)? = nil, \
        onEpochEnd: ((_ epoch: Int, _ logs: TrainingLogs) throws -> Void)? = nil, \
        onTrainBatchEnd: ((_ batch: Int, _ logs: TrainingLogs) throws -> Void)? = nil)
        """
      ) { call in
        let (begin, end, batch) = (
          try call.function(0), try call.function(1), try call.function(2)
        )
        return LambdaCallback(
          onEpochBegin: begin.map { run in { _ = try run([$0.hostValue]) } },
          onEpochEnd: end.map { run in { _ = try run([$0.hostValue, $1.hostValue]) } },
          onTrainBatchEnd: batch.map { run in { _ = try run([$0.hostValue, $1.hostValue]) } }
        ).hostValue
      }
    }
  }
}
