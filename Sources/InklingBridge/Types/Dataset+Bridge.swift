public import Inkling
public import InklingSwift

extension Dataset: HostBoxed {}

extension HostModule {
  mutating func declareDataset(_ context: BridgeContext) {
    type("Dataset", holding: Dataset.self) { type in
      type.declare(
        """
        init(features: Tensor, labels: [Int], classNames: [String]? = nil, name: String = "data") \
        throws
        """
      ) { call in
        try Dataset(features: call[0], labels: call[1], classNames: call[2], name: call[3])
          .hostValue
      }
      type.declare("init(features: Tensor, targets: Tensor, name: String = \"data\") throws") {
        try Dataset(features: $0[0], targets: $0[1], name: $0[2]).hostValue
      }
      type.declare("var name: String { get }", reading: \Dataset.name)
      type.declare("var count: Int { get }", reading: \Dataset.count)
      type.declare("var featureShape: [Int] { get }", reading: \Dataset.featureShape)
      type.declare("var classNames: [String] { get }", reading: \Dataset.classNames)
      type.declare("var classCount: Int { get }", reading: \Dataset.classCount)
      type.declare("var labels: [Int] { get }", reading: \Dataset.labels)
      type.declare("var countsPerClass: [Int] { get }", reading: \Dataset.countsPerClass)
      type.declareDatasetViews()
      type.declareDatasetParts(context)
      type.declare("func plot(columns: Int? = nil) throws -> Figure") { call in
        try call.receiver(Dataset.self).plot(columns: call[0]).hostValue
      }
      type.declare("func plot(probabilities: Tensor, columns: Int? = nil) throws -> Figure") {
        call in
        try call.receiver(Dataset.self).plot(probabilities: call[0], columns: call[1]).hostValue
      }
      type.declare("func plotSheet(columns: Int = 10) throws -> Figure") { call in
        try call.receiver(Dataset.self).plotSheet(columns: call[0]).hostValue
      }
      type.declare("func plotLabelCounts() throws -> Figure") { call in
        try call.receiver(Dataset.self).plotLabelCounts().hostValue
      }
      type.declare("func plot(predictions: [Int], columns: Int? = nil) throws -> Figure") { call in
        try call.receiver(Dataset.self).plot(predictions: call[0], columns: call[1]).hostValue
      }
    }
  }
}

extension HostTypeBuilder {
  fileprivate mutating func declareDatasetViews() {
    declare("func minimum() -> Float") { try $0.receiver(Dataset.self).minimum().hostValue }
    declare("func maximum() -> Float") { try $0.receiver(Dataset.self).maximum().hostValue }
    declare("func normalized() -> Dataset") {
      try $0.receiver(Dataset.self).normalized().hostValue
    }
    declare("func oneHot() -> Dataset") { try $0.receiver(Dataset.self).oneHot().hostValue }
    declare("func withLabels(_ labels: [Int], relabeled: Bool = false) throws -> Dataset") { call in
      try call.receiver(Dataset.self).withLabels(call[0], relabeled: call[1]).hostValue
    }
    declare("func reshaped(to shape: [Int]) throws -> Dataset") { call in
      try call.receiver(Dataset.self).reshaped(to: call[0]).hostValue
    }
    declare("func image(_ index: Int) -> Tensor") { call in
      try call.receiver(Dataset.self).checkedImage(at: call[0]).hostValue
    }
    declare("func target(_ index: Int) -> Tensor") { call in
      try call.receiver(Dataset.self).checkedTarget(at: call[0]).hostValue
    }
    declare("func featureTensor() throws -> Tensor") {
      try $0.receiver(Dataset.self).featureTensor().hostValue
    }
    declare("func targetTensor() throws -> Tensor") {
      try $0.receiver(Dataset.self).targetTensor().hostValue
    }
  }

  fileprivate mutating func declareDatasetParts(_ context: BridgeContext) {
    declare("func prefix(_ n: Int) -> Dataset") { call in
      try call.receiver(Dataset.self).prefix(call[0]).hostValue
    }
    declare("func subset(_ indices: [Int]) throws -> Dataset") { call in
      try call.receiver(Dataset.self).subset(call[0]).hostValue
    }
    declare("func sample(_ n: Int, seed: Int? = nil) throws -> Dataset") { call in
      try call.receiver(Dataset.self).sample(call[0], random: context.stream(seed: call[1]))
        .hostValue
    }
    declare("func shuffled(seed: Int? = nil) -> Dataset") { call in
      try call.receiver(Dataset.self).shuffled(random: context.stream(seed: call[0])).hostValue
    }
    declare("func batches(of size: Int) throws -> [Dataset]") { call in
      try call.receiver(Dataset.self).batches(of: call[0]).hostValue
    }
    declare(
      """
      func trainTestSplit(testSize: Double = 0.25, shuffle: Bool = true, \
      stratified: Bool = false, seed: Int? = nil) throws -> (train: Dataset, test: Dataset)
      """
    ) { call in
      let (train, test) = try call.receiver(Dataset.self).trainTestSplit(
        testSize: call[0], shuffle: call[1], stratified: call[2],
        random: context.stream(seed: call[3]))
      return .tuple([train.hostValue, test.hostValue])
    }
  }
}
