package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Changing;
import org.anyuan.patrol.domain.duty.Duty;
import org.anyuan.patrol.domain.duty.DutyId;

/** The duties of the days that are near or gone by. */
public interface Duties extends Changing<Duty> {
  /** Those of a day that the actor sees. */
  record OfDay(
      LocalDate day,
      Optional<RegionPath> under,
      Optional<String> school,
      Optional<String> state,
      Optional<String> label,
      String after,
      int limit) {}

  /**
   * A day's staffing so far.
   *
   * @param required duties that were asked for
   * @param present of them, those with a check-in
   * @param missing of them, those without one though their grace is over
   */
  record Staffing(long required, long present, long missing) {
    /** 0 to 1; 1 where nothing is asked for. */
    public double rate() {
      return required == 0 ? 1 : (double) present / required;
    }
  }

  Uni<List<Duty>> ofDay(OfDay query);

  Uni<Staffing> staffing(LocalDate day, RegionPath under);

  /** Of these schools, from a day on, those in which people had a hand. */
  Uni<List<Duty>> touched(Collection<String> schoolIds, LocalDate from);

  /** Takes away what the plan alone made and what has not begun, and adds these. */
  Uni<Void> replaceUntouched(Collection<String> schoolIds, Instant now, List<Duty> fresh);

  /** Begun before a time and neither vacant for good nor checked in; locked. */
  Uni<List<Duty>> toChase(Instant begunBefore, int limit);

  /** There is a place for what comes until the end of the month after next. */
  Uni<Void> prepareMonths(LocalDate today);

  /** Whether a label has another duty that overlaps, besides those given. */
  Uni<Boolean> busy(String label, Instant begin, Instant end, Collection<DutyId> besides);
}
