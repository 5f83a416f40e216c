// The instruction sets that all kernels are compiled for.
#ifndef CK_INSTRUCTION_SETS_H
#define CK_INSTRUCTION_SETS_H

#include <stdbool.h>

typedef enum CKInstructionSet {
  // What every processor of the architecture has: SSE2, or NEON on arm64.
  CK_PLAIN = 0,
  // AVX2 with FMA and BMI2.
  CK_AVX2 = 1,
  // What is written for 16 lanes, on registers of 8: for tests on machines that have no AVX-512.
  CK_AVX2_SIXTEEN_LANES = 2,
  // AVX-512 F, BW, DQ and VL.
  CK_AVX512 = 3,
} CKInstructionSet;

// The number of sets, which are numbered from 0.
#define CK_INSTRUCTION_SET_COUNT 4

// Whether this processor and system can run what was compiled for a set.
bool ckSupports(CKInstructionSet set);

// The fastest set that this processor and system can run.
CKInstructionSet ckBestInstructionSet(void);

#endif
