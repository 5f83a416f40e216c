#include "CKSubnormals.h"

#if defined(__x86_64__)
#include <immintrin.h>

// FTZ, for results, and DAZ, for operands.
#define CK_FLUSH_BITS 0x8040

uint64_t ckFlushSubnormals(void) {
  uint64_t previous = _mm_getcsr();
  _mm_setcsr((unsigned)previous | CK_FLUSH_BITS);
  return previous;
}

void ckRestoreSubnormals(uint64_t previous) { _mm_setcsr((unsigned)previous); }

#elif defined(__aarch64__)

// FZ.
#define CK_FLUSH_BITS ((uint64_t)1 << 24)

uint64_t ckFlushSubnormals(void) {
  uint64_t previous;
  __asm__ volatile("mrs %0, fpcr" : "=r"(previous));
  __asm__ volatile("msr fpcr, %0" : : "r"(previous | CK_FLUSH_BITS));
  return previous;
}

void ckRestoreSubnormals(uint64_t previous) { __asm__ volatile("msr fpcr, %0" : : "r"(previous)); }

#else

uint64_t ckFlushSubnormals(void) { return 0; }

void ckRestoreSubnormals(uint64_t previous) { (void)previous; }

#endif
