import Testing

@testable import InklingCore

@Suite struct ExplainedErrorTests {
  @Test func `the description is the message, and the hint on a line of its own`() {
    #expect(
      CoreError.notCompiled(operation: "fit").description == """
        fit needs a compiled model: it does not know which loss to compute
        hint: call model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy) first
        """)
    #expect(CoreError.invalidShape([-1]).description == CoreError.invalidShape([-1]).message)
  }

  @Test func `oneDNN's refusal carries its status`() {
    #expect(
      CoreError.matrixProduct(status: 2).message == "oneDNN refused a matrix product with status 2")
    #expect(
      CoreError.computation(name: "a convolution", status: 3).message
        == "oneDNN refused a convolution with status 3")
  }

  @Test(
    arguments: [
      (0, "0.00 B"), (1023, "1023.00 B"), (1024, "1.00 KB"), (50_920, "49.73 KB"),
      (4_294_967_296, "4.00 GB"), (1e18, "888.18 PB"),
    ])
  func `sizes are written as in Keras`(_ bytes: Double, _ text: String) {
    #expect(readableSize(bytes) == text)
  }
}
