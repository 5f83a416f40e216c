import Foundation
import Inkling

/// Inkling's side of a comparison; the lines that it answers are described in `Speed/peers/peer.py`.
///
///     InklingBenchmarks WORKLOADS_FILE WORKLOAD DATA_FOLDER WEIGHTS_FILE THREADS
let arguments = CommandLine.arguments
guard arguments.count == 6, let threads = Int(arguments[5]) else {
  let usage =
    "usage: InklingBenchmarks WORKLOADS_FILE WORKLOAD DATA_FOLDER WEIGHTS_FILE THREADS\n"
  FileHandle.standardError.write(Data(usage.utf8))
  exit(2)
}

let side = try Side(
  Workload(named: arguments[2], in: arguments[1]), data: arguments[3], weights: arguments[4],
  threads: threads)
print("ready")
fflush(nil)
while let line = readLine() {
  let words = line.split(separator: " ")
  guard let command = words.first else { continue }
  let numbers = try side.answer(command, words.count > 1 ? Int(words[1]) ?? 1 : 1)
  print(numbers.map { "\($0)" }.joined(separator: " "))
  fflush(nil)
}
