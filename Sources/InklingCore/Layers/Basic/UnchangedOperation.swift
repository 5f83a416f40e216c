/// Nothing to do: the output is the input, in another shape at most.
final class UnchangedOperation: Operation {
  let output: Activations

  init(_ input: Activations) { output = input }

  func forward(_ panel: Panel) {}
  func backward(_ panel: Panel) {}
}
