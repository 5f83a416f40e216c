/// One of the cases of a type that has a fixed number of them.
struct TypeCase {
  let name: String
  /// What a value of the case carries.
  var payload: [SwiftType.TupleElement] = []
  /// Makes code that tests whether a value is of the case.
  let lowerTest: (@escaping Run<Value>) -> Run<Bool>
  /// Makes code that gives a part of what a value of the case carries, by its number.
  let lowerPart: (@escaping Run<Value>, Int) -> Run<Value>
}

extension Checker {
  /// The cases of a type; `nil` where it has none.
  func cases(of type: SwiftType) -> [TypeCase]? {
    switch type {
    case .optional(let wrapped):
      return [
        TypeCase(
          name: "none",
          lowerTest: { read in { if case .none = try read($0) { true } else { false } } },
          lowerPart: { read, _ in read }),
        TypeCase(
          name: "some", payload: [SwiftType.TupleElement(label: nil, type: wrapped)],
          lowerTest: { read in { if case .some = try read($0) { true } else { false } } },
          lowerPart: { read, _ in
            { if case .some(let inner) = try read($0) { inner } else { .void } }
          }),
      ]
    case .nominal(let nominal) where nominal.kind == .enumeration:
      return nominal.cases.enumerated().map { number, one in
        TypeCase(
          name: one.name, payload: one.payload,
          lowerTest: { read in
            { machine in
              guard case .variant(let index, _) = try read(machine) else { return false }
              return index == number
            }
          },
          lowerPart: { read, part in
            { machine in
              guard case .variant(_, let payload) = try read(machine) else { return .void }
              return payload[part].unlinked
            }
          })
      }
    default: return nil
    }
  }

  /// The ways in which the values of a type are made, for what a `switch` has to cover.
  func makings(of type: SwiftType) -> [Exhaustiveness.Making]? {
    switch type {
    case .bool:
      return ["true", "false"].map { name in
        Exhaustiveness.Making(name: name, parts: [], text: { _ in name })
      }
    case .tuple(let elements):
      return [
        Exhaustiveness.Making(
          name: "", parts: elements.map(\.type),
          text: { "(" + $0.joined(separator: ", ") + ")" })
      ]
    case .void:
      return [Exhaustiveness.Making(name: "", parts: [], text: { _ in "()" })]
    default:
      return cases(of: type)?.map { one in
        Exhaustiveness.Making(name: one.name, parts: one.payload.map(\.type)) { parts in
          guard !parts.isEmpty else { return ".\(one.name)" }
          let list = zip(one.payload, parts).map { element, part in
            (element.label.map { "\($0): " } ?? "") + part
          }
          return ".\(one.name)(" + list.joined(separator: ", ") + ")"
        }
      }
    }
  }
}
