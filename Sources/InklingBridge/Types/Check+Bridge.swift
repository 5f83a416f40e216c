import Inkling
import InklingLesson
import InklingSwift

extension HostModule {
  /// What exercises are checked with.
  mutating func declareChecks(_ context: BridgeContext) {
    let session = context.session
    declare("func check(_ name: String, _ value: Double, atLeast minimum: Double)") { call in
      let (name, value, minimum) = (
        try call[0] as String, try call[1] as Double, try call[2] as Double
      )
      session.emit(
        .requirement(RequirementOutput(Requirement(name: name, value: value, atLeast: minimum))))
      return .void
    }
    declare("func check(_ name: String, _ value: Double, atMost maximum: Double)") { call in
      let (name, value, maximum) = (
        try call[0] as String, try call[1] as Double, try call[2] as Double
      )
      session.emit(
        .requirement(RequirementOutput(Requirement(name: name, value: value, atMost: maximum))))
      return .void
    }
    declare("func check(_ name: String, _ value: Int, atLeast minimum: Int)") { call in
      let (name, value, minimum) = (try call[0] as String, try call[1] as Int, try call[2] as Int)
      session.emit(
        .requirement(RequirementOutput(Requirement(name: name, value: value, atLeast: minimum))))
      return .void
    }
    declare("func check(_ name: String, _ value: Int, atMost maximum: Int)") { call in
      let (name, value, maximum) = (try call[0] as String, try call[1] as Int, try call[2] as Int)
      session.emit(
        .requirement(RequirementOutput(Requirement(name: name, value: value, atMost: maximum))))
      return .void
    }
    declare("func check(_ name: String, _ isMet: Bool)") { call in
      session.emit(
        .requirement(RequirementOutput(Requirement(name: try call[0], isMet: try call[1]))))
      return .void
    }
    declare("func score(_ name: String, _ value: Int, isLowerBetter: Bool = true)") { call in
      let score = Score(name: try call[0], value: try call[1] as Int, isLowerBetter: try call[2])
      session.emit(.score(ScoreOutput(score)))
      return .void
    }
    declare("func score(_ name: String, _ value: Double, isLowerBetter: Bool = true)") { call in
      let score = Score(name: try call[0], value: try call[1] as Double, isLowerBetter: try call[2])
      session.emit(.score(ScoreOutput(score)))
      return .void
    }
  }
}

extension RequirementOutput {
  /// What a library's requirement says.
  fileprivate init(_ requirement: Requirement) {
    self.init(
      name: requirement.name, value: requirement.value, condition: requirement.condition,
      missing: requirement.missing, isMet: requirement.isMet)
  }
}

extension ScoreOutput {
  /// What a library's score says.
  fileprivate init(_ score: Score) {
    self.init(name: score.name, value: score.value, isLowerBetter: score.isLowerBetter)
  }
}
