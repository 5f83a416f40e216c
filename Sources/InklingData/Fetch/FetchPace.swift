public import Foundation

/// How fast a download goes, and how long it still takes.
///
/// The rate is that of the last seconds: what came in an earlier attempt does not count, and a break
/// shows soon.
public struct FetchPace: Sendable {
  private var file = ""
  /// What was there at some moments of the last seconds.
  private var moments: [(time: Date, received: Int)] = []

  /// A pace of nothing yet.
  public init() {}

  /// Takes in how far the download is.
  public mutating func add(_ progress: FetchProgress, at time: Date) {
    if progress.file != file || progress.received < moments.last?.received ?? 0 {
      moments = []
      file = progress.file
    }
    moments.append((time, progress.received))
    while moments.count > 2, time.timeIntervalSince(moments[1].time) >= Self.windowSeconds {
      moments.removeFirst()
    }
  }

  private static let windowSeconds = 5.0

  /// Bytes a second; nil before there is something to tell it from.
  public var bytesPerSecond: Double? {
    guard let first = moments.first, let last = moments.last else { return nil }
    let seconds = last.time.timeIntervalSince(first.time)
    return seconds >= 0.5 ? Double(last.received - first.received) / seconds : nil
  }

  /// How far it is, in words: `40 %, 68.0 of 170.1 MB, 3.2 MB/s, 32 s left`.
  public func text(_ progress: FetchProgress) -> String {
    var parts: [String] = []
    if let total = progress.total, total > 0 {
      let share = Int(min(100 * Double(progress.received) / Double(total), 100))
      parts = ["\(share) %", "\(Self.megabytes(progress.received)) of \(Self.megabytes(total)) MB"]
    } else {
      parts = ["\(Self.megabytes(progress.received)) MB"]
    }
    guard let rate = bytesPerSecond else { return parts.joined(separator: ", ") }
    parts.append("\(Self.megabytes(Int(rate))) MB/s")
    if let total = progress.total, total > progress.received {
      let seconds = Double(total - progress.received) / max(rate, 1)
      parts.append(rate > 0 ? Self.duration(seconds) + " left" : "standing still")
    }
    return parts.joined(separator: ", ")
  }

  private static func megabytes(_ count: Int) -> String {
    String(format: "%.1f", Double(count) / 1e6)
  }

  /// `32 s`, `4 min`, `2 h`.
  private static func duration(_ seconds: Double) -> String {
    if seconds < 90 { return "\(Int(seconds.rounded(.up))) s" }
    if seconds < 5400 { return "\(Int((seconds / 60).rounded())) min" }
    return seconds < 360_000 ? "\(Int((seconds / 3600).rounded())) h" : "days"
  }
}
