/// A part of a value that may hold further values of the same type, and those others, and so on.
///
/// Such chains can be long. They are let go one link after the other, because doing it one inside the other would need a
/// stack as deep as the chain is long.
public final class Link {
  fileprivate(set) var value: Value

  init(_ value: Value) { self.value = value }

  deinit { Release.letGo(&value) }
}

extension Value {
  /// The value itself, where it is kept behind a link.
  var unlinked: Value {
    if case .link(let link) = self { return link.value }
    return self
  }

  /// Lets a body change a value that is kept behind a link, in place where nothing else refers to it.
  mutating func modifyLinked(_ body: (inout Value) throws -> Void) rethrows {
    guard var link = takeLink() else { return try body(&self) }
    if !isKnownUniquelyReferenced(&link) { link = Link(link.value) }
    defer { self = .link(link) }
    try body(&link.value)
  }

  /// Takes the link out, so that the caller's is the only reference to it.
  private mutating func takeLink() -> Link? {
    guard case .link(let link) = self else { return nil }
    self = .void
    return link
  }
}

/// Lets values go that hold others, which hold others, and so on.
enum Release {
  /// An object that holds values.
  private struct Holder {
    var link: Link?
    var function: FunctionValue?
    var dynamic: DynamicValue?
    var box: Box?
  }

  /// Lets a value go, which is none afterwards.
  static func letGo(_ value: inout Value) {
    switch value {
    case .function, .some, .array, .tuple, .variant, .dynamic, .slice, .dictionary, .set, .link,
      .box:
      break
    default: return
    }
    var rest = [value]
    value = .void
    letGo(all: &rest)
  }

  /// Lets the variables go that a function has captured.
  static func letGo(_ captures: ContiguousArray<Box>) {
    if captures.isEmpty { return }
    var rest = captures.map { Value.box($0) }
    letGo(all: &rest)
  }

  private static func letGo(all values: inout [Value]) {
    var holder = Holder()
    while takeHolder(&holder, from: &values) {
      // Whoever is the last to know an object takes out what it holds.
      if isKnownUniquelyReferenced(&holder.link), let link = holder.link {
        values.append(link.value)
        link.value = .void
      }
      if isKnownUniquelyReferenced(&holder.function), let function = holder.function {
        values += function.giveUpCaptures().map { .box($0) }
      }
      if isKnownUniquelyReferenced(&holder.dynamic), let dynamic = holder.dynamic {
        values.append(dynamic.giveUpValue())
      }
      if isKnownUniquelyReferenced(&holder.box), let box = holder.box {
        values.append(box.value)
        box.value = .void
      }
      holder = Holder()
    }
  }

  /// Takes the next object that holds values out of values that are about to be let go.
  private static func takeHolder(_ holder: inout Holder, from values: inout [Value]) -> Bool {
    while let value = values.popLast() {
      switch value {
      case .link(let link):
        holder.link = link
        return true
      case .function(let function):
        holder.function = function
        return true
      case .dynamic(let dynamic):
        holder.dynamic = dynamic
        return true
      case .box(let box):
        holder.box = box
        return true
      case .some(let inner), .slice(let inner, _): values.append(inner)
      case .dictionary(let table):
        values += table.entries.keys.lazy.map(\.value).filter(\.canHold)
        values += table.entries.values.lazy.filter(\.canHold)
      case .set(let table): values += table.entries.keys.lazy.map(\.value).filter(\.canHold)
      case .array(let elements), .tuple(let elements), .variant(_, let elements):
        for element in elements where element.canHold { values.append(element) }
      default: break
      }
    }
    return false
  }
}

extension Value {
  /// Whether the value can hold others through an object.
  fileprivate var canHold: Bool {
    switch self {
    case .function, .some, .array, .tuple, .variant, .dynamic, .slice, .dictionary, .set, .link,
      .box:
      true
    default: false
    }
  }
}
