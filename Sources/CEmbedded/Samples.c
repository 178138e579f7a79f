#include "Folders.h"

static const unsigned char f_01_shanghai_belgium[] = {
#embed "../communique/Samples/01-shanghai-belgium.txt"
};
static const unsigned char f_02_busan_portugal[] = {
#embed "../communique/Samples/02-busan-portugal.txt"
};
static const unsigned char f_03_iceland_ghana_call[] = {
#embed "../communique/Samples/03-iceland-ghana-call.txt"
};
static const unsigned char f_04_malta_poland_skills[] = {
#embed "../communique/Samples/04-malta-poland-skills.txt"
};
static const unsigned char f_05_accra_credentials[] = {
#embed "../communique/Samples/05-accra-credentials.txt"
};
static const unsigned char f_06_rabat_power_link[] = {
#embed "../communique/Samples/06-rabat-power-link.txt"
};
static const unsigned char f_07_busan_kenya[] = {
#embed "../communique/Samples/07-busan-kenya.txt"
};
static const unsigned char f_08_izmir_tallinn[] = {
#embed "../communique/Samples/08-izmir-tallinn.txt"
};
static const unsigned char f_09_hanoi_malta_talks[] = {
#embed "../communique/Samples/09-hanoi-malta-talks.txt"
};
static const unsigned char f_10_tokyo_freight_talks[] = {
#embed "../communique/Samples/10-tokyo-freight-talks.txt"
};
static const unsigned char f_11_valparaiso_norway[] = {
#embed "../communique/Samples/11-valparaiso-norway.txt"
};
static const unsigned char f_12_ghana_japan_rice[] = {
#embed "../communique/Samples/12-ghana-japan-rice.txt"
};
static const unsigned char f_13_ningbo_poland[] = {
#embed "../communique/Samples/13-ningbo-poland.txt"
};
static const unsigned char f_14_iceland_estonia_call[] = {
#embed "../communique/Samples/14-iceland-estonia-call.txt"
};
static const unsigned char f_15_busan_norway[] = {
#embed "../communique/Samples/15-busan-norway.txt"
};
static const unsigned char f_16_malta_india_skills[] = {
#embed "../communique/Samples/16-malta-india-skills.txt"
};
static const unsigned char f_17_accra_tariffs[] = {
#embed "../communique/Samples/17-accra-tariffs.txt"
};
static const unsigned char f_18_izmir_morocco[] = {
#embed "../communique/Samples/18-izmir-morocco.txt"
};
static const unsigned char f_19_accra_vietnam[] = {
#embed "../communique/Samples/19-accra-vietnam.txt"
};
static const unsigned char f_20_kenya_interview[] = {
#embed "../communique/Samples/20-kenya-interview.txt"
};
static const unsigned char f_21_japan_chile_meeting[] = {
#embed "../communique/Samples/21-japan-chile-meeting.txt"
};
static const unsigned char f_22_valparaiso_busan[] = {
#embed "../communique/Samples/22-valparaiso-busan.txt"
};
static const unsigned char f_23_reykjavik_malta[] = {
#embed "../communique/Samples/23-reykjavik-malta.txt"
};
static const unsigned char f_24_busan_farewell[] = {
#embed "../communique/Samples/24-busan-farewell.txt"
};

static const embedded_file files[] = {
  EMBEDDED("01-shanghai-belgium.txt", f_01_shanghai_belgium),
  EMBEDDED("02-busan-portugal.txt", f_02_busan_portugal),
  EMBEDDED("03-iceland-ghana-call.txt", f_03_iceland_ghana_call),
  EMBEDDED("04-malta-poland-skills.txt", f_04_malta_poland_skills),
  EMBEDDED("05-accra-credentials.txt", f_05_accra_credentials),
  EMBEDDED("06-rabat-power-link.txt", f_06_rabat_power_link),
  EMBEDDED("07-busan-kenya.txt", f_07_busan_kenya),
  EMBEDDED("08-izmir-tallinn.txt", f_08_izmir_tallinn),
  EMBEDDED("09-hanoi-malta-talks.txt", f_09_hanoi_malta_talks),
  EMBEDDED("10-tokyo-freight-talks.txt", f_10_tokyo_freight_talks),
  EMBEDDED("11-valparaiso-norway.txt", f_11_valparaiso_norway),
  EMBEDDED("12-ghana-japan-rice.txt", f_12_ghana_japan_rice),
  EMBEDDED("13-ningbo-poland.txt", f_13_ningbo_poland),
  EMBEDDED("14-iceland-estonia-call.txt", f_14_iceland_estonia_call),
  EMBEDDED("15-busan-norway.txt", f_15_busan_norway),
  EMBEDDED("16-malta-india-skills.txt", f_16_malta_india_skills),
  EMBEDDED("17-accra-tariffs.txt", f_17_accra_tariffs),
  EMBEDDED("18-izmir-morocco.txt", f_18_izmir_morocco),
  EMBEDDED("19-accra-vietnam.txt", f_19_accra_vietnam),
  EMBEDDED("20-kenya-interview.txt", f_20_kenya_interview),
  EMBEDDED("21-japan-chile-meeting.txt", f_21_japan_chile_meeting),
  EMBEDDED("22-valparaiso-busan.txt", f_22_valparaiso_busan),
  EMBEDDED("23-reykjavik-malta.txt", f_23_reykjavik_malta),
  EMBEDDED("24-busan-farewell.txt", f_24_busan_farewell),
};

const embedded_list embedded_sample_files = EMBEDDED_LIST(files);
