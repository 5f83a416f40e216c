/// Which stored examples a part of a data set has, in order.
enum Selection: Equatable, Sendable {
  /// Neighbours.
  case range(Range<Int>)
  /// Any examples in any order.
  case indices([Int])

  var count: Int {
    switch self {
    case .range(let range): range.count
    case .indices(let indices): indices.count
    }
  }

  /// The stored position of one example of the part.
  subscript(_ index: Int) -> Int {
    switch self {
    case .range(let range): range.lowerBound + index
    case .indices(let indices): indices[index]
    }
  }

  /// The stored positions of all examples of the part.
  var positions: [Int] {
    switch self {
    case .range(let range): Array(range)
    case .indices(let indices): indices
    }
  }

  /// The examples of the part at those positions of it.
  subscript(_ range: Range<Int>) -> Selection {
    switch self {
    case .range(let whole):
      .range(whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound)
    case .indices(let indices): .indices(Array(indices[range]))
    }
  }
}
