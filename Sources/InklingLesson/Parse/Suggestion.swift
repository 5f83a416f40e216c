internal import InklingSwift

/// "did you mean 'x'?", or all there is to choose from where nothing is near.
func suggestion(for word: String, among candidates: [String]) -> String {
  if let near = nearest(to: word, among: candidates) { return "did you mean '\(near)'?" }
  return "there are: \(candidates.joined(separator: ", "))"
}
