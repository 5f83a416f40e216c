import Inkling
import InklingLesson
import InklingSwift

extension HostTypeBuilder {
  /// Declares what writes and reads files of a model; where they lie is the session's to say.
  mutating func declareModelFiles(_ context: BridgeContext) {
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
