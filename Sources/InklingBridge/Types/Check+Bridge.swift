import Inkling
import InklingLesson
import InklingSwift

extension HostModule {
  /// What exercises are checked with.
  mutating func declareChecks(_ context: BridgeContext) {
    let session = context.session
    func require(_ text: String, _ make: @escaping (HostCall) throws -> Requirement) {
      declare(text) { call in
        session.emit(.requirement(RequirementOutput(try make(call))))
        return .void
      }
    }
    func compare(_ text: String, _ make: @escaping (HostCall) throws -> Score) {
      declare(text) { call in
        session.emit(.score(ScoreOutput(try make(call))))
        return .void
      }
    }
    require("func check(_ name: String, _ value: Double, atLeast minimum: Double)") { call in
      Requirement(name: try call[0], value: try call[1] as Double, atLeast: try call[2])
    }
    require("func check(_ name: String, _ value: Double, atMost maximum: Double)") { call in
      Requirement(name: try call[0], value: try call[1] as Double, atMost: try call[2])
    }
    require("func check(_ name: String, _ value: Int, atLeast minimum: Int)") { call in
      Requirement(name: try call[0], value: try call[1] as Int, atLeast: try call[2])
    }
    require("func check(_ name: String, _ value: Int, atMost maximum: Int)") { call in
      Requirement(name: try call[0], value: try call[1] as Int, atMost: try call[2])
    }
    require("func check(_ name: String, _ isMet: Bool)") { call in
      Requirement(name: try call[0], isMet: try call[1])
    }
    compare("func score(_ name: String, _ value: Int, isLowerBetter: Bool = true)") { call in
      Score(name: try call[0], value: try call[1] as Int, isLowerBetter: try call[2])
    }
    compare("func score(_ name: String, _ value: Double, isLowerBetter: Bool = true)") { call in
      Score(name: try call[0], value: try call[1] as Double, isLowerBetter: try call[2])
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
