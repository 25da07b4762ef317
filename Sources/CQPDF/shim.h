#include <qpdf/qpdf-c.h>
#include <stdlib.h>

/// What qpdf_oh_get_stream_data gave is the caller's to free.
static inline void datawall_free_stream(unsigned char *data) { free(data); }
