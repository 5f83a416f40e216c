/// A range that is neither closed nor `Range<Int>`.
enum RangeForm: String {
  case halfOpen = "Range"
  case from = "PartialRangeFrom"
  case upTo = "PartialRangeUpTo"
  case through = "PartialRangeThrough"
}
