import Testing

@Suite struct TensorLessonsTests {
  struct Mistake: CustomTestStringConvertible {
    var step: String
    var message: String
    var testDescription: String { step }
  }

  @Test(arguments: [
    Mistake(step: "print(m + Tensor([1, 2, 3]))", message: "[2, 2] and [3]"),
    Mistake(step: "w += Tensor([1, 2, 3])", message: "[3]"),
    Mistake(step: "print(m.matmul(Tensor([1, 2, 3])))", message: "[2, 2]"),
    Mistake(step: "print(m[2, 0])", message: "out of range"),
    Mistake(step: "print(m[0])", message: "takes 2 indices"),
    Mistake(step: "w[0, 2] = 1", message: "out of range"),
    Mistake(step: "m[0, 0] = 1", message: "'m' is a 'let' constant"),
    Mistake(step: "print(m.sum(axis: 2))", message: "axis"),
    Mistake(step: "print(m[rows: 1..<3])", message: "1..<3"),
    Mistake(step: "print(m[rows: 0..<2, columns: 1..<4])", message: "1..<4"),
    Mistake(step: "print(m.row(7), m.column(0))", message: "7"),
    Mistake(step: "print(m.softmax(axis: 5))", message: "axis"),
    Mistake(step: "print(m.argmax(axis: 5))", message: "axis"),
    Mistake(step: "let t = try Tensor([[1, 2], [3]])", message: "row"),
    Mistake(
      step: "let t = Tensor([[1, 2], [3]])", message: "call can throw but is not marked with 'try'"),
    Mistake(step: "let t = try Tensor(zeros: [1_000_000, 1_000_000])", message: "memory"),
    Mistake(
      step: "let t = try Tensor(zeros: [100_000, 1]) + Tensor(zeros: [100_000])", message: "memory"),
    Mistake(
      step: "let rate = 0.1\nprint(rate * m)",
      message:
        "binary operator '*' cannot be applied to operands of type 'Double' and 'Tensor' / Swift never converts "
        + "numbers by itself: write Float(rate)"),
    Mistake(step: "print(m.clipped(to: 3...1))", message: "3.0...1.0"),
    Mistake(
      step: "print(m.map { [1, 2][Int($0)] > 1 ? 1 : 0 })", message: "index 2 is out of range"),
    Mistake(step: "print(m.summ())", message: "did you mean 'sum'?"),
    Mistake(step: "print(try m.reshaped(to: [3]))", message: "[3]"),
    Mistake(step: "print(maximum(m, Tensor([1, 2, 3])))", message: "maximum"),
    Mistake(step: "print(pow(m, Tensor([1, 2, 3])))", message: "pow"),
    Mistake(step: "print(m .> Tensor([1, 2, 3]))", message: ".>"),
    Mistake(step: "print(try Tensor.stacked([m, Tensor([1])]))", message: "stack"),
  ])
  func `a mistake is told, and nothing traps`(mistake: Mistake) {
    let result = run(
      "let m = try Tensor([[1, 2], [3, 4]])\nvar w = m\n" + mistake.step)
    #expect(result.failure?.contains(mistake.message) == true, "\(result.failure ?? "no failure")")
  }

  @Test func `random tensors and parts follow from the lesson's seed`() {
    let step = """
      print(try Tensor(randomNormal: [2]), try Tensor(randomUniform: [2]))
      let data = try Dataset(features: Tensor(rangeFrom: 0, to: 20).reshaped(to: [20, 1]), labels: [Int](repeating: 0, count: 20))
      print(data.shuffled().featureShape, try data.shuffled().featureTensor())
      print(try data.trainTestSplit().test.featureTensor())
      """
    let first = run(step)
    #expect(first.failure == nil)
    #expect(run(step).text == first.text)
    #expect(run(step, seed: 2).text != first.text)
    let lines = first.text.split(separator: "\n")
    #expect(lines.count >= 3)
  }
}
