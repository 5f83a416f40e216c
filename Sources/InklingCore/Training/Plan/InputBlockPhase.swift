/// The phase in which each task gathers one block of the inputs of all examples and multiplies it.
final class InputBlockPhase: Phase {
  private let blocks: InputBlocks
  private let operation: any Operation
  private let batch: Batch
  private let input: Activations

  init(_ blocks: InputBlocks, _ operation: any Operation, batch: Batch, input: Activations) {
    self.blocks = blocks
    self.operation = operation
    self.batch = batch
    self.input = input
  }

  var taskCount: Int { blocks.ranges.count }

  func run(_ task: Int) throws(CoreError) {
    batch.gather(columns: blocks.ranges[task], into: input, at: blocks.place(of: task))
    try operation.forward(block: task, batch.extent)
  }
}
