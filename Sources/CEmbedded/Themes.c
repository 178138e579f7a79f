#include "Folders.h"

static const unsigned char f_amber[] = {
#embed "../../Themes/amber.toml"
};
static const unsigned char f_contrast[] = {
#embed "../../Themes/contrast.toml"
};
static const unsigned char f_dark[] = {
#embed "../../Themes/dark.toml"
};
static const unsigned char f_gazette[] = {
#embed "../../Themes/gazette.toml"
};
static const unsigned char f_harbour[] = {
#embed "../../Themes/harbour.toml"
};
static const unsigned char f_mono[] = {
#embed "../../Themes/mono.toml"
};
static const unsigned char f_paper[] = {
#embed "../../Themes/paper.toml"
};

static const embedded_file files[] = {
  EMBEDDED("amber.toml", f_amber),
  EMBEDDED("contrast.toml", f_contrast),
  EMBEDDED("dark.toml", f_dark),
  EMBEDDED("gazette.toml", f_gazette),
  EMBEDDED("harbour.toml", f_harbour),
  EMBEDDED("mono.toml", f_mono),
  EMBEDDED("paper.toml", f_paper),
};

const embedded_list embedded_theme_files = EMBEDDED_LIST(files);
