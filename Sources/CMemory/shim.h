#pragma once
#include <malloc.h>
#include <stdint.h>
#include <string.h>

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

// Which of sixteen bytes, eight in each word, the first in the lowest, are equal to one: a bit for each. Swift takes a comparison of vectors apart
// byte by byte where a processor has one instruction.
static inline uint64_t kempt_places(uint64_t low, uint64_t high, uint8_t byte) {
    typedef uint8_t bytes __attribute__((ext_vector_type(16)));
    typedef _Bool flags __attribute__((ext_vector_type(16)));
    const uint64_t words[2] = {low, high};
    bytes all;
    memcpy(&all, words, sizeof all);
    const flags equal = __builtin_convertvector(all == (bytes)byte, flags);
    uint16_t bits;
    memcpy(&bits, &equal, sizeof bits);
    return bits;
}
