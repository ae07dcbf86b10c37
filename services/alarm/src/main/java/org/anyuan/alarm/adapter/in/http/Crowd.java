package org.anyuan.alarm.adapter.in.http;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Connections, no more than there may be. Where one more comes, the one makes room that has waited
 * longest without a whole request, else the one that was answered longest ago: whoever only holds
 * connections open must not keep a press out.
 */
final class Crowd<C> {
  private final int max;
  private final Set<C> unanswered = new LinkedHashSet<>();
  private final Set<C> answered = new LinkedHashSet<>();

  Crowd(int max) {
    this.max = max;
  }

  /** Takes it in, and answers whom to close for it. */
  synchronized Optional<C> add(C connection) {
    var leaving = size() < max ? Optional.<C>empty() : first(unanswered).or(() -> first(answered));
    leaving.ifPresent(this::remove);
    unanswered.add(connection);
    return leaving;
  }

  synchronized void answered(C connection) {
    if (unanswered.remove(connection) || answered.remove(connection)) {
      answered.add(connection);
    }
  }

  synchronized void remove(C connection) {
    if (!unanswered.remove(connection)) {
      answered.remove(connection);
    }
  }

  synchronized int size() {
    return unanswered.size() + answered.size();
  }

  private Optional<C> first(Set<C> among) {
    return among.stream().findFirst();
  }
}
