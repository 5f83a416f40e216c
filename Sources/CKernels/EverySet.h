// Compiles the body of a family of kernels, the file that CK_BODY names, once for every instruction set, and
// defines the function that gives the table of a set.
//
// A family's .c file defines CK_BODY, CK_TABLE (the type of the table) and CK_TABLE_OF (the function's name) and
// includes this file. The body finds
//   CK_NAME(name)  the name with the set's suffix; every function and type of the body needs it;
//   CK_LANES       how many floats to compute with at a time: 4, 8 or 16;
//   CK_HAS_AVX2, CK_HAS_AVX512, CK_HAS_BMI2  1 where intrinsics and builtins of that kind may be used, or 0;
//   Lanes.h        vectors of CK_LANES floats.
// and ends with `static const CK_TABLE CK_NAME(table) = {...};`.
#include "CKInstructionSets.h"

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Vectors are passed to inlined functions only, so it does not matter how others would get them.
#pragma clang diagnostic ignored "-Wpsabi"

#define CK_JOINED(name, suffix) name##_##suffix
#define CK_WITH_SUFFIX(name, suffix) CK_JOINED(name, suffix)
#define CK_NAME(name) CK_WITH_SUFFIX(name, CK_SUFFIX)

#define CK_SUFFIX plain
#define CK_LANES 4
#define CK_HAS_AVX2 0
#define CK_HAS_AVX512 0
#define CK_HAS_BMI2 0
#include "Lanes.h"
#include CK_BODY
#undef CK_SUFFIX
#undef CK_LANES
#undef CK_HAS_AVX2
#undef CK_HAS_BMI2

#if defined(__x86_64__)
#define CK_HAS_AVX2 1
#define CK_HAS_BMI2 1

#pragma clang attribute push(__attribute__((target("avx2,fma,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#define CK_SUFFIX avx2
#define CK_LANES 8
#include "Lanes.h"
#include CK_BODY
#undef CK_SUFFIX
#undef CK_LANES

#define CK_SUFFIX avx2SixteenLanes
#define CK_LANES 16
#include "Lanes.h"
#include CK_BODY
#undef CK_SUFFIX
#undef CK_LANES
#pragma clang attribute pop

#undef CK_HAS_AVX512
#define CK_HAS_AVX512 1
#pragma clang attribute push(                                                                             \
    __attribute__((target("avx2,fma,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl"))),         \
    apply_to = function)
#define CK_SUFFIX avx512
#define CK_LANES 16
#include "Lanes.h"
#include CK_BODY
#undef CK_SUFFIX
#undef CK_LANES
#pragma clang attribute pop
#endif

const CK_TABLE *CK_TABLE_OF(CKInstructionSet set) {
  switch (set) {
#if defined(__x86_64__)
    case CK_AVX2:
      return &table_avx2;
    case CK_AVX2_SIXTEEN_LANES:
      return &table_avx2SixteenLanes;
    case CK_AVX512:
      return &table_avx512;
#endif
    default:
      return &table_plain;
  }
}
