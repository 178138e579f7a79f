#include "Folders.h"

static const unsigned char f_clubs[] = {
#embed "../Extraction/Tables/clubs.tsv"
};
static const unsigned char f_countries[] = {
#embed "../Extraction/Tables/countries.tsv"
};
static const unsigned char f_events[] = {
#embed "../Extraction/Tables/events.tsv"
};
static const unsigned char f_given_names[] = {
#embed "../Extraction/Tables/given-names.tsv"
};
static const unsigned char f_grammar[] = {
#embed "../Extraction/Tables/grammar.tsv"
};
static const unsigned char f_leaders[] = {
#embed "../Extraction/Tables/leaders.tsv"
};
static const unsigned char f_organization_heads[] = {
#embed "../Extraction/Tables/organization-heads.tsv"
};
static const unsigned char f_organizations[] = {
#embed "../Extraction/Tables/organizations.tsv"
};
static const unsigned char f_places[] = {
#embed "../Extraction/Tables/places.tsv"
};
static const unsigned char f_short_names[] = {
#embed "../Extraction/Tables/short-names.tsv"
};
static const unsigned char f_stances[] = {
#embed "../Extraction/Tables/stances.tsv"
};
static const unsigned char f_surnames[] = {
#embed "../Extraction/Tables/surnames.tsv"
};
static const unsigned char f_titles[] = {
#embed "../Extraction/Tables/titles.tsv"
};
static const unsigned char f_topic_words[] = {
#embed "../Extraction/Tables/topic-words.tsv"
};
static const unsigned char f_topics[] = {
#embed "../Extraction/Tables/topics.tsv"
};
static const unsigned char f_words[] = {
#embed "../Extraction/Tables/words.tsv"
};

static const embedded_file files[] = {
  EMBEDDED("clubs.tsv", f_clubs),
  EMBEDDED("countries.tsv", f_countries),
  EMBEDDED("events.tsv", f_events),
  EMBEDDED("given-names.tsv", f_given_names),
  EMBEDDED("grammar.tsv", f_grammar),
  EMBEDDED("leaders.tsv", f_leaders),
  EMBEDDED("organization-heads.tsv", f_organization_heads),
  EMBEDDED("organizations.tsv", f_organizations),
  EMBEDDED("places.tsv", f_places),
  EMBEDDED("short-names.tsv", f_short_names),
  EMBEDDED("stances.tsv", f_stances),
  EMBEDDED("surnames.tsv", f_surnames),
  EMBEDDED("titles.tsv", f_titles),
  EMBEDDED("topic-words.tsv", f_topic_words),
  EMBEDDED("topics.tsv", f_topics),
  EMBEDDED("words.tsv", f_words),
};

const embedded_list embedded_table_files = EMBEDDED_LIST(files);
