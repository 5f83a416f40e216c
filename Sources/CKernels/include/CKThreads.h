// Threads beside the one that asks for them.
#ifndef CK_THREADS_H
#define CK_THREADS_H

#include <pthread.h>

// Starts a thread that nobody joins, as ckPlaceBeside has it. Gives 0, or pthread_create's error.
int ckStartBeside(
    pthread_t *_Nonnull thread, void *_Nullable (*_Nonnull run)(void *_Nullable), void *_Nullable argument);

// Lets a thread run on the processors that the calling one may use, but for the one that it is on, if there are
// others. Where the system does not tell, nothing happens.
//
// Some systems wake a thread on the processor of the thread that wakes it, and see only milliseconds later that another
// has nothing to do.
void ckPlaceBeside(pthread_t thread);

#endif
