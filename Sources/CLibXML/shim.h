#ifndef KEMPT_LIBXML_SHIM_H
#define KEMPT_LIBXML_SHIM_H
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#endif
