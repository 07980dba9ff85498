#pragma once
#include <malloc.h>

// Asks for the cache line of an address that will be read soon. Never faults; Swift has no word for it.
static inline void kempt_prefetch(const void *address) { __builtin_prefetch(address); }

// Keeps freed memory for the next chunk instead of handing it back to the system, which would clear and map it anew each time: reading a
// million CSV records took 64,000 page faults and 0.15 s for nothing. The thresholds are what glibc itself moves to in programs that free
// large blocks; peak memory is the same.
static inline void kempt_keep_freed_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
}

// Hands freed memory back all the same: between two phases of which the later one wants other pieces than the earlier one left.
static inline void kempt_give_back_freed_memory(void) { malloc_trim(0); }
