package org.anyuan.response.domain.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the public reads them: in China. */
public final class Times {
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  // CAP wants the offset said in numbers, and seconds without a part.
  private static final DateTimeFormatter RFC3339 =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private Times() {}

  public static String rfc3339(Instant at) {
    return RFC3339.format(at.atOffset(ZoneOffset.ofHours(8)));
  }

  public static String read(Language language, Instant at) {
    var there = at.atZone(CHINA);
    return switch (language) {
      case ZH -> ZH.format(there);
      case EN -> EN.format(there) + " (UTC+8)";
    };
  }

  /** As a notice is dated (落款). */
  public static String day(Instant at) {
    return DAY.format(at.atZone(CHINA));
  }
}
