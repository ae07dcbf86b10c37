package org.anyuan.notify.domain.roster;

import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;

/**
 * Days that several rosters go by. A plan takes them as they are when it is made: who changes a
 * calendar changes no roster, but whoever keeps one hears of it.
 *
 * @param national with the holidays and make-up days of the whole country
 * @param source who published it; empty where a region wrote it
 */
public record Calendar(
    CalendarId id,
    String name,
    RegionPath path,
    boolean national,
    DayKinds days,
    String source,
    long version) {
  private static final int LONGEST_NAME = 100;

  public static Calendar of(
      CalendarId id, String name, RegionPath path, boolean national, DayKinds days) {
    return new Calendar(id, Text.required("name", name, LONGEST_NAME), path, national, days, "", 1);
  }

  public Calendar at(long otherVersion) {
    return new Calendar(id, name, path, national, days, source, otherVersion);
  }

  /** What a plan takes. */
  public Drawn drawn(Calendar country) {
    return new Drawn(id, version, national ? country.days().and(days) : days);
  }

  /** Days, and where they are from. */
  public record Drawn(CalendarId from, long version, DayKinds days) {}
}
