/// Where the value of a variable lies, so that parts of it are read and changed where they are, without a copy.
///
/// A value that a call under way is changing is `.void` meanwhile, and so is one that is not there yet; whoever finds
/// no array there asks the variable's own code, which knows what to say.
protocol ValueHome {
  func access<Result>(
    _ machine: Machine, _ body: (inout Value) throws -> Result
  ) rethrows -> Result
}

/// A slot of the current frame.
struct FrameHome: ValueHome {
  let slot: Int
  @inline(__always)
  func access<Result>(
    _ machine: Machine, _ body: (inout Value) throws -> Result
  ) rethrows -> Result {
    try body(&machine.values[machine.valueBase + slot])
  }
}

/// A global variable.
struct GlobalHome: ValueHome {
  let slot: Int
  @inline(__always)
  func access<Result>(
    _ machine: Machine, _ body: (inout Value) throws -> Result
  ) rethrows -> Result {
    try body(&machine.globalValues[slot])
  }
}

/// A variable that the running function has captured.
struct CaptureHome: ValueHome {
  let index: Int
  @inline(__always)
  func access<Result>(
    _ machine: Machine, _ body: (inout Value) throws -> Result
  ) rethrows -> Result {
    try body(&machine.captures[index].value)
  }
}

extension Variable {
  /// Where its value lies, by the ways of finding it.
  enum Home {
    case frame(FrameHome)
    case global(GlobalHome)
    case capture(CaptureHome)
  }

  /// Where the body of `reader` finds the variable's value; `nil` for words, and where it lies in a box of the same frame.
  func home(in reader: FunctionContext, _ machine: Machine) -> Home? {
    if type.isWord || accessors != nil { return nil }
    guard let function else { return .global(GlobalHome(slot: globalSlot(machine))) }
    if isCaptured {
      return function === reader ? nil : .capture(CaptureHome(index: reader.capture(self)))
    }
    return function === reader ? .frame(FrameHome(slot: slot)) : nil
  }
}

/// Whether an index lies in an array.
@inline(__always)
private func isIn(_ index: Int, _ count: Int) -> Bool {
  UInt(bitPattern: index) < UInt(bitPattern: count)
}

/// Parts of values, read and set in place: `nil` or `false` where there is no such part. What reads is `mutating` as well,
/// because then nothing is retained; each has no calls between the test and the access for the same reason.
extension Value {
  @inline(__always)
  mutating func countOfArray() -> Int? {
    switch self {
    case .ints(let elements): elements.count
    case .doubles(let elements): elements.count
    case .bools(let elements): elements.count
    case .array(let elements): elements.count
    default: nil
    }
  }

  @inline(__always)
  mutating func intElement(at index: Int) -> Int? {
    if case .ints(let elements) = self, isIn(index, elements.count) { return elements[index] }
    return nil
  }

  @inline(__always)
  mutating func doubleElement(at index: Int) -> Double? {
    if case .doubles(let elements) = self, isIn(index, elements.count) { return elements[index] }
    return nil
  }

  @inline(__always)
  mutating func boolElement(at index: Int) -> Bool? {
    if case .bools(let elements) = self, isIn(index, elements.count) { return elements[index] }
    return nil
  }

  @inline(__always)
  fileprivate mutating func valueElement(at index: Int) -> Value? {
    if case .array(let elements) = self, isIn(index, elements.count) { return elements[index] }
    return nil
  }

  @inline(__always)
  mutating func intElement(at row: Int, _ index: Int) -> Int? {
    if case .array(let rows) = self, isIn(row, rows.count), case .ints(let elements) = rows[row],
      isIn(index, elements.count)
    {
      return elements[index]
    }
    return nil
  }

  @inline(__always)
  mutating func doubleElement(at row: Int, _ index: Int) -> Double? {
    if case .array(let rows) = self, isIn(row, rows.count),
      case .doubles(let elements) = rows[row], isIn(index, elements.count)
    {
      return elements[index]
    }
    return nil
  }

