package org.anyuan.notify.application.delivery;

import java.util.EnumMap;
import java.util.Map;
import org.anyuan.notify.domain.channel.ChannelKind;

/**
 * How many messages of each kind may be with their channels at once: one that is slow holds up no
 * other, and what waits, waits in the store.
 */
final class Permits {
  private final int most;
  private final Map<ChannelKind, Integer> taken = new EnumMap<>(ChannelKind.class);

  Permits(int most) {
    this.most = most;
  }

  /** Of the kinds that have any. */
  synchronized Map<ChannelKind, Integer> free() {
    var free = new EnumMap<ChannelKind, Integer>(ChannelKind.class);
    for (var kind : ChannelKind.values()) {
      var left = most - taken.getOrDefault(kind, 0);
      if (left > 0) {
        free.put(kind, left);
      }
    }
    return free;
  }

  synchronized void take(ChannelKind kind) {
    taken.merge(kind, 1, Integer::sum);
  }

  /** True where there was none before. */
  synchronized boolean giveBack(ChannelKind kind) {
    return taken.merge(kind, -1, Integer::sum) == most - 1;
  }
}
