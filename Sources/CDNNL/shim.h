#include <dnnl.h>

// oneDNN is built on OpenMP. These two belong to OpenMP's C interface; its header lies in a compiler's private
// folder, so they are declared here. The setting holds for the calling thread only.
void omp_set_num_threads(int count);
int omp_get_max_threads(void);