  @inline(__always)
  fileprivate mutating func valueElement(at row: Int, _ index: Int) -> Value? {
    if case .array(let rows) = self, isIn(row, rows.count), case .array(let elements) = rows[row],
      isIn(index, elements.count)
    {
      return elements[index]
    }
    return nil
  }

  @inline(__always)
  mutating func setElement(at index: Int, toInt new: Int) -> Bool {
    guard case .ints(let elements) = self, isIn(index, elements.count) else { return false }
    replace(at: index, withInt: new)
    return true
  }

  @inline(__always)
  mutating func setElement(at index: Int, toDouble new: Double) -> Bool {
    guard case .doubles(let elements) = self, isIn(index, elements.count) else { return false }
    replace(at: index, withDouble: new)
    return true
  }

  @inline(__always)
  mutating func setElement(at index: Int, toBool new: Bool) -> Bool {
    guard case .bools(let elements) = self, isIn(index, elements.count) else { return false }
    guard case .bools(var elements) = consume self else {
      self = .void
      return false
    }
    elements[index] = new
    self = .bools(elements)
    return true
  }

  /// Adds an element at the end, where the array takes no more than some bytes.
  @inline(__always)
  mutating func append(int new: Int, upTo bytes: Int) -> Bool {
    guard case .ints(let elements) = self, elements.count &* 8 < bytes else { return false }
    guard case .ints(var elements) = consume self else {
      self = .void
      return false
    }
    elements.append(new)
    self = .ints(elements)
    return true
  }

  /// Adds an element at the end, where the array takes no more than some bytes.
  @inline(__always)
  mutating func append(double new: Double, upTo bytes: Int) -> Bool {
    guard case .doubles(let elements) = self, elements.count &* 8 < bytes else { return false }
    guard case .doubles(var elements) = consume self else {
      self = .void
      return false
    }
    elements.append(new)
    self = .doubles(elements)
    return true
  }

  @inline(__always)
  mutating func setElement(at index: Int, toValue new: Value) -> Bool {
    guard case .array(let elements) = self, isIn(index, elements.count) else { return false }
    replace(at: index, with: new)
    return true
  }

  @inline(__always)
  mutating func setElement(at row: Int, _ index: Int, toInt new: Int) -> Bool {
    guard case .array(let rows) = self, isIn(row, rows.count), case .ints(let old) = rows[row],
      isIn(index, old.count)
    else { return false }
    guard case .array(var rows) = consume self else {
      self = .void
      return false
    }
    rows[row].replace(at: index, withInt: new)
    self = .array(rows)
    return true
  }

  @inline(__always)
  mutating func setElement(at row: Int, _ index: Int, toDouble new: Double) -> Bool {
    guard case .array(let rows) = self, isIn(row, rows.count), case .doubles(let old) = rows[row],
      isIn(index, old.count)
    else { return false }
    guard case .array(var rows) = consume self else {
      self = .void
      return false
    }
    rows[row].replace(at: index, withDouble: new)
    self = .array(rows)
    return true
  }

  @inline(__always)
  mutating func setElement(at row: Int, _ index: Int, toValue new: Value) -> Bool {
    guard case .array(let rows) = self, isIn(row, rows.count), case .array(let old) = rows[row],
      isIn(index, old.count)
    else { return false }
    guard case .array(var rows) = consume self else {
      self = .void
      return false
    }
    rows[row].replace(at: index, with: new)
    self = .array(rows)
    return true
  }

  // The elements are moved out while they change, so that nothing else refers to them and nothing is copied.

  @inline(__always)
  private mutating func replace(at index: Int, withInt new: Int) {
    guard case .ints(var elements) = consume self else {
      self = .void
      return
    }
    elements[index] = new
    self = .ints(elements)
  }

