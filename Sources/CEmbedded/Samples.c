#include "Folders.h"

static const unsigned char f_01_shanghai_belgium[] = {
#embed "../communique/Samples/01-shanghai-belgium.txt"
};
static const unsigned char f_02_busan_farewell[] = {
#embed "../communique/Samples/02-busan-farewell.txt"
};
static const unsigned char f_03_reykjavik_malta[] = {
#embed "../communique/Samples/03-reykjavik-malta.txt"
};
static const unsigned char f_04_valparaiso_busan[] = {
#embed "../communique/Samples/04-valparaiso-busan.txt"
};
static const unsigned char f_05_japan_chile_meeting[] = {
#embed "../communique/Samples/05-japan-chile-meeting.txt"
};
static const unsigned char f_06_kenya_interview[] = {
#embed "../communique/Samples/06-kenya-interview.txt"
};
static const unsigned char f_07_accra_vietnam[] = {
#embed "../communique/Samples/07-accra-vietnam.txt"
};
static const unsigned char f_08_izmir_morocco[] = {
#embed "../communique/Samples/08-izmir-morocco.txt"
};
static const unsigned char f_09_accra_tariffs[] = {
#embed "../communique/Samples/09-accra-tariffs.txt"
};
static const unsigned char f_10_malta_india_skills[] = {
#embed "../communique/Samples/10-malta-india-skills.txt"
};
static const unsigned char f_11_iceland_estonia_call[] = {
#embed "../communique/Samples/11-iceland-estonia-call.txt"
};
static const unsigned char f_12_busan_norway[] = {
#embed "../communique/Samples/12-busan-norway.txt"
};
static const unsigned char f_13_ningbo_poland[] = {
#embed "../communique/Samples/13-ningbo-poland.txt"
};
static const unsigned char f_14_ghana_japan_rice[] = {
#embed "../communique/Samples/14-ghana-japan-rice.txt"
};
static const unsigned char f_15_valparaiso_norway[] = {
#embed "../communique/Samples/15-valparaiso-norway.txt"
};
static const unsigned char f_16_hanoi_malta_talks[] = {
#embed "../communique/Samples/16-hanoi-malta-talks.txt"
};
static const unsigned char f_17_tokyo_freight_talks[] = {
#embed "../communique/Samples/17-tokyo-freight-talks.txt"
};
static const unsigned char f_18_izmir_tallinn[] = {
#embed "../communique/Samples/18-izmir-tallinn.txt"
};
static const unsigned char f_19_busan_kenya[] = {
#embed "../communique/Samples/19-busan-kenya.txt"
};
static const unsigned char f_20_rabat_power_link[] = {
#embed "../communique/Samples/20-rabat-power-link.txt"
};
static const unsigned char f_21_accra_credentials[] = {
#embed "../communique/Samples/21-accra-credentials.txt"
};
static const unsigned char f_22_malta_poland_skills[] = {
#embed "../communique/Samples/22-malta-poland-skills.txt"
};
static const unsigned char f_23_iceland_ghana_call[] = {
#embed "../communique/Samples/23-iceland-ghana-call.txt"
};
static const unsigned char f_24_busan_portugal[] = {
#embed "../communique/Samples/24-busan-portugal.txt"
};

static const embedded_file files[] = {
  EMBEDDED("01-shanghai-belgium.txt", f_01_shanghai_belgium),
  EMBEDDED("02-busan-farewell.txt", f_02_busan_farewell),
  EMBEDDED("03-reykjavik-malta.txt", f_03_reykjavik_malta),
  EMBEDDED("04-valparaiso-busan.txt", f_04_valparaiso_busan),
  EMBEDDED("05-japan-chile-meeting.txt", f_05_japan_chile_meeting),
  EMBEDDED("06-kenya-interview.txt", f_06_kenya_interview),
  EMBEDDED("07-accra-vietnam.txt", f_07_accra_vietnam),
  EMBEDDED("08-izmir-morocco.txt", f_08_izmir_morocco),
  EMBEDDED("09-accra-tariffs.txt", f_09_accra_tariffs),
  EMBEDDED("10-malta-india-skills.txt", f_10_malta_india_skills),
  EMBEDDED("11-iceland-estonia-call.txt", f_11_iceland_estonia_call),
  EMBEDDED("12-busan-norway.txt", f_12_busan_norway),
  EMBEDDED("13-ningbo-poland.txt", f_13_ningbo_poland),
  EMBEDDED("14-ghana-japan-rice.txt", f_14_ghana_japan_rice),
  EMBEDDED("15-valparaiso-norway.txt", f_15_valparaiso_norway),
  EMBEDDED("16-hanoi-malta-talks.txt", f_16_hanoi_malta_talks),
  EMBEDDED("17-tokyo-freight-talks.txt", f_17_tokyo_freight_talks),
  EMBEDDED("18-izmir-tallinn.txt", f_18_izmir_tallinn),
  EMBEDDED("19-busan-kenya.txt", f_19_busan_kenya),
  EMBEDDED("20-rabat-power-link.txt", f_20_rabat_power_link),
  EMBEDDED("21-accra-credentials.txt", f_21_accra_credentials),
  EMBEDDED("22-malta-poland-skills.txt", f_22_malta_poland_skills),
  EMBEDDED("23-iceland-ghana-call.txt", f_23_iceland_ghana_call),
  EMBEDDED("24-busan-portugal.txt", f_24_busan_portugal),
};

const embedded_list embedded_sample_files = EMBEDDED_LIST(files);
