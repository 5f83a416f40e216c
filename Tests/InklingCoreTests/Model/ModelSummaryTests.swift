import Testing

@testable import InklingCore

@Suite struct ModelSummaryTests {
  @Test func `the summary is Keras's table`() throws {
    let model = try Sequential(inputShape: [28, 28]) {
      Flatten()
      Dense(16, activation: .relu)
      Dense(10, activation: .softmax)
    }
    // Printed by Keras 3.15 for the same model.
    #expect(
      model.summary().description == """
        Model: "sequential"
        ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━┓
        ┃ Layer (type)                         ┃ Output Shape                ┃         Param # ┃
        ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━┩
        │ flatten (Flatten)                    │ (None, 784)                 │               0 │
        ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
        │ dense (Dense)                        │ (None, 16)                  │          12,560 │
        ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
        │ dense_1 (Dense)                      │ (None, 10)                  │             170 │
        └──────────────────────────────────────┴─────────────────────────────┴─────────────────┘
         Total params: 12,730 (49.73 KB)
         Trainable params: 12,730 (49.73 KB)
         Non-trainable params: 0 (0.00 B)
        """)
  }

  @Test func `training does not add weights to the total`() throws {
    let model = try SmallData.model()
    let before = model.summary()
    try model.fit(SmallData.points(), verbose: .silent)
    #expect(model.summary() == before)
    #expect(before.totalParameterCount == model.parameterCount)
    #expect(before.rows.map(\.parameterCount) == [24, 27])
    #expect(before.rows.map(\.outputShape) == [[8], [3]])
  }

  @Test func `a long name does not break the table`() throws {
    struct LayerWithAnExceedinglyLongNameX: Layer {
      func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
        try Flatten().built(for: input)
      }
    }
    let lines = try Sequential(inputShape: [2]) { LayerWithAnExceedinglyLongNameX() }
      .summary().description.split(separator: "\n")
    #expect(lines[4].hasPrefix("│ layer_with_an_exceedingly_long_name… │ (None, 2) "))
    #expect(lines[5].hasPrefix("│ (LayerWithAnExceedinglyLongNameX)    │           "))
    #expect(Set(lines[1...6].map(\.count)) == [88])
  }
}