  @inline(__always)
  private mutating func replace(at index: Int, withDouble new: Double) {
    guard case .doubles(var elements) = consume self else {
      self = .void
      return
    }
    elements[index] = new
    self = .doubles(elements)
  }

  @inline(__always)
  private mutating func replace(at index: Int, with new: Value) {
    guard case .array(var elements) = consume self else {
      self = .void
      return
    }
    elements[index] = new
    self = .array(elements)
  }
}

// MARK: Code

extension Variable.Home {
  /// Code that reads an element of the array.
  ///
  /// - Parameter array: Code that reads the variable, for what is no array, or has no such element.
  func lowerElement(
    at index: Typed, _ element: SwiftType, _ site: Site, array: @escaping Run<Value>
  ) -> Code {
    switch index.lowerIntOperand() {
    case .local(let index): lowerElement(at: index, element, site, array)
    case .constant(let index): lowerElement(at: index, element, site, array)
    case .computed(let index): lowerElement(at: index, element, site, array)
    }
  }

  /// Code that reads an element of the array at the index in a word of the frame.
  func lowerElement(
    atWord slot: Int, _ element: SwiftType, _ site: Site, array: @escaping Run<Value>
  ) -> Code {
    lowerElement(at: LocalInt(slot: slot), element, site, array)
  }

  private func lowerElement<Index: IntSource>(
    at index: Index, _ element: SwiftType, _ site: Site, _ array: @escaping Run<Value>
  ) -> Code {
    switch self {
    case .frame(let home): readElement(of: home, at: index, element, site, array)
    case .global(let home): readElement(of: home, at: index, element, site, array)
    case .capture(let home): readElement(of: home, at: index, element, site, array)
    }
  }

  /// Code that reads an element of a row of the array.
  func lowerElement(
    row: Typed, _ rowSite: Site, at index: Typed, _ element: SwiftType, _ site: Site,
    array: @escaping Run<Value>
  ) -> Code {
    switch (row.lowerIntOperand(), index.lowerIntOperand()) {
    case (.local(let row), .local(let index)):
      lowerElement(row, rowSite, at: index, element, site, array)
    case (let row, let index):
      lowerElement(row.computed, rowSite, at: index.computed, element, site, array)
    }
  }

  /// Code that reads an element of a row of the array at the indices in words of the frame.
  func lowerElement(
    rowWord: Int, _ rowSite: Site, atWord slot: Int, _ element: SwiftType, _ site: Site,
    array: @escaping Run<Value>
  ) -> Code {
    lowerElement(LocalInt(slot: rowWord), rowSite, at: LocalInt(slot: slot), element, site, array)
  }

  private func lowerElement<Row: IntSource, Index: IntSource>(
    _ row: Row, _ rowSite: Site, at index: Index, _ element: SwiftType, _ site: Site,
    _ array: @escaping Run<Value>
  ) -> Code {
    switch self {
    case .frame(let home): readElement(of: home, row, rowSite, at: index, element, site, array)
    case .global(let home): readElement(of: home, row, rowSite, at: index, element, site, array)
    case .capture(let home): readElement(of: home, row, rowSite, at: index, element, site, array)
    }
  }

  /// Code that sets an element of the array at the index in a word of the frame.
  ///
  /// - Parameter modify: Code that changes the variable, for what is no array, or has no such element.
  func lowerStore(
    atWord slot: Int, _ value: Code, _ element: SwiftType, _ site: Site, modify: @escaping Modify
  ) -> Run<Void> {
    switch self {
    case .frame(let home): storeElement(in: home, at: slot, value, element, site, modify)
    case .global(let home): storeElement(in: home, at: slot, value, element, site, modify)
    case .capture(let home): storeElement(in: home, at: slot, value, element, site, modify)
    }
  }

