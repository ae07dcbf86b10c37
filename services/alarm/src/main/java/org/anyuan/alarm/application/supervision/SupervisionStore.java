package org.anyuan.alarm.application.supervision;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.proto.device.v1.DeviceEvent;

/** What the judge keeps: how each device does, open gaps, and events that are to be published. */
public interface SupervisionStore {
  /** Whether this copy leads, from now for this long. One does at a time. */
  Uni<Boolean> lead(String holder, Duration lease);

  /** It does not lead any more: another copy need not wait for the lease to end. */
  Uni<Void> resign(String holder);

  /** In the order of ids, after this one. */
  Uni<List<StatusRow>> statuses(String afterId, int most);

  /** In the order of schools, after this one. */
  Uni<List<CoverageGap>> openGaps(String afterSchoolId, int most);

  /**
   * All of it, with its events, or nothing. False: this copy does not lead any more, and nothing
   * was written. May be repeated.
   */
  Uni<Boolean> write(String holder, Batch batch);

  /** Deletes some of what nobody asks for any more. */
  Uni<Integer> forget();

  /**
   * What is written at once.
   *
   * @param gone ids of devices that are not in use any more
   * @param gaps as they are now
   */
  record Batch(
      List<StatusRow> statuses,
      List<String> gone,
      List<CoverageGap> gaps,
      List<SchoolPaths> schools,
      List<DeviceEvent> events) {
    boolean isEmpty() {
      return statuses.isEmpty()
          && gone.isEmpty()
          && gaps.isEmpty()
          && schools.isEmpty()
          && events.isEmpty();
    }
  }
}
