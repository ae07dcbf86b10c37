package org.anyuan.alarm.domain.supervision;

import java.util.Optional;

/**
 * The paths on which a school can raise an alarm.
 *
 * @param registered devices, those out of use included
 * @param inUse enabled and not retired
 * @param paths in use, and an alarm of theirs may be expected to come
 * @param faulty in use and heard, but with a fault that keeps an alarm from being sent
 */
public record Coverage(int registered, int inUse, int paths, int faulty) {
  public static final Coverage NONE = new Coverage(0, 0, 0, 0);

  public Coverage and(boolean used, Condition condition) {
    var carries = used && condition.carriesAlarm();
    return new Coverage(
        registered + 1,
        inUse + (used ? 1 : 0),
        paths + (carries ? 1 : 0),
        faulty + (used && condition.speaks() && !carries ? 1 : 0));
  }

  public Optional<GapReason> gap() {
    if (paths > 0) {
      return Optional.empty();
    }
    if (inUse == 0) {
      return Optional.of(registered == 0 ? GapReason.NO_DEVICE : GapReason.DISABLED);
    }
    return Optional.of(faulty > 0 ? GapReason.FAULT : GapReason.SILENT);
  }

  public boolean secondPath() {
    return paths > 1;
  }
}
