// allCases without CaseIterable
enum Side { case left, right }
print(Side.allCases) // error
