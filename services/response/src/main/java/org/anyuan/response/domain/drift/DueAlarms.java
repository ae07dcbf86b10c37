package org.anyuan.response.domain.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.response.domain.response.Alarm;
import org.anyuan.response.domain.response.Alarm.Level;
import org.anyuan.response.domain.response.Response;

/**
 * Whom to tell that a track fell behind: its lead at once, the commander where it is still behind
 * after a while. Each is told once of each lateness.
 */
public final class DueAlarms {
  private DueAlarms() {}

  public static List<Alarm> at(Response response, Instant now) {
    var alarms = new ArrayList<Alarm>();
    open(response).filter(one -> !now.isBefore(one.at())).map(Coming::alarm).forEach(alarms::add);
    return alarms;
  }

  /** When there is something to tell next; absent where there is not. */
  public static Optional<Instant> nextAt(Response response) {
    return open(response).map(Coming::at).min(Instant::compareTo);
  }

  private record Coming(Instant at, Alarm alarm) {}

  private static Stream<Coming> open(Response response) {
    var escalate = response.plan().limits().escalate();
    return Deadlines.of(response).stream()
        .flatMap(
            deadline ->
                Stream.of(
                    new Coming(deadline.due(), deadline.alarm(Level.LEAD)),
                    new Coming(deadline.due().plus(escalate), deadline.alarm(Level.COMMANDER))))
        .filter(coming -> !response.alarms().contains(coming.alarm()));
  }
}
