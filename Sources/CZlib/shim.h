#ifndef KEMPT_ZLIB_SHIM_H
#define KEMPT_ZLIB_SHIM_H
#include <zlib.h>
#endif
