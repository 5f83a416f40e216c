/// What an instruction does. `a`, `b` and `c` are its operands, `k` is its constant; r stands for the words of the frame.
///
/// An operation that ends in `K` has the constant as its second operand. `c` is how far a jump goes, counted from the
/// instruction behind it.
enum Opcode: UInt8 {
  /// r[a] = k
  case constant
  /// r[a] = r[b]
  case move

  // Int: r[a] = r[b] op r[c], or op k.
  case addInt, addIntK, subtractInt, subtractIntK, multiplyInt, multiplyIntK
  case divideInt, divideIntK, remainderInt, remainderIntK
  case negateInt
  case shiftLeft, shiftRight, and, or, exclusiveOr, wrappingAdd, wrappingSubtract, wrappingMultiply

  // Double: r[a] = r[b] op r[c], or op k.
  case addDouble, addDoubleK, subtractDouble, subtractDoubleK, multiplyDouble, multiplyDoubleK
  case divideDouble, divideDoubleK
  case negateDouble
  // r[a] = r[k] + r[b] * r[c], or r[k] - r[b] * r[c].
  case addProduct, subtractProduct
  /// r[a] = Double(r[b])
  case intToDouble

  /// Goes on c further.
  case jump
  // If r[a] is true, or is not.
  case jumpIf, jumpUnless
  // If r[a] op r[b], or op k.
  case jumpLessInt, jumpLessOrEqualInt, jumpEqualInt, jumpUnequalInt
  case jumpLessIntK, jumpLessOrEqualIntK, jumpGreaterIntK, jumpGreaterOrEqualIntK
  case jumpEqualIntK, jumpUnequalIntK
  case jumpLessDouble, jumpUnlessLessDouble, jumpLessOrEqualDouble, jumpUnlessLessOrEqualDouble
  case jumpEqualDouble, jumpUnequalDouble

  // Loops.
  /// Counts one round.
  case tick
  // The jumps of the same names which begin one more round: they count it.
  case repeatIfLessInt, repeatIfLessOrEqualInt
  case repeatIfLessIntK, repeatIfLessOrEqualIntK, repeatIfGreaterIntK, repeatIfGreaterOrEqualIntK
  /// Refuses a range from r[a] to r[b]; k is 1 where its end belongs to it, which makes r[b] the number after it.
  case checkRange
  /// Goes on c further if r[a] is not below r[b], else counts a round.
  case beginCounting
  /// Adds 1 to r[a], and goes c further, having counted a round, if that is below r[b].
  case nextCount

  // r[a] = the next number of the array in the value b of the frame, counted in r[k]; behind the last, goes on c further.
  case nextInt, nextDouble
  /// Leaves the next element of the sequence in the value b of the frame, counted in r[k], in the machine; behind the
  /// last, goes on c further.
  case nextElement
  /// The value a of the frame is not needed any more.
  case dropValue

  // Variables elsewhere: r[a] and the global b, or the captured b.
  case readGlobal, writeGlobal
  /// The same as `readGlobal` for what may have no value yet, where the closure k says what is wrong.
  case readGlobalIfReady
  case readCapture, writeCapture
  /// r[a] = the word in the box that the value b of the frame is.
  case readBox
  case writeBox

  // Elements: r[a], of the array in the value b of the frame or in the global b, at r[c]; k is the number of the access.
  case readInt, readDouble, readBool
  case readIntOfGlobal, readDoubleOfGlobal, readBoolOfGlobal
  case writeInt, writeDouble, writeBool
  case writeIntOfGlobal, writeDoubleOfGlobal, writeBoolOfGlobal
  // The same of a row: its index is the lower half of c, that in it the upper half.
  case readIntOfRow, readDoubleOfRow
  case readIntOfRowOfGlobal, readDoubleOfRowOfGlobal
  case writeIntOfRow, writeDoubleOfRow
  case writeIntOfRowOfGlobal, writeDoubleOfRowOfGlobal
  /// r[a] = how many elements the array in the value b of the frame, or in the global b, has.
  case count, countOfGlobal
  // r[a] = a property of the struct in the value b of the frame: its number is the lower half of c; the upper half is 0, or
  // one more than the number of the property whose property it is.
  case readField
  /// The property is set to r[a]; k tells what that is: 0 an integer, 1 a `Double`, 2 a `Bool`, 3 a `Float`.
  case writeField
  // r[a] becomes one more element of the array in the value b of the frame, or in the global b; k is the access.
  case appendInt, appendDouble, appendIntToGlobal, appendDoubleToGlobal

