/// What the outputs of a batch are compared with, row by row.
enum TargetRows {
  case labels(Buffer<Int>)
  case vectors(Buffer<Float>)
}
