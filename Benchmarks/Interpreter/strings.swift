func caesar(_ text: String, _ shift: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz")
  var result = ""
  for character in text {
    if let index = letters.firstIndex(of: character) {
      result.append(letters[(index + shift) % 26])
    } else {
      result.append(character)
    }
  }
  return result
}

func report(_ rows: Int) -> String {
  var text = ""
  for row in 0..<rows {
    text += "row \(row): "
    for column in 0..<10 {
      text += "\(row * column % 97)"
      text += column < 9 ? ", " : "\n"
    }
  }
  return text
}

let text = report(150_000)
print(text.count)
let lines = text.split(separator: "\n")
var longest = ""
for line in lines {
  if line.count > longest.count {
    longest = String(line)
  }
}
print(lines.count, longest)
var secret = "the quick brown fox jumps over the lazy dog"
for shift in 1...40_000 {
  secret = caesar(secret, shift % 26)
}
print(secret)
let words = secret.split(separator: " ").map { $0.uppercased() }
print(words.joined(separator: "-"))
