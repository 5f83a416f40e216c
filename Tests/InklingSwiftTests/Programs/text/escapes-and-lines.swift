// Strings: escapes, raw and multi-line literals
// ---
print("tab\tquote\"backslash\\ newline\nnext \u{1F600} \'")
print(#"raw \n "quoted" \#(1 + 1)"#, #"a"# + "b")
let poem = """
  first "line"
    indented \(1 + 1)
  last\
   joined
  """
print(poem)
print("""
  a

  b
  """)
