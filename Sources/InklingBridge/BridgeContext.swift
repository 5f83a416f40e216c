import Inkling
import InklingLesson

/// What the bridged functions share during one run of one lesson.
final class BridgeContext {
  let host: InklingHost
  let session: LessonSession
  /// The models whose `fit` is running.
  var modelsInTraining: Set<ObjectIdentifier> = []
  /// How many schedules with a warm-up the lesson has made.
  var warmupCount = 0
  /// What stopped a function of the lesson's where the library could not be told.
  private var postponed: (any Error)?
  /// The step that drew random numbers last, and how many streams it has taken.
  private var label = ""
  private var streamsTaken = 0
  /// The step for which Swift itself drew at random last, and its stream.
  private var drawn: (label: String, stream: RandomStream)?

  init(host: InklingHost, session: LessonSession) {
    self.host = host
    self.session = session
  }

  /// Keeps an error until ``checkPostponedFailure()``.
  func postpone(_ error: any Error) { postponed = postponed ?? error }

  /// Throws what has been kept.
  func checkPostponedFailure() throws {
    guard let error = postponed else { return }
    postponed = nil
    throw error
  }

  /// A stream of random numbers for one call.
  ///
  /// Without a seed of its own the call takes the next stream of its step. The step's streams follow from the lesson's
  /// seed and the step's label, so that a step added above changes nothing below.
  func stream(seed: Int?) -> RandomStream {
    if let seed { return RandomStream(seed: UInt64(bitPattern: Int64(seed))) }
    if label != session.context.label {
      label = session.context.label
      streamsTaken = 0
    }
    streamsTaken += 1
    return RandomStream(seed: session.seed).split(label).split(streamsTaken)
  }

  /// The next 64 random bits for what Swift itself draws, such as `Int.random(in:)`.
  ///
  /// They come from a stream of the step's own, beside those of ``stream(seed:)``, so that neither changes the other.
  func randomBits() -> UInt64 {
    let label = session.context.label
    var stream: RandomStream
    if let drawn, drawn.label == label {
      stream = drawn.stream
    } else {
      stream = RandomStream(seed: session.seed).split(label).split("Swift")
    }
    defer { drawn = (label, stream) }
    return stream.next()
  }
}
