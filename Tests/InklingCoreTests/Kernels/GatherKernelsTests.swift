import Testing

@testable import InklingCore

/// How stored bytes become the numbers of a batch, with every instruction set that this machine has.
@Suite struct GatherKernelsTests {
  @Test(
    arguments: InstructionSet.supported,
    [ByteScale(largest: 255, isScaled: false), ByteScale(largest: 255, isScaled: true)]
      + [16, 7, 1].map { ByteScale(largest: $0, isScaled: true) })
  func `every byte is the quotient`(set: InstructionSet, scale: ByteScale) throws {
    // Two examples of an odd size, in the other order.
    let size = 131
    let bytes = (0..<2 * size).map { UInt8($0 % (Int(scale.largest) + 1)) }
    let features = Features(content: .bytes(bytes, scale), size: size)
    let batch = try Buffer<Float>(count: 2 * size)
    GatherKernels.gather(features, order: [1, 0], start: 0, rows: 0..<2, into: batch, on: set)
    let expected = (bytes[size...] + bytes[..<size]).map {
      scale.isScaled ? Float($0) / Float(scale.largest) : Float($0)
    }
    #expect(batch.array == expected)
  }
}
