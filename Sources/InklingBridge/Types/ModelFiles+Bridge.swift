import Inkling
import InklingLesson
import InklingSwift

extension HostModule {
  mutating func declareLoadModel(_ context: BridgeContext) {
    declare(
      "func loadModel(from path: String, compile: Bool = true, seed: Int? = nil) throws -> Sequential"
    ) { call in
      let place = try context.session.place(ofReadable: call[0])
      return try context.onItsThreads(
        loadModel(from: place, compile: call[1], random: context.stream(seed: call[2])))
    }
  }
}

extension HostTypeBuilder {
  /// Declares what writes and reads files of a model; where they lie is the session's to say.
  mutating func declareModelFiles(_ context: BridgeContext) {
    declareWriting("func save(to path: String) throws", context) { try $0.save(to: $1) }
    declareWriting("func export(to path: String) throws", context) { try $0.export(to: $1) }
    declareWriting("func saveWeights(to path: String) throws", context) {
      try $0.saveWeights(to: $1)
    }
    declare("func loadWeights(from path: String) throws") { call in
      let place = try context.session.place(ofReadable: call[0])
      try call.receiver(Sequential.self).loadWeights(from: place)
      return .void
    }
  }

  private mutating func declareWriting(
    _ declaration: String, _ context: BridgeContext,
    _ write: @escaping (Sequential, String) throws -> Void
  ) {
    declare(declaration) { call in
      let model: Sequential = try call.receiver()
      try context.session.writeFile(call[0]) { try write(model, $0) }
      return .void
    }
  }
}
