/// What a step is for in its exercise.
public enum ExerciseRole: String, Sendable, Hashable {
  /// The learner changes it.
  case task
  /// It looks at what the learner has done.
  case check
  /// It shows how the exercise can be done, and does not run.
  case solution
}

/// An exercise of a lesson: a step that the learner changes, and steps that check it.
///
/// Its parts are told by one name, as in quarto-live: the options `exercise: NAME` and `check: true` of steps, and the blocks
/// `::: {.hint exercise="NAME"}` and `::: {.solution exercise="NAME"}`.
public struct Exercise: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// The step that the learner changes, by its index.
  public var task: Int
  /// The steps that check it, by their indices, in the order of the file.
  public var checks: [Int]
  /// The step of the solution, by its index.
  public var solution: Int?
  /// How many hints there are.
  public var hintCount: Int
}

extension Lesson {
  /// The lesson as it is for somebody who has done every exercise as its solution does it: the solution's Swift takes the
  /// place of the learner's. Exercises without a solution stay as they are.
  public var solved: Lesson {
    var lesson = self
    for exercise in exercises {
      guard let solution = exercise.solution else { continue }
      lesson.steps[exercise.task].source = steps[solution].source
    }
    lesson.blocks = lesson.blocks.map { $0.replacingSteps(by: lesson.steps) }
    return lesson
  }
}

extension Block {
  /// The block with its steps as they are in a list.
  fileprivate func replacingSteps(by steps: [Step]) -> Block {
    switch self {
    case .step(let step):
      // Captions are kept by the block, which was completed after the list.
      var new = step
      new.source = steps[step.index].source
      return .step(new)
    case .quote(let blocks): return .quote(blocks.map { $0.replacingSteps(by: steps) })
    case .callout(var callout):
      callout.blocks = callout.blocks.map { $0.replacingSteps(by: steps) }
      return .callout(callout)
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map { $0.replacingSteps(by: steps) }
      }
      return .list(list)
    case .heading, .paragraph, .code, .table, .html, .thematicBreak: return self
    }
  }
}
