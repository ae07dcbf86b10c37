package org.anyuan.alarm.adapter.in.dc09;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open connections, on one event loop, each set with the one that was quiet longest first.
 * Where there are as many as may be, that one makes room: whoever only holds connections open must
 * not keep a panel with an alarm out.
 */
final class Connections {
  private final int max;
  private final int maxPerAddress;
  private final Set<Held> all = new LinkedHashSet<>();
  private final Map<String, Set<Held>> byAddress = new HashMap<>();

  /** One of them. */
  interface Held {
    String address();

    /** A frame of it is being worked on, which may be an alarm. */
    boolean busy();

    boolean overdue();

    void close();
  }

  Connections(int max, int maxPerAddress) {
    this.max = max;
    this.maxPerAddress = maxPerAddress;
  }

  /** False when there is no room for it. */
  boolean add(Held connection) {
    var neighbours = byAddress.getOrDefault(connection.address(), Set.of());
    if ((neighbours.size() >= maxPerAddress && !closeQuietest(neighbours))
        || (all.size() >= max && !closeQuietest(all))) {
      return false;
    }
    put(connection);
    return true;
  }

  /** It was quiet least long now. */
  void heard(Held connection) {
    if (all.remove(connection)) {
      byAddress.get(connection.address()).remove(connection);
      put(connection);
    }
  }

  void remove(Held connection) {
    all.remove(connection);
    byAddress.computeIfPresent(
        connection.address(),
        (address, neighbours) -> {
          neighbours.remove(connection);
          return neighbours.isEmpty() ? null : neighbours;
        });
  }

  void closeOverdue() {
    for (var connection : List.copyOf(all)) {
      if (connection.overdue()) {
        close(connection);
      }
    }
  }

  int size() {
    return all.size();
  }

  private void put(Held connection) {
    all.add(connection);
    byAddress
        .computeIfAbsent(connection.address(), address -> new LinkedHashSet<>())
        .add(connection);
  }

  private boolean closeQuietest(Set<Held> among) {
    for (var connection : among) {
      if (!connection.busy()) {
        close(connection);
        return true;
      }
    }
    return false;
  }

  private void close(Held connection) {
    remove(connection);
    connection.close();
  }
}
