#include "CKInstructionSets.h"

bool ckSupports(CKInstructionSet set) {
  switch (set) {
    case CK_PLAIN:
      return true;
#if defined(__x86_64__)
    case CK_AVX2:
    case CK_AVX2_SIXTEEN_LANES:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
    case CK_AVX512:
      return ckSupports(CK_AVX2) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
             __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#endif
    default:
      return false;
  }
}

CKInstructionSet ckBestInstructionSet(void) {
  return ckSupports(CK_AVX512) ? CK_AVX512 : ckSupports(CK_AVX2) ? CK_AVX2 : CK_PLAIN;
}