  // Code that is a closure, by its number k.
  /// Runs it.
  case run
  /// r[a] = what it gives.
  case runWord
  /// The value a of the frame becomes what it gives.
  case runValue
  /// Goes on c further unless it gives true.
  case jumpUnlessRun
  /// Runs a statement, and goes on c further if the next one follows. What stands between handles the other endings.
  case execute
  /// After a `break` out of the statement k: goes on c further.
  case onBreak
  /// After a `continue` of the statement k: goes on c further.
  case onContinue
  /// Ends in the way in which the statement before has ended.
  case leaveAsSaid
  /// r[a] = the function k of r[b].
  case applyDouble
  // r[a] = the function k of r[b] and r[c].
  case applyInts, applyDoubles

  // Calls of the function k.
  /// Makes room for its frame.
  case prepare
  /// Its argument b is r[a].
  case argument
  /// Its argument b is the value a of the frame, which stays, or moves there.
  case argumentValue, argumentMovedValue
  // Calls it with the arguments that have been stored; or with r[b], or with r[b] and r[c]; r[a] = its result.
  case call, call1, call2
  /// Calls it and drops its result.
  case callForEffects
  /// Calls it and leaves its result in the machine.
  case callForValue
  // Calls it while its first value is the value b of the frame, or the global b, which is not there meanwhile; r[a] = its
  // result, if that is a word (c is 0).
  case callChanging, callChangingGlobal
  /// Makes room for b words and c values of arguments.
  case prepareArguments
  // Calls the function that is the value b of the frame, the global b or what the box of the captured b holds; r[a] = its
  // result, if that is a word (c is 0). k is a closure that knows what to say if it is no function.
  case callFunction, callFunctionOfGlobal, callFunctionOfCapture
  /// The value a of the frame becomes a struct of c words from r[b] on; what each is stands in two bits of k.
  case construct
  /// The value a of the frame becomes a copy of the value b.
  case copyValue
  /// The value a of the frame becomes a copy of the global b, where that has a value; else the closure k says what is wrong.
  case copyGlobal
  /// The global a becomes the value b of the frame, which is not needed any more.
  case moveToGlobal
  /// The value a of the frame becomes the value that a call has left in the machine.
  case takeValue
  /// Forgets it.
  case forgetValue

  /// Returns r[a].
  case returnWord
  /// Returns the value that the closure k gives.
  case returnValue
  /// Returns the value a of the frame, which is not needed any more.
  case returnMoved
  case returnNothing
  /// Ends the instructions, so that the next statement follows.
  case end
  /// Ends with a `break`, or a `continue`, of the statement k.
  case leaveByBreak, leaveByContinue
}

/// An instruction of the register machine.
struct Instruction {
  var opcode: Opcode
  var a: UInt16 = 0
  var b: UInt16 = 0
  var c: Int32 = 0
  var k = 0
}

extension Opcode {
  /// What does the same as this jump, and counts a round; `nil` where there is none.
  var countingRounds: Opcode? {
    switch self {
    case .jumpLessInt: .repeatIfLessInt
    case .jumpLessOrEqualInt: .repeatIfLessOrEqualInt
    case .jumpLessIntK: .repeatIfLessIntK
    case .jumpLessOrEqualIntK: .repeatIfLessOrEqualIntK
    case .jumpGreaterIntK: .repeatIfGreaterIntK
    case .jumpGreaterOrEqualIntK: .repeatIfGreaterOrEqualIntK
    default: nil
    }
  }
}
