package org.anyuan.alarm.adapter.in.mqtt;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The connections that have not said yet who they are, no more than there may be. A device says it
 * at once: so the one that has waited longest makes room, and whoever only holds connections open
 * keeps no device out.
 */
final class WaitingRoom {
  private final int max;
  private final Set<Line> waiting = new LinkedHashSet<>();

  WaitingRoom(int max) {
    this.max = max;
  }

  /** Takes it in, and answers who has to leave for it. */
  synchronized Optional<Line> enter(Line line) {
    var leaving = waiting.size() < max ? Optional.<Line>empty() : waiting.stream().findFirst();
    leaving.ifPresent(waiting::remove);
    waiting.add(line);
    return leaving;
  }

  synchronized void leave(Line line) {
    waiting.remove(line);
  }
}
