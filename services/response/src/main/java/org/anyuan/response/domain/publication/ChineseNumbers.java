package org.anyuan.response.domain.publication;

/** Numbers in Chinese characters, plain (三零一, 三百零一) and as on a cheque (叁佰零壹). */
final class ChineseNumbers {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String ON_CHEQUES = "零壹贰叁肆伍陆柒捌玖";
  private static final String UNITS = "十百千";
  private static final String UNITS_ON_CHEQUES = "拾佰仟";

  /** 〇 for 零, 两 for 二, and 幺, which is how a one is read out. */
  private static final String OTHERS = "〇○两幺";

  private static final String WORTH = "0021";

  private ChineseNumbers() {}

  /** The Arabic digit that it is; itself where it is none. */
  static char digit(char c) {
    for (var digits : new String[] {DIGITS, ON_CHEQUES}) {
      var at = digits.indexOf(c);
      if (at >= 0) {
        return (char) ('0' + at);
      }
    }
    var at = OTHERS.indexOf(c);
    return at < 0 ? c : WORTH.charAt(at);
  }

  static boolean isPart(char c) {
    return (digit(c) >= '0' && digit(c) <= '9') || unit(c) > 0;
  }

  private static int unit(char c) {
    var at = Math.max(UNITS.indexOf(c), UNITS_ON_CHEQUES.indexOf(c));
    return at < 0 ? 0 : (int) Math.pow(10, at + 1);
  }

  /** In Arabic digits: the value where it has units, else digit by digit. */
  static String arabic(CharSequence run) {
    var value = 0L;
    var digit = -1;
    var plain = new StringBuilder();
    var units = false;
    for (var i = 0; i < run.length(); i++) {
      var unit = unit(run.charAt(i));
      if (unit == 0) {
        digit = digit(run.charAt(i)) - '0';
        plain.append(digit);
        value = i + 1 == run.length() ? value + digit : value;
      } else {
        units = true;
        value += (long) unit * (digit < 0 ? 1 : digit);
        digit = -1;
      }
    }
    return units ? Long.toString(value) : plain.toString();
  }
}
