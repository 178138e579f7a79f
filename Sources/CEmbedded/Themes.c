#include "Folders.h"

static const unsigned char f_dark[] = {
#embed "../../Themes/dark.toml"
};

static const embedded_file files[] = {
  EMBEDDED("dark.toml", f_dark),
};

const embedded_list embedded_theme_files = EMBEDDED_LIST(files);
