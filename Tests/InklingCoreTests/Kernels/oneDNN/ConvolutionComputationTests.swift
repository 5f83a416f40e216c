import Testing

@testable import InklingCore

@Suite struct ConvolutionComputationTests {
  private static let strides = [[1, 2], [2, 1], [3, 1], [2, 3]]

  /// oneDNN 2.6.3 writes beyond its memory when it computes these by its convolutions of single pixels: no test could
  /// see that but by luck, so the choice is tested.
  @Test(arguments: strides, ConvolutionComputation.Direction.all)
  func `single pixels with strides are not computed by what writes beyond its memory`(
    strides: [Int], direction: ConvolutionComputation.Direction
  ) throws {
    #expect(try !Self.implementation(direction, strides).hasPrefix("jit_1x1"))
  }

  private static func implementation(
    _ direction: ConvolutionComputation.Direction, _ strides: [Int]
  ) throws -> String {
    let window = try ImageWindow(
      ImageWindow.Settings(
        name: "kernel", size: [1, 1], strides: strides, padding: .valid),
      over: LayerInput(layer: "Conv2D", shape: [10, 11, 3]))
    let shape = ConvolutionShape(window: window, filters: 5, isDepthwise: false)
    return try ConvolutionComputation(
      direction, count: 7, shape: shape, hasBias: true, ComputeEngine()
    ).implementation
  }
}

extension ConvolutionComputation.Direction {
  fileprivate static let all: [Self] = [.forward, .backwardInput, .backwardKernel]
}
