import Inkling
import InklingSwift

extension HostTypeBuilder {
  /// Declares the initializers of `Tensor`. Those that draw random numbers take them from the context.
  mutating func declareTensorCreation(_ context: BridgeContext) {
    declare("init(shape: [Int], scalars: [Float]) throws") { call in
      try Tensor(shape: call[0], scalars: call[1]).hostValue
    }
    declare("init(_ values: [Float])") { Tensor(try $0[0] as [Float]).hostValue }
    declare("init(_ values: [Double])") { Tensor(try $0[0] as [Double]).hostValue }
    declare("init(_ values: [Int])") { Tensor(try $0[0] as [Int]).hostValue }
    declare("init(_ rows: [[Float]]) throws") { try Tensor($0[0] as [[Float]]).hostValue }
    declare("init(_ rows: [[Double]]) throws") { try Tensor($0[0] as [[Double]]).hostValue }
    declare("init(_ rows: [[Int]]) throws") { try Tensor($0[0] as [[Int]]).hostValue }
    declare("init(repeating value: Float, shape: [Int]) throws") { call in
      try Tensor(repeating: call[0], shape: call[1]).hostValue
    }
    declare("init(zeros shape: [Int]) throws") { try Tensor(zeros: $0[0]).hostValue }
    declare("init(ones shape: [Int]) throws") { try Tensor(ones: $0[0]).hostValue }
    declare("init(identity size: Int) throws") { try Tensor(identity: $0[0]).hostValue }
    declare("init(linearSpaceFrom first: Float, to last: Float, count: Int) throws") { call in
      try Tensor(linearSpaceFrom: call[0], to: call[1], count: call[2]).hostValue
    }
    declare("init(rangeFrom first: Float, to limit: Float, stride: Float = 1) throws") { call in
      try Tensor(rangeFrom: call[0], to: call[1], stride: call[2]).hostValue
    }
    declare("init(oneHot labels: [Int], classCount: Int) throws") { call in
      try Tensor(oneHot: call[0], classCount: call[1]).hostValue
    }
    declare(
      """
      init(randomUniform shape: [Int], in range: ClosedRange<Float> = 0...1, seed: Int? = nil) \
      throws
      """
    ) { call in
      try Tensor(
        randomUniform: call[0], in: call[1], random: context.stream(seed: call[2])
      ).hostValue
    }
    declare(
      """
      init(randomNormal shape: [Int], mean: Float = 0, standardDeviation: Float = 1, \
      seed: Int? = nil) throws
      """
    ) { call in
      try Tensor(
        randomNormal: call[0], mean: call[1], standardDeviation: call[2],
        random: context.stream(seed: call[3])
      ).hostValue
    }
  }
}
