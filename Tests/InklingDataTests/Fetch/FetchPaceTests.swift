import Foundation
import Testing

@testable import InklingData

struct FetchPaceTests {
  static let start = Date(timeIntervalSinceReferenceDate: 0)

  static func progress(_ received: Int, of total: Int? = nil, file: String = "a") -> FetchProgress {
    FetchProgress(file: file, number: 1, count: 1, received: received, total: total)
  }

  /// The text after several moments, given in seconds and bytes.
  static func text(_ moments: [(Double, Int)], of total: Int?) -> String {
    var pace = FetchPace()
    for (seconds, received) in moments {
      pace.add(progress(received, of: total), at: start.addingTimeInterval(seconds))
    }
    return pace.text(progress(moments.last?.1 ?? 0, of: total))
  }

  @Test func `it says how far it is, how fast and how long still`() {
    #expect(Self.text([(0, 0)], of: nil) == "0.0 MB")
    #expect(Self.text([(0, 0), (0.1, 500_000)], of: 1_000_000) == "50 %, 0.5 of 1.0 MB")
    #expect(
      Self.text([(0, 0), (2, 4_000_000)], of: 100_000_000)
        == "4 %, 4.0 of 100.0 MB, 2.0 MB/s, 48 s left")
    #expect(
      Self.text([(0, 0), (1, 400_000)], of: 170_000_000)
        == "0 %, 0.4 of 170.0 MB, 0.4 MB/s, 7 min left")
    #expect(Self.text([(0, 0), (1, 2_000_000)], of: nil) == "2.0 MB, 2.0 MB/s")
    #expect(
      Self.text([(0, 0), (1, 2_000_000)], of: 2_000_000) == "100 %, 2.0 of 2.0 MB, 2.0 MB/s")
  }

  @Test func `what came before this attempt does not count`() {
    #expect(
      Self.text([(0, 90_000_000), (1, 91_000_000)], of: 100_000_000)
        == "91 %, 91.0 of 100.0 MB, 1.0 MB/s, 9 s left")
  }

  @Test func `only the last seconds count`() {
    let moments = (0...10).map { (Double($0), 1_000_000 * $0) }
    let breaks = (11...20).map { (Double($0), 10_000_000) }
    #expect(
      Self.text(moments + breaks, of: 20_000_000)
        == "50 %, 10.0 of 20.0 MB, 0.0 MB/s, standing still")
  }

  @Test func `another file and a new beginning start anew`() {
    var pace = FetchPace()
    pace.add(Self.progress(0), at: Self.start)
    pace.add(Self.progress(9_000_000), at: Self.start.addingTimeInterval(1))
    #expect(pace.bytesPerSecond == 9_000_000)
    pace.add(Self.progress(0), at: Self.start.addingTimeInterval(2))
    #expect(pace.bytesPerSecond == nil)
    pace.add(Self.progress(5, file: "b"), at: Self.start.addingTimeInterval(3))
    #expect(pace.bytesPerSecond == nil)
  }

  @Test func `hostile numbers are no trouble`() {
    #expect(!Self.text([(0, 0), (1, 1)], of: .max).isEmpty)
    #expect(!Self.text([(0, .max), (1, .max)], of: 1).isEmpty)
  }
}
