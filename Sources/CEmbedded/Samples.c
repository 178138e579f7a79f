#include "Folders.h"

static const unsigned char f_01_shanghai_belgium[] = {
#embed "../communique/Samples/01-shanghai-belgium.txt"
};

static const embedded_file files[] = {
  EMBEDDED("01-shanghai-belgium.txt", f_01_shanghai_belgium),
};

const embedded_list embedded_sample_files = EMBEDDED_LIST(files);
