#ifndef KEMPT_POSTGRES_SHIM_H
#define KEMPT_POSTGRES_SHIM_H
#include <libpq-fe.h>
#endif