  /// Code that sets an element of a row of the array at the indices in words of the frame.
  func lowerStore(
    rowWord: Int, _ rowSite: Site, atWord slot: Int, _ value: Code, _ element: SwiftType,
    _ site: Site, modify: @escaping Modify
  ) -> Run<Void> {
    switch self {
    case .frame(let home):
      storeElement(in: home, rowWord, rowSite, at: slot, value, element, site, modify)
    case .global(let home):
      storeElement(in: home, rowWord, rowSite, at: slot, value, element, site, modify)
    case .capture(let home):
      storeElement(in: home, rowWord, rowSite, at: slot, value, element, site, modify)
    }
  }

  /// Code that counts the elements of the array.
  func lowerCount(array: @escaping Run<Value>) -> Run<Int> {
    switch self {
    case .frame(let home): readCount(of: home, array)
    case .global(let home): readCount(of: home, array)
    case .capture(let home): readCount(of: home, array)
    }
  }
}

extension IntOperand {
  /// The operand as one that is computed.
  fileprivate var computed: ComputedInt {
    switch self {
    case .local(let local): ComputedInt { local.get($0) }
    case .constant(let constant): ComputedInt { _ in constant.value }
    case .computed(let computed): computed
    }
  }
}

private func readCount(of home: some ValueHome, _ array: @escaping Run<Value>) -> Run<Int> {
  { machine in
    if let count = home.access(machine, { $0.countOfArray() }) { return count }
    return try array(machine).elementCount
  }
}

/// What is read where no element was found: an error, unless the array has an unusual form.
@inline(never)
func element(
  of array: Run<Value>, at index: Int, _ site: Site, _ machine: Machine
) throws -> Value {
  let array = try array(machine)
  if case .void = array { throw overlapping(site) }
  try checkIndex(index, array.elementCount, site)
  return array.element(at: index)
}

/// What is read where no element of a row was found.
@inline(never)
func element(
  of array: Run<Value>, row: Int, _ rowSite: Site, at index: Int, _ site: Site, _ machine: Machine
) throws -> Value {
  let row = try element(of: array, at: row, rowSite, machine)
  try checkIndex(index, row.elementCount, site)
  return row.element(at: index)
}

private func readElement(
  of home: some ValueHome, at index: some IntSource, _ type: SwiftType, _ site: Site,
  _ array: @escaping Run<Value>
) -> Code {
  switch type {
  case .int:
    return .int { machine in
      let index = try index.get(machine)
      if let found = home.access(machine, { $0.intElement(at: index) }) { return found }
      return try element(of: array, at: index, site, machine).unsafeInt
    }
  case .double:
    return .double { machine in
      let index = try index.get(machine)
      if let found = home.access(machine, { $0.doubleElement(at: index) }) { return found }
      return try element(of: array, at: index, site, machine).unsafeDouble
    }
  case .bool:
    return .bool { machine in
      let index = try index.get(machine)
      if let found = home.access(machine, { $0.boolElement(at: index) }) { return found }
      return try element(of: array, at: index, site, machine).unsafeBool
    }
  default:
    return .unwrapping(
      { machine in
        let index = try index.get(machine)
        if let found = home.access(machine, { $0.valueElement(at: index) }) { return found }
        return try element(of: array, at: index, site, machine)
      }, as: type)
  }
}

private func readElement(
  of home: some ValueHome, _ row: some IntSource, _ rowSite: Site, at index: some IntSource,
  _ type: SwiftType, _ site: Site, _ array: @escaping Run<Value>
) -> Code {
  switch type {
  case .int:
    return .int { machine in
      let (row, index) = (try row.get(machine), try index.get(machine))
      if let found = home.access(machine, { $0.intElement(at: row, index) }) { return found }
      return try element(of: array, row: row, rowSite, at: index, site, machine).unsafeInt
    }
  case .double:
    return .double { machine in
      let (row, index) = (try row.get(machine), try index.get(machine))
      if let found = home.access(machine, { $0.doubleElement(at: row, index) }) { return found }
      return try element(of: array, row: row, rowSite, at: index, site, machine).unsafeDouble
    }
  default:
    return .unwrapping(
      { machine in
        let (row, index) = (try row.get(machine), try index.get(machine))
        if let found = home.access(machine, { $0.valueElement(at: row, index) }) { return found }
        return try element(of: array, row: row, rowSite, at: index, site, machine)
      }, as: type)
  }
}

