/// Asks for something, and says whether it is so: prints a line. In a lesson the same call is a requirement of the
/// exercise that the step checks.
///
///     check("accuracy on the test set", try model.evaluate(test).accuracy, atLeast: 0.97)
///
/// - Parameters:
///   - name: What is asked for.
///   - value: What it is.
///   - minimum: The least that it has to be.
public func check(_ name: String, _ value: Double, atLeast minimum: Double) {
  print(Requirement(name: name, value: value, atLeast: minimum))
}

/// Asks for a number that is not too large, and says whether it is so.
///
///     check("parameters", model.parameterCount, atMost: 12_000)
///
/// - Parameters:
///   - name: What is asked for.
///   - value: What it is.
///   - maximum: The most that it may be.
public func check(_ name: String, _ value: Double, atMost maximum: Double) {
  print(Requirement(name: name, value: value, atMost: maximum))
}

/// Asks for a whole number that is large enough, and says whether it is so.
public func check(_ name: String, _ value: Int, atLeast minimum: Int) {
  print(Requirement(name: name, value: value, atLeast: minimum))
}

/// Asks for a whole number that is not too large, and says whether it is so.
public func check(_ name: String, _ value: Int, atMost maximum: Int) {
  print(Requirement(name: name, value: value, atMost: maximum))
}

/// Asks for something that holds or does not, and says whether it does.
///
///     check("4 and 9 are the pair", pair == [4, 9])
///
/// - Parameters:
///   - name: What is asked for.
///   - isMet: Whether it is so.
public func check(_ name: String, _ isMet: Bool) {
  print(Requirement(name: name, isMet: isMet))
}

/// Names a number by which those who have met all requirements are compared: prints a line. In a lesson the same call puts it
/// beside the requirements.
///
///     score("parameters", model.parameterCount)   // the fewest win
///
/// - Parameters:
///   - name: What is counted.
///   - value: How much it is.
///   - isLowerBetter: Whether the least wins.
public func score(_ name: String, _ value: Int, isLowerBetter: Bool = true) {
  print(Score(name: name, value: value, isLowerBetter: isLowerBetter))
}

/// Names a number by which those who have met all requirements are compared.
public func score(_ name: String, _ value: Double, isLowerBetter: Bool = true) {
  print(Score(name: name, value: value, isLowerBetter: isLowerBetter))
}
