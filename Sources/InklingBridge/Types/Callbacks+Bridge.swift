public import Inkling
public import InklingSwift

extension MonitorMode: HostBoxed {}
extension TrainingLogs: HostBoxed {}
extension EarlyStopping: HostBoxed {}
extension ReduceLROnPlateau: HostBoxed {}
extension ModelCheckpoint: HostBoxed {}
extension CSVLogger: HostBoxed {}

extension HostModule {
  mutating func declareCallbacks() {
    self.protocol("Callback")
    type("MonitorMode", holding: MonitorMode.self, isEqual: ==) { type in
      type.declareStatic("MonitorMode", ["auto": MonitorMode.auto, "min": .min, "max": .max])
    }
    type("TrainingLogs", holding: TrainingLogs.self, isEqual: ==) { type in
      type.declare("subscript(_ name: String) -> Double? { get }") { call in
        try call.receiver(TrainingLogs.self)[call[0]].hostValue
      }
      type.declare("var names: [String] { get }", reading: \TrainingLogs.names)
    }
    declareEarlyStopping()
    declareReduceLROnPlateau()
    declareModelCheckpoint()
    type("CSVLogger", holding: CSVLogger.self, conformingTo: ["Callback"]) { type in
      type.declare("init(separator: String = \",\")") {
        CSVLogger(separator: try $0[0]).hostValue
      }
      type.declare("var text: String { get }", reading: \CSVLogger.text)
      type.declare("func clear()") { call in
        try call.receiver(CSVLogger.self).clear()
        return .void
      }
    }
    declareClosureCallbacks()
  }

  private mutating func declareEarlyStopping() {
    type("EarlyStopping", holding: EarlyStopping.self, conformingTo: ["Callback"]) { type in
      type.declare(
        """
        init(monitor: String = "val_loss", minDelta: Double = 0, patience: Int = 0, \
        mode: MonitorMode = .auto, baseline: Double? = nil, restoreBestWeights: Bool = false, \
        startFromEpoch: Int = 0)
        """
      ) { call in
        EarlyStopping(
          monitor: try call[0], minDelta: try call[1], patience: try call[2], mode: try call[3],
          baseline: try call[4], restoreBestWeights: try call[5], startFromEpoch: try call[6]
        ).hostValue
      }
      type.declare("var stoppedEpoch: Int? { get }", reading: \EarlyStopping.stoppedEpoch)
      type.declare("var bestEpoch: Int? { get }", reading: \EarlyStopping.bestEpoch)
      type.declare("var best: Double? { get }", reading: \EarlyStopping.best)
    }
  }

  private mutating func declareReduceLROnPlateau() {
    type(
      "ReduceLROnPlateau", holding: ReduceLROnPlateau.self, conformingTo: ["Callback"]
    ) { type in
      type.declare(
        """
        init(monitor: String = "val_loss", factor: Double = 0.1, patience: Int = 10, \
        mode: MonitorMode = .auto, minDelta: Double = 1e-4, cooldown: Int = 0, \
        minLearningRate: Double = 0)
        """
      ) { call in
        ReduceLROnPlateau(
          monitor: try call[0], factor: try call[1], patience: try call[2], mode: try call[3],
          minDelta: try call[4], cooldown: try call[5], minLearningRate: try call[6]
        ).hostValue
      }
    }
  }

  private mutating func declareModelCheckpoint() {
    type("ModelCheckpoint", holding: ModelCheckpoint.self, conformingTo: ["Callback"]) { type in
      type.declare(
        """
        init(monitor: String = "val_loss", saveBestOnly: Bool = false, mode: MonitorMode = .auto)
        """
      ) { call in
        ModelCheckpoint(monitor: try call[0], saveBestOnly: try call[1], mode: try call[2])
          .hostValue
      }
      type.declare("var weights: [Tensor]? { get }", reading: \ModelCheckpoint.weights)
      type.declare("var epoch: Int? { get }", reading: \ModelCheckpoint.epoch)
      type.declare("var value: Double? { get }", reading: \ModelCheckpoint.value)
      type.declare("func restore(_ model: Sequential) throws") { call in
        try call.receiver(ModelCheckpoint.self).restore(call[0])
        return .void
      }
    }
  }
}

/// A callback of any type, on its way from a lesson to the library.
struct AnyCallback: HostConvertible {
  let callback: any Callback

  /// The callback in a lesson's value.
  init?(hostValue: Value) {
    guard case .host(let object) = hostValue, let holder = object as? any CallbackHolder else {
      return nil
    }
    callback = holder.callback
  }

  /// The value that holds the callback.
  var hostValue: Value { .host(HostBox(callback)) }
}

/// The box of a value that is a callback, whatever its type.
private protocol CallbackHolder {
  var callback: any Callback { get }
}

extension HostBox: CallbackHolder where Wrapped: Callback {
  fileprivate var callback: any Callback { wrapped }
}
