#define _GNU_SOURCE
#include "CKThreads.h"

#if defined(__linux__)
#include <sched.h>

// The processors beside the caller's. Gives whether the system tells.
static int processorsBeside(cpu_set_t *processors) {
  int own = sched_getcpu();
  if (own < 0 || sched_getaffinity(0, sizeof *processors, processors) != 0) return 0;
  if (CPU_COUNT(processors) > 1) CPU_CLR(own, processors);
  return 1;
}

void ckPlaceBeside(pthread_t thread) {
  cpu_set_t processors;
  if (processorsBeside(&processors)) pthread_setaffinity_np(thread, sizeof processors, &processors);
}

static void placeBeside(pthread_attr_t *attributes) {
  cpu_set_t processors;
  if (processorsBeside(&processors)) pthread_attr_setaffinity_np(attributes, sizeof processors, &processors);
}
#else
void ckPlaceBeside(pthread_t thread) { (void)thread; }

static void placeBeside(pthread_attr_t *attributes) { (void)attributes; }
#endif

int ckStartBeside(pthread_t *thread, void *(*run)(void *), void *argument) {
  pthread_attr_t attributes;
  int error = pthread_attr_init(&attributes);
  if (error) return error;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  placeBeside(&attributes);
  error = pthread_create(thread, &attributes, run, argument);
  pthread_attr_destroy(&attributes);
  return error;
}
