def caesar(text, shift):
    letters = list("abcdefghijklmnopqrstuvwxyz")
    result = ""
    for character in text:
        if character in letters:
            index = letters.index(character)
            result += letters[(index + shift) % 26]
        else:
            result += character
    return result


def report(rows):
    text = ""
    for row in range(rows):
        text += f"row {row}: "
        for column in range(10):
            text += f"{row * column % 97}"
            text += ", " if column < 9 else "\n"
    return text


text = report(150_000)
print(len(text))
lines = text.strip().split("\n")
longest = ""
for line in lines:
    if len(line) > len(longest):
        longest = line
print(len(lines), longest)
secret = "the quick brown fox jumps over the lazy dog"
for shift in range(1, 40_001):
    secret = caesar(secret, shift % 26)
print(secret)
words = [word.upper() for word in secret.split(" ")]
print("-".join(words))
