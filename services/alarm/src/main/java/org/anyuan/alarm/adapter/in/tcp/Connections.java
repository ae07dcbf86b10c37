package org.anyuan.alarm.adapter.in.tcp;

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
public final class Connections {
  private final int max;
  private final int maxPerAddress;
  private final Set<Held> all = new LinkedHashSet<>();
  private final Map<String, Set<Held>> byAddress = new HashMap<>();

  /** One of them. */
  public interface Held {
    String address();

    /** A frame of it is being worked on, which may be an alarm. */
    boolean busy();

    boolean overdue();

    void close();
  }

  public Connections(int max, int maxPerAddress) {
    this.max = max;
    this.maxPerAddress = maxPerAddress;
  }

  /** False when there is no room for it. */
  public boolean add(Held connection) {
    var neighbours = byAddress.getOrDefault(connection.address(), Set.of());
    if ((neighbours.size() >= maxPerAddress && !closeQuietest(neighbours))
        || (all.size() >= max && !closeQuietest(all))) {
      return false;
    }
    put(connection);
    return true;
  }

  /** It was quiet least long now. */
  public void heard(Held connection) {
    if (all.remove(connection)) {
      byAddress.get(connection.address()).remove(connection);
      put(connection);
    }
  }

  public void remove(Held connection) {
    all.remove(connection);
    byAddress.computeIfPresent(
        connection.address(),
        (address, neighbours) -> {
          neighbours.remove(connection);
          return neighbours.isEmpty() ? null : neighbours;
        });
  }

  public void closeOverdue() {
    for (var connection : List.copyOf(all)) {
      if (connection.overdue()) {
        close(connection);
      }
    }
  }

  public int size() {
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