/// Sets an element where it was not found in place: an error, unless the array has an unusual form.
@inline(never)
func set(
  _ new: Value, at index: Int, _ site: Site, _ modify: Modify, _ machine: Machine
) throws {
  try modify(machine) { array in
    try checkIndex(index, array.elementCount, site)
    array.setElement(at: index, to: new)
  }
}

/// Sets an element of a row where it was not found in place.
@inline(never)
func set(
  _ new: Value, row: Int, _ rowSite: Site, at index: Int, _ site: Site, _ modify: Modify,
  _ machine: Machine
) throws {
  try modify(machine) { array in
    try checkIndex(row, array.elementCount, rowSite)
    try array.modifyElement(at: row) { row in
      try checkIndex(index, row.elementCount, site)
      row.setElement(at: index, to: new)
    }
  }
}

private func storeElement(
  in home: some ValueHome, at slot: Int, _ value: Code, _ type: SwiftType, _ site: Site,
  _ modify: @escaping Modify
) -> Run<Void> {
  switch type {
  case .int:
    let value = value.asInt
    return { machine in
      let new = try value(machine)
      let index = machine.words[machine.wordBase + slot]
      if home.access(machine, { $0.setElement(at: index, toInt: new) }) { return }
      try set(.int(new), at: index, site, modify, machine)
    }
  case .double:
    let value = value.asDouble
    return { machine in
      let new = try value(machine)
      let index = machine.words[machine.wordBase + slot]
      if home.access(machine, { $0.setElement(at: index, toDouble: new) }) { return }
      try set(.double(new), at: index, site, modify, machine)
    }
  case .bool:
    let value = value.asBool
    return { machine in
      let new = try value(machine)
      let index = machine.words[machine.wordBase + slot]
      if home.access(machine, { $0.setElement(at: index, toBool: new) }) { return }
      try set(.bool(new), at: index, site, modify, machine)
    }
  default:
    let value = value.asValue
    return { machine in
      let new = try value(machine)
      let index = machine.words[machine.wordBase + slot]
      try machine.checkInterruption(site)
      if home.access(machine, { $0.setElement(at: index, toValue: new) }) { return }
      try set(new, at: index, site, modify, machine)
    }
  }
}

private func storeElement(
  in home: some ValueHome, _ rowSlot: Int, _ rowSite: Site, at slot: Int, _ value: Code,
  _ type: SwiftType, _ site: Site, _ modify: @escaping Modify
) -> Run<Void> {
  switch type {
  case .int:
    let value = value.asInt
    return { machine in
      let new = try value(machine)
      let row = machine.words[machine.wordBase + rowSlot]
      let index = machine.words[machine.wordBase + slot]
      if home.access(machine, { $0.setElement(at: row, index, toInt: new) }) { return }
      try set(.int(new), row: row, rowSite, at: index, site, modify, machine)
    }
  case .double:
    let value = value.asDouble
    return { machine in
      let new = try value(machine)
      let row = machine.words[machine.wordBase + rowSlot]
      let index = machine.words[machine.wordBase + slot]
      if home.access(machine, { $0.setElement(at: row, index, toDouble: new) }) { return }
      try set(.double(new), row: row, rowSite, at: index, site, modify, machine)
    }
  default:
    let value = value.asValue
    return { machine in
      let new = try value(machine)
      let row = machine.words[machine.wordBase + rowSlot]
      let index = machine.words[machine.wordBase + slot]
      try machine.checkInterruption(site)
      if home.access(machine, { $0.setElement(at: row, index, toValue: new) }) { return }
      try set(new, row: row, rowSite, at: index, site, modify, machine)
    }
  }
}
