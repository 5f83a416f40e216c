import Testing

@testable import InklingCore

@Suite struct LayerBuilderTests {
  @Test(arguments: [true, false]) func `layers come from if, else, for and lists`(
    _ isDeep: Bool
  ) throws {
    let model = try Sequential(inputShape: [4]) {
      if isDeep {
        for units in [3, 2] { Dense(units, activation: .relu) }
      } else {
        Dense(5)
      }
      if isDeep { Flatten() }
      [Dense(1), Dense(2)] as [any Layer]
    }
    #expect(
      model.summary().rows.map(\.name)
        == (isDeep
          ? ["dense", "dense_1", "flatten", "dense_2", "dense_3"]
          : ["dense", "dense_1", "dense_2"])
    )
  }

  @Test func `an error in the braces comes out of the initializer`() {
    struct Stop: Error {}
    func layer() throws -> any Layer { throw Stop() }
    #expect(throws: Stop.self) {
      try Sequential(inputShape: [4]) {
        try layer()
        Dense(1)
      }
    }
  }

  @Test func `a layer of one's own is made of others`() throws {
    struct Hidden: Layer {
      func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
        try Dense(16, activation: .relu).built(for: input)
      }
    }
    let model = try Sequential(inputShape: [784]) { Hidden() }
    #expect(model.parameterCount == 12_560)
    #expect(model.summary().rows[0].name == "hidden")
  }
}
