/// What can refer to itself by way of others: a type by its members, a block by the functions that it declares.
protocol Cyclic: AnyObject {
  /// Lets go of the others. Nothing can be checked or run with it after that.
  func breakCycles()
}
