import Testing

@testable import InklingCore

@Suite struct MetricKernelsTests {
  @Test func `the largest output counts, of equal ones the first, and never beside a NaN`() throws {
    let labels: Buffer<Int> = try Buffer(count: 5)
    labels.copy([1, 1, 0, 1, 0])
    let outputs: Buffer<Float> = try Buffer(count: 10)
    outputs.copy([0, 1, 2, 1, 3, 3, 3, 3, 1, .nan])
    func correct(_ rows: Range<Int>) -> Int {
      MetricKernels.correctCount(ComparedRows(outputs, .labels(labels), rows: rows, width: 2))
    }
    #expect((0..<5).map { correct($0..<$0 + 1) } == [1, 0, 1, 0, 0])
    #expect(correct(0..<5) == 2)
    let vectors: Buffer<Float> = try Buffer(count: 4)
    vectors.copy([0.1, 0.9, 0.9, 0.1])
    #expect(
      MetricKernels.correctCount(
        ComparedRows(outputs, .vectors(vectors), rows: 0..<2, width: 2)) == 2)
  }
}
