package org.anyuan.notify.adapter.in.http.feed;

import java.time.Instant;
import java.util.List;
import org.anyuan.notify.application.feed.Entry;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.feed.Shown;

/**
 * What a lane was told of one incident.
 *
 * @param entries in their order; at least one
 */
record Told(Lane lane, List<Entry> entries) {
  Told {
    entries = List.copyOf(entries);
  }

  Entry newest() {
    return entries.getLast();
  }

  Shown shown() {
    return shown(newest());
  }

  Shown shown(Entry entry) {
    return Shown.of(entry.seen(), lane)
        .orElseThrow(() -> new IllegalStateException("told to a lane that does not know of it"));
  }

  Instant first() {
    return entries.getFirst().at();
  }

  Instant updated() {
    return newest().at();
  }
}
