#ifndef KEMPT_LIBXML_SHIM_H
#define KEMPT_LIBXML_SHIM_H
#include <libxml/xmlversion.h>
/* Debian's libxml2 is built with ICU, and its headers would pull in ICU's, which Foundation brings too and declares otherwise.
   Nothing used here depends on it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#endif
