import SwiftSyntax

extension Checker {
  /// A character or a part of a text.
  func checkTextElement(_ call: SubscriptCallExprSyntax, of base: Typed) throws -> Typed {
    let site = site(call)
    guard call.arguments.count == 1, let argument = call.arguments.first, argument.label == nil
    else { throw error(.wrongArguments, call, "a text takes one index") }
    let index = try check(argument.expression)
    if isRange(index.type, of: .stringIndex) {
      let (range, type) = (index, index.type)
      return Typed(.substring, site) {
        let (text, range) = (base.lower().asValue, range.lower().asValue)
        return .value { machine in
          let text = try text(machine).textSlice
          return .substring(text[try range(machine).bounds(in: text, as: type, site)])
        }
      }
    }
    guard index.type == .stringIndex else {
      throw index.site.error(
        .typeMismatch,
        index.type == .int || index.type.isIntegerRange
          ? "'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead"
          : "cannot convert value of type '\(index.type)' to expected argument type 'String.Index'",
        hint: "Array(text)[i] gives a character by its number; prefix(n) and suffix(n) give parts")
    }
    return Typed(.character, site) {
      let (text, index) = (base.lower().asValue, index.lower().asValue)
      return .value { machine in
        let text = try text(machine).textSlice
        let index = try index(machine).unsafeIndex
        try checkTextIndex(index, text, site)
        return .character(text[index])
      }
    }
  }

  /// `==` of texts of which one is a part of another.
  func textEquality(_ left: Typed, _ right: Typed, isEqual: Bool, _ site: Site) -> Typed? {
    guard left.type != right.type, left.type.isText, right.type.isText else { return nil }
    return Typed(.bool, site) {
      let (first, second) = (left.lower().asValue, right.lower().asValue)
      return .bool { (try first($0).textSlice == second($0).textSlice) == isEqual }
    }
  }

  /// The sum of two texts of which one is a part of another; it has the type of the left one.
  func textSum(_ left: Typed, _ right: Typed, _ operatorSite: Site, _ site: Site) -> Typed {
    let isString = left.type == .string || left.constant != nil
    return Typed(isString ? .string : .substring, site) {
      let (first, second) = (left.lower().asValue, right.lower().asValue)
      return .value { machine in
        let text = try first(machine).unsafeString + second(machine).unsafeString
        try machine.reserve(bytes: (text.utf8.count, false), operatorSite)
        return isString ? .string(text) : .substring(text[...])
      }
    }
  }

  /// A part of a text as a text of its own.
  func asString(_ text: Typed) -> Typed {
    Typed(.string, text.site) {
      let run = text.lower().asValue
      return .value { .string(try run($0).unsafeString) }
    }
  }
}

/// Refuses an index at which a text has no character.
func checkTextIndex(_ index: String.Index, _ text: Substring, _ site: Site) throws {
  guard index >= text.startIndex, index < text.endIndex else {
    throw site.error(
      .indexOutOfRange, "this index is out of range: the text has no character there",
      hint: "endIndex lies behind the last character")
  }
}

extension SwiftType {
  /// Whether the type is `String` or `Substring`.
  var isText: Bool { self == .string || self == .substring }
}

extension Value {
  /// A text, or a part of one, as it lies in its text.
  var textSlice: Substring {
    switch self {
    case .string(let text): text[...]
    case .substring(let text): text
    default: ""
    }
  }

  /// The payload of a value that the check has proved to be a `String.Index`.
  var unsafeIndex: String.Index {
    if case .index(let value) = self { value } else { "".startIndex }
  }

  /// The part of a text that a range of its indices names.
  func bounds(
    in text: Substring, as type: SwiftType, _ site: Site
  ) throws -> Range<String.Index> {
    guard case .tuple(let ends) = self else { return text.startIndex..<text.endIndex }
    var (start, end) = (text.startIndex, text.endIndex)
    func after(_ index: String.Index) throws -> String.Index {
      try checkTextIndex(index, text, site)
      return text.index(after: index)
    }
    switch type {
    case .bounds(.halfOpen, _): (start, end) = (ends[0].unsafeIndex, ends[1].unsafeIndex)
    case .bounds(.from, _): start = ends[0].unsafeIndex
    case .bounds(.upTo, _): end = ends[0].unsafeIndex
    case .bounds(.through, _): end = try after(ends[0].unsafeIndex)
    default: (start, end) = (ends[0].unsafeIndex, try after(ends[1].unsafeIndex))
    }
    guard start >= text.startIndex, end <= text.endIndex, start <= end else {
      throw site.error(.indexOutOfRange, "this range lies outside the text")
    }
    return start..<end
  }
}
