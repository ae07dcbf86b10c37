package org.anyuan.console.adapter.in.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many streams, or posts, each holds open. It has an entry only for who holds one. */
final class OpenStreams {
  private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
  private final int most;

  OpenStreams(int most) {
    this.most = most;
  }

  boolean opened(String subject) {
    if (open.merge(subject, 1, Integer::sum) <= most) {
      return true;
    }
    closed(subject);
    return false;
  }

  void closed(String subject) {
    open.computeIfPresent(subject, (_, now) -> now == 1 ? null : now - 1);
  }
}
