public import Inkling
public import InklingSwift

extension Dataset: HostBoxed {}

extension HostModule {
  mutating func declareDataset(_ context: BridgeContext) {
    type("Dataset", holding: Dataset.self) { type in
      type.declare("init(features: Tensor, labels: [Int]) throws") { call in
        try Dataset(features: call[0], labels: call[1] as [Int]).hostValue
      }
      type.declare("var name: String { get }") { try $0.receiver(Dataset.self).name.hostValue }
      type.declare("var count: Int { get }") { try $0.receiver(Dataset.self).count.hostValue }
      type.declare("var featureShape: [Int] { get }") {
        try $0.receiver(Dataset.self).featureShape.hostValue
      }
      type.declare("var classNames: [String] { get }") {
        try $0.receiver(Dataset.self).classNames.hostValue
      }
      type.declare("var classCount: Int { get }") {
        try $0.receiver(Dataset.self).classCount.hostValue
      }
      type.declare("var labels: [Int] { get }") { try $0.receiver(Dataset.self).labels.hostValue }
      type.declare("func minimum() -> Float") { try $0.receiver(Dataset.self).minimum().hostValue }
      type.declare("func maximum() -> Float") { try $0.receiver(Dataset.self).maximum().hostValue }
      type.declare("func normalized() -> Dataset") {
        try $0.receiver(Dataset.self).normalized().hostValue
      }
      type.declare("func oneHot() -> Dataset") { try $0.receiver(Dataset.self).oneHot().hostValue }
      type.declare("func image(_ index: Int) -> Tensor") { call in
        try call.receiver(Dataset.self).checkedImage(at: call[0]).hostValue
      }
      type.declare("func target(_ index: Int) -> Tensor") { call in
        try call.receiver(Dataset.self).checkedTarget(at: call[0]).hostValue
      }
      type.declare("func prefix(_ n: Int) -> Dataset") { call in
        try call.receiver(Dataset.self).prefix(call[0]).hostValue
      }
      type.declare("func subset(_ indices: [Int]) throws -> Dataset") { call in
        try call.receiver(Dataset.self).subset(call[0]).hostValue
      }
      type.declare("func sample(_ n: Int, seed: Int? = nil) throws -> Dataset") { call in
        try call.receiver(Dataset.self).sample(call[0], random: context.stream(seed: call[1]))
          .hostValue
      }
      type.declare("func plot(columns: Int? = nil) throws -> Figure") { call in
        try call.receiver(Dataset.self).plot(columns: call[0]).hostValue
      }
      type.declare("func plot(predictions: [Int], columns: Int? = nil) throws -> Figure") { call in
        try call.receiver(Dataset.self).plot(predictions: call[0], columns: call[1]).hostValue
      }
    }
  }
}
