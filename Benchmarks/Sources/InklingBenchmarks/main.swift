import Foundation
import Inkling

/// Inkling's half of a comparison. `compare.py` starts it with a workload, then writes a line for
/// each epoch it wants; the answer is a line with the seconds the epoch took and its mean loss.
///
///     InklingBenchmarks THREADS BATCH_SIZE HIDDEN...
let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard numbers.count >= 2 else {
  let usage = "usage: InklingBenchmarks THREADS BATCH_SIZE HIDDEN...\n"
  FileHandle.standardError.write(Data(usage.utf8))
  exit(2)
}

let train = try loadMNIST().train.normalized()
let model = try Sequential(inputShape: train.featureShape, seed: 1) {
  Flatten()
  for units in numbers.dropFirst(2) { Dense(units, activation: .relu) }
  Dense(train.classCount, activation: .softmax)
}
model.compile(optimizer: .adam(), loss: .sparseCategoricalCrossentropy)
model.threads = numbers[0]

let clock = ContinuousClock()
print("ready")
fflush(nil)
while readLine() != nil {
  var loss = Double.nan
  let duration = try clock.measure {
    let history = try model.fit(train, batchSize: numbers[1], verbose: .silent)
    loss = history["loss"]?.last ?? .nan
  }
  print(duration / .seconds(1), loss)
  fflush(nil)
}
