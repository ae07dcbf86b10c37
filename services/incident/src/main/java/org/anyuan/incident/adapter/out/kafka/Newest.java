package org.anyuan.incident.adapter.out.kafka;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bounded map that forgets what was not used for longest. Not thread-safe. */
final class Newest<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private final int most;

  Newest(int most) {
    super(256, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
