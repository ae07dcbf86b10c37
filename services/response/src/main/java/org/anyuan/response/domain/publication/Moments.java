package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Dates, times, counts with what they count, and the numbers that everybody may dial. */
final class Moments {
  private static final String N = "[0-9零〇○一二三四五六七八九十百千万两]";
  private static final String MONTHS =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String CLOCK = "(?:[01]?[0-9]|2[0-4])[::][0-5][0-9](?:[::][0-5][0-9])?";

  /** No room, class, floor or house, and no age: those point at somebody. */
  private static final String COUNTED =
      "(?:名|人次|人|位|辆|分钟|小时|个小时|个|天|所|次|起|条|处|家|批|项|件|部|架|支|公里|平方米|米|万元|元|%|%)";

  private static final String COUNTED_IN_ENGLISH =
      "(?:people|persons?|students?|pupils?|children|teachers?|staff|officers?|parents|families"
          + "|vehicles?|ambulances?|firefighters?|minutes?|hours?|days?|schools?|calls?|times?|km"
          + "|kilomet(?:re|er)s?|met(?:re|er)s?|per cent|percent|%)";

  enum Kind {
    MOMENT,
    COUNT,
    HOTLINE
  }

  record Found(int end, Kind kind) {}

  private record Shape(Pattern pattern, Kind kind) {}

  private static final List<Shape> SHAPES =
      List.of(
          moment("(?:(?:19|20)[0-9]{2}|[二一][零〇○九][零〇○一二三四五六七八九]{2})年"),
          moment("(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?"),
          moment("(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日"),
          moment("(?:2[0-4]|1[0-9]|0?[0-9]|二?十[一二三四五六七八九]?|二十四|[零一两二三四五六七八九])(?:时|点)(?:整|半|许)?"),
          moment("(?:[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|[零一二三四五六七八九])分(?:许)?(?!之)"),
          moment(
              "(?:19|20)[0-9]{2}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"),
          moment(CLOCK + "(?![0-9:])"),
          moment(
              "(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)? (?:of )?"
                  + MONTHS
                  + "(?:,? 20[0-9]{2})?(?![0-9A-Za-z])"),
          moment(
              MONTHS
                  + " (?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)?(?:,? 20[0-9]{2})?(?![0-9A-Za-z])"),
          moment(MONTHS + " 20[0-9]{2}(?![0-9])"),
          moment("(?:1[0-2]|[1-9]) ?[ap]\\.?m\\.?(?![a-z])"),
          moment("UTC ?\\+ ?8(?![0-9])"),
          new Shape(Pattern.compile(N + "{1,5}(?:余|多)?" + COUNTED + "(?![0-9A-Za-z])"), Kind.COUNT),
          new Shape(Pattern.compile("第" + N + "{1,3}(?:次|批|期|版|条|号(?![楼教房室院]))"), Kind.COUNT),
          new Shape(
              Pattern.compile("[0-9]{1,5} " + COUNTED_IN_ENGLISH + "(?![0-9A-Za-z])"), Kind.COUNT),
          new Shape(
              Pattern.compile(
                  "(?:110|119|120|122|12338|12345|12348|12355|12388|12389)"
                      + "(?![0-9A-Za-z-]|号?[室房班栋楼层号教宿])"),
              Kind.HOTLINE));

  private Moments() {}

  private static Shape moment(String pattern) {
    return new Shape(Pattern.compile(pattern), Kind.MOMENT);
  }

  /** Those that begin there. */
  static List<Found> from(Plain text, int at) {
    if (!mayBegin(text, at)) {
      return List.of();
    }
    var found = new ArrayList<Found>(2);
    for (var shape : SHAPES) {
      var matcher = shape.pattern().matcher(text.text()).region(at, text.length());
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      if (matcher.lookingAt()) {
        found.add(new Found(matcher.end(), shape.kind()));
      }
    }
    return found;
  }

  private static boolean mayBegin(Plain text, int at) {
    var c = text.at(at);
    var number = ChineseNumbers.isPart(c) || (c >= '0' && c <= '9') || c == '第';
    var month = c >= 'A' && c <= 'U' && !WordTree.isInside(text, at);
    return (number && (at == 0 || !isDigit(text.at(at - 1)) || !isDigit(c))) || month;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
