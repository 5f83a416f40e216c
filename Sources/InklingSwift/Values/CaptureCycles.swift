/// The captured variables of a lesson that functions may refer to which they hold.
///
/// A local function that calls itself has captured the variable that holds it, so counting references would keep both for
/// ever, with all else that it has captured, for each call of the function around. Swift has no such variable. A closure in a
/// variable that it captures does stay in Swift, too; here it goes with the interpreter.
struct CaptureCycles {
  /// Variables of local functions, by the calls that made them.
  private var functions: [[Box]] = []
  /// With so many of them those to which nothing refers any more are looked for.
  private var functionLimit = Self.leastLimit

  private struct Weak {
    weak var box: Box?
  }
  /// Variables that a lesson may give functions which have captured them.
  private var variables: [Weak] = []
  private var variableLimit = Self.leastLimit

  private static let leastLimit = 16

  /// Notes the variables of local functions that call each other, or of one that calls itself.
  mutating func note(functions boxes: [Box]) {
    if functions.count >= functionLimit {
      var rest: [[Box]] = []
      for index in functions.indices {
        var boxes: [Box] = []
        swap(&boxes, &functions[index])
        if !Self.collect(&boxes) { rest.append(boxes) }
      }
      functions = rest
      functionLimit = max(Self.leastLimit, 2 * rest.count)
    }
    functions.append(boxes)
  }

  /// Notes a variable that can hold functions, and that one has captured.
  mutating func note(variable box: Box) {
    if variables.count >= variableLimit {
      variables.removeAll { $0.box == nil }
      variableLimit = max(Self.leastLimit, 2 * variables.count)
    }
    variables.append(Weak(box: box))
  }

  /// The variables that are left.
  var boxes: [Box] { functions.joined() + variables.compactMap(\.box) }

  /// Empties all of the variables; nothing of the lesson may run any more.
  mutating func breakAll() {
    for box in boxes {
      var value = Value.void
      swap(&value, &box.value)
      Release.letGo(&value)
    }
    functions = []
    variables = []
  }

  /// Lets go of local functions to which nothing refers but their own variables, and of these to which nothing refers but
  /// what the functions have captured.
  ///
  /// - Parameter boxes: The only other references to the variables.
  /// - Returns: Whether that was so; otherwise everything is as it was.
  private static func collect(_ boxes: inout [Box]) -> Bool {
    var functions: [FunctionValue] = []
    for box in boxes {
      guard case .function(let function) = box.value else { return false }
      functions.append(function)
    }
    for box in boxes { box.value = .void }
    var own: [(function: Int, place: Int, box: Int)] = []
    if functions.indices.allSatisfy({ isKnownUniquelyReferenced(&functions[$0]) }) {
      let placeholder = Box()
      for (index, function) in functions.enumerated() {
        for place in function.captures.indices {
          guard let box = boxes.firstIndex(where: { $0 === function.captures[place] }) else {
            continue
          }
          own.append((index, place, box))
          function.captures[place] = placeholder
        }
      }
      if boxes.indices.allSatisfy({ isKnownUniquelyReferenced(&boxes[$0]) }) { return true }
    }
    for (function, place, box) in own { functions[function].captures[place] = boxes[box] }
    for (box, function) in zip(boxes, functions) { box.value = .function(function) }
    return false
  }
}
