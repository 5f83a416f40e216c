/// The TeX that formulas may use.
enum TeXCommands {
  /// Letters and what stands like letters.
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "varpi": "ϖ", "rho": "ρ",
    "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
    "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "ell": "ℓ", "hbar": "ℏ", "imath": "ı",
    "jmath": "ȷ", "partial": "∂",
  ]
  /// Letters and signs that stand upright.
  static let uprightLetters: [String: String] = [
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "infty": "∞", "nabla": "∇",
    "emptyset": "∅", "varnothing": "∅", "top": "⊤", "bot": "⊥", "Re": "ℜ", "Im": "ℑ",
    "aleph": "ℵ", "angle": "∠", "triangle": "△", "ldots": "…", "dots": "…", "cdots": "⋯",
    "vdots": "⋮", "ddots": "⋱", "forall": "∀", "exists": "∃", "%": "%", "$": "$", "#": "#",
    "&": "&", "_": "_", "checkmark": "✓", "degree": "°",
  ]
  /// Operators and relations.
  static let operators: [String: String] = [
    "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆",
    "circ": "∘", "bullet": "∙", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "ominus": "⊖",
    "cap": "∩", "cup": "∪", "setminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨",
    "neg": "¬", "lnot": "¬", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "ll": "≪", "gg": "≫", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅",
    "propto": "∝", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆",
    "supset": "⊃", "supseteq": "⊇", "mid": "∣", "parallel": "∥", "perp": "⊥", "to": "→",
    "rightarrow": "→", "leftarrow": "←", "gets": "←", "uparrow": "↑", "downarrow": "↓",
    "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔",
    "implies": "⟹", "iff": "⟺", "mapsto": "↦", "longrightarrow": "⟶", "prime": "′", "colon": ":",
    "coloneqq": "≔", "triangleq": "≜", "therefore": "∴", "lt": "<", "gt": ">",
  ]
  /// Operators whose limits stand below and above where there is room.
  static let largeOperators: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁",
    "bigotimes": "⨂", "bigvee": "⋁", "bigwedge": "⋀",
  ]
  /// Integrals, whose limits stand beside them.
  static let integrals: [String: String] = [
    "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮",
  ]
  /// Functions that are called by their names.
  static let functions: Set = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh",
    "tanh", "coth", "exp", "log", "ln", "lg", "arg", "deg", "det", "dim", "hom", "ker",
  ]
  /// Functions with limits below.
  static let limitFunctions: [String: String] = [
    "lim": "lim", "limsup": "lim sup", "liminf": "lim inf", "max": "max", "min": "min",
    "sup": "sup", "inf": "inf", "gcd": "gcd", "Pr": "Pr", "argmax": "arg max",
    "argmin": "arg min",
  ]
  /// Delimiters.
  static let delimiters: [String: String] = [
    "{": "{", "}": "}", "lbrace": "{", "rbrace": "}", "langle": "⟨", "rangle": "⟩",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "lvert": "|", "rvert": "|",
    "vert": "|", "|": "‖", "Vert": "‖", "lVert": "‖", "rVert": "‖", "backslash": "\\",
    "lbrack": "[", "rbrack": "]",
  ]
  /// Gaps, in ems.
  static let spaces: [String: Double] = [
    ",": 0.1667, "thinspace": 0.1667, ":": 0.2222, "medspace": 0.2222, ";": 0.2778,
    "thickspace": 0.2778, "!": -0.1667, "quad": 1, "qquad": 2, " ": 0.25, "enspace": 0.5,
  ]
  /// Marks above a letter or more.
  static let accents: [String: (mark: String, isBelow: Bool, isStretchy: Bool)] = [
    "hat": ("^", false, false), "widehat": ("^", false, true), "bar": ("¯", false, false),
    "overline": ("¯", false, true), "tilde": ("~", false, false), "widetilde": ("~", false, true),
    "vec": ("→", false, false), "dot": ("˙", false, false), "ddot": ("¨", false, false),
    "check": ("ˇ", false, false), "breve": ("˘", false, false), "acute": ("´", false, false),
    "grave": ("`", false, false), "overrightarrow": ("→", false, true),
    "underline": ("_", true, true), "overbrace": ("⏞", false, true),
    "underbrace": ("⏟", true, true),
  ]
  /// Alphabets.
  static let alphabets: [String: MathAlphabet] = [
    "mathrm": .upright, "mathbf": .bold, "boldsymbol": .boldItalic, "bm": .boldItalic,
    "mathit": .italic, "mathbb": .doubleStruck, "mathcal": .script, "mathscr": .script,
    "mathsf": .sansSerif, "mathtt": .monospace, "mathfrak": .fraktur,
  ]
  /// Words within a formula.
  static let texts: Set = ["text", "textrm", "textnormal", "mbox", "textbf", "textit", "texttt"]
  /// Delimiters in a size of the author's choice; they take the delimiter that follows as it is.
  static let sizes: Set = [
    "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr", "biggr",
    "Biggr", "bigm", "Bigm",
  ]
  /// What changes nothing here.
  static let ignored: Set = [
    "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag",
  ]
  /// Commands with a grammar of their own.
  static let structures: Set = [
    "frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "sqrt", "left", "right",
    "middle", "begin", "end", "operatorname", "overset", "underset", "stackrel", "not", "bmod",
    "pmod", "mathop",
  ]
  /// Grids with their delimiters.
  static let grids: [String: (open: String, close: String)] = [
    "matrix": ("", ""), "smallmatrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"),
    "Bmatrix": ("{", "}"), "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"), "cases": ("{", ""),
    "array": ("", ""), "aligned": ("", ""), "align": ("", ""), "align*": ("", ""),
    "alignedat": ("", ""), "split": ("", ""), "gathered": ("", ""), "gather": ("", ""),
    "gather*": ("", ""), "equation": ("", ""), "equation*": ("", ""),
  ]

  /// All names, to find the one that was meant.
  static let names: [String] =
    [letters, uprightLetters, operators, largeOperators, integrals, limitFunctions, delimiters]
    .flatMap(\.keys).sorted() + functions.sorted() + accents.keys.sorted()
    + alphabets.keys.sorted() + texts.sorted() + structures.sorted() + spaces.keys.sorted()
}

