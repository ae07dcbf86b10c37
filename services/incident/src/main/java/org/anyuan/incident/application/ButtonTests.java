package org.anyuan.incident.application;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.anyuan.common.region.Scope;

/** The test presses that reached the lanes. May throw {@link StoreUnavailable}. */
public interface ButtonTests {
  /** By whose calendar a month begins. */
  ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

  /**
   * A device that was tested in the month or before.
   *
   * @param inMonth in the month itself
   */
  record Tested(String schoolId, String deviceId, boolean inMonth, Instant lastAt) {}

  /** Of all schools of the scope, in the month itself alone. */
  List<Tested> in(YearMonth month, Scope scope);

  List<Tested> upTo(YearMonth month, Collection<String> schoolIds, Scope scope);
}
