#ifndef KEMPT_UCHARDET_SHIM_H
#define KEMPT_UCHARDET_SHIM_H
#include <uchardet/uchardet.h>
#endif