/// An alphabet of mathematics. Its letters are characters of their own.
enum MathAlphabet {
  case upright, italic, bold, boldItalic, doubleStruck, script, sansSerif, monospace, fraktur

  /// Where Unicode's block has the letters A and a, and the digit 0.
  private var starts: (upper: UInt32, lower: UInt32, digit: UInt32?)? {
    switch self {
    case .upright, .italic: nil
    case .bold: (0x1D400, 0x1D41A, 0x1D7CE)
    case .boldItalic: (0x1D468, 0x1D482, nil)
    case .doubleStruck: (0x1D538, 0x1D552, 0x1D7D8)
    case .script: (0x1D49C, 0x1D4B6, nil)
    case .sansSerif: (0x1D5A0, 0x1D5BA, 0x1D7E2)
    case .monospace: (0x1D670, 0x1D68A, 0x1D7F6)
    case .fraktur: (0x1D504, 0x1D51E, nil)
    }
  }

  /// Letters that Unicode had before, elsewhere.
  private static let elsewhere: [UInt32: UInt32] = [
    0x1D53A: 0x2102, 0x1D53F: 0x210D, 0x1D545: 0x2115, 0x1D547: 0x2119, 0x1D548: 0x211A,
    0x1D549: 0x211D, 0x1D551: 0x2124, 0x1D49D: 0x212C, 0x1D4A0: 0x2130, 0x1D4A1: 0x2131,
    0x1D4A3: 0x210B, 0x1D4A4: 0x2110, 0x1D4A7: 0x2112, 0x1D4A8: 0x2133, 0x1D4AD: 0x211B,
    0x1D4BA: 0x212F, 0x1D4BC: 0x210A, 0x1D4C4: 0x2134, 0x1D506: 0x212D, 0x1D50B: 0x210C,
    0x1D50C: 0x2111, 0x1D515: 0x211C, 0x1D51D: 0x2128,
  ]

  /// Bold Greek by the plain letter.
  private func greek(_ value: UInt32) -> UInt32? {
    let starts: (upper: UInt32, lower: UInt32)? =
      switch self {
      case .bold: (0x1D6A8, 0x1D6C2)
      case .boldItalic: (0x1D71C, 0x1D736)
      default: nil
      }
    guard let starts else { return nil }
    switch value {
    case 0x391...0x3A9: return starts.upper + value - 0x391
    case 0x3B1...0x3C9: return starts.lower + value - 0x3B1
    case 0x2207: return starts.upper + 25
    case 0x3F5: return starts.lower + 26
    case 0x3D5: return starts.lower + 29
    default: return nil
    }
  }

  /// A text in this alphabet.
  func convert(_ text: String) -> String {
    var converted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { converted.append(convert(scalar)) }
    return String(converted)
  }

  private func convert(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let starts else { return scalar }
    let value = scalar.value
    let moved: UInt32? =
      switch value {
      case 0x41...0x5A: starts.upper + value - 0x41
      case 0x61...0x7A: starts.lower + value - 0x61
      case 0x30...0x39: starts.digit.map { $0 + value - 0x30 }
      default: greek(value)
      }
    guard let moved else { return scalar }
    return Unicode.Scalar(Self.elsewhere[moved] ?? moved) ?? scalar
  }
}
