package org.anyuan.alarm.adapter.out.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.anyuan.alarm.application.supervision.StatusRow;
import org.anyuan.alarm.domain.supervision.Condition;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.CoverageGap.Closed;
import org.anyuan.alarm.domain.supervision.CoverageGap.End;
import org.anyuan.alarm.domain.supervision.CoverageGap.Facts;
import org.anyuan.alarm.domain.supervision.CoverageGap.Open;
import org.anyuan.alarm.domain.supervision.CoverageGap.Overdue;
import org.anyuan.alarm.domain.supervision.Faults;
import org.anyuan.alarm.domain.supervision.GapReason;

/** Rows as the statements select them; times come as microseconds. */
final class SupervisionRows {
  private SupervisionRows() {}

  static StatusRow status(Object[] row) {
    return new StatusRow(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        condition((String) row[3], ((Number) row[4]).byteValue()),
        instant(row[5]).orElseThrow(),
        instant(row[6]),
        ((Number) row[7]).intValue(),
        (Boolean) row[8],
        row[9] == null ? OptionalInt.empty() : OptionalInt.of(((Number) row[9]).intValue()));
  }

  private static Condition condition(String state, byte bits) {
    var faults = new Faults(bits);
    return switch (state) {
      case "AWAITED" -> new Condition.Awaited();
      case "ONLINE" -> new Condition.Online();
      case "FAULT" -> new Condition.Faulty(faults);
      case "LATE" -> new Condition.Late(faults);
      case "SILENT" -> new Condition.Silent(faults);
      default -> throw new IllegalStateException("not a state: " + state);
    };
  }

  static String state(Condition condition) {
    return switch (condition) {
      case Condition.Awaited() -> "AWAITED";
      case Condition.Online() -> "ONLINE";
      case Condition.Faulty(_) -> "FAULT";
      case Condition.Late(_) -> "LATE";
      case Condition.Silent(_) -> "SILENT";
    };
  }

  static CoverageGap gap(Object[] row) {
    var facts =
        new Facts(
            UUID.fromString((String) row[0]),
            (String) row[1],
            (String) row[2],
            GapReason.valueOf((String) row[3]),
            instant(row[4]).orElseThrow(),
            instant(row[5]).orElseThrow());
    var overdue = instant(row[6]);
    var closed = instant(row[7]);
    if (closed.isPresent()) {
      return new Closed(facts, overdue, closed.get(), End.valueOf((String) row[8]));
    }
    return overdue
        .<CoverageGap>map(since -> new Overdue(facts, since))
        .orElseGet(() -> new Open(facts));
  }

  private static Optional<Instant> instant(Object micros) {
    return micros == null
        ? Optional.empty()
        : Optional.of(Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS));
  }
}
