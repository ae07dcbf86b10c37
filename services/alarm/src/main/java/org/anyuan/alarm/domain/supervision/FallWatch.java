package org.anyuan.alarm.domain.supervision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * Tells a device that fell silent from a network that did. Each fall waits for one window; where a
 * large share of a region, or of all, falls within a window, that is said once and those falls are
 * held, while a fall that comes alone, elsewhere or later, goes on as ever.
 *
 * <p>Times are in tenths of a second of {@link ListeningTime}. For one thread.
 */
public final class FallWatch {
  /** The group of all devices. */
  public static final String ALL = "/";

  /** All are counted first: a region must be struck harder to be spoken of by itself. */
  private static final int REGION_FACTOR = 2;

  private final Rules rules;
  private final Map<String, Group> regions = new HashMap<>();
  private final Group all = new Group(ALL, 1);

  /**
   * What makes many.
   *
   * @param window how long a fall waits, in tenths of a second
   * @param hold how long one of many is held, counted from its fall
   * @param share of the devices in use that makes it a mass; of one region twice as much
   * @param atLeast fewer are never a mass
   */
  public record Rules(int window, int hold, double share, int atLeast) {
    public Rules {
      if (window < 1 || hold < window || share <= 0 || share > 1 || atLeast < 2) {
        throw new IllegalArgumentException("1 <= window <= hold, 0 < share <= 1, at-least >= 2");
      }
    }

    private int threshold(int inUse, int factor) {
      return Math.max(atLeast, (int) Math.ceil(Math.min(1, share * factor) * inUse));
    }
  }

  private record Fall(int device, int at) {}

  /** Something to say of a region. */
  public sealed interface Mass {
    String region();

    record Began(String region, int devices, int inUse) implements Mass {}

    record Ended(String region, int returned, int silent) implements Mass {}
  }

  /**
   * What came of one look.
   *
   * @param falls the devices whose fall is to be told, where they are still fallen
   */
  public record Settled(List<Integer> falls, List<Mass> masses) {}

  public FallWatch(Rules rules) {
    this.rules = rules;
  }

  /** Once for a device, until its fall is settled. */
  public void fell(int device, String region, int now) {
    var group = regions.computeIfAbsent(region, r -> new Group(r, REGION_FACTOR));
    group.waiting.add(new Fall(device, now));
    group.recent.add(now);
    all.recent.add(now);
  }

  /**
   * What is to be told by now.
   *
   * @param inUse how many devices a region has
   * @param fallen whether a device is still fallen
   */
  public Settled settle(int now, ToIntFunction<String> inUse, IntPredicate fallen) {
    var falls = new ArrayList<Integer>();
    var masses = new ArrayList<Mass>();
    all.judge(now, inUse, masses, true);
    for (var group : regions.values()) {
      group.judge(now, inUse, masses, !all.mass);
      if (group.mass || all.rising) {
        group.hold();
      }
      group.release(now, falls);
      group.releaseHeld(now, fallen, falls);
      group.end(masses);
    }
    all.end(masses);
    regions.values().removeIf(Group::idle);
    return new Settled(falls, masses);
  }

  /** Nothing waits and nothing is held. */
  public boolean idle() {
    return regions.isEmpty() && !all.mass;
  }

  private final class Group {
    private final String region;
    private final int factor;
    private final Deque<Fall> waiting = new ArrayDeque<>();
    private final Deque<Fall> held = new ArrayDeque<>();
    private final Deque<Integer> recent = new ArrayDeque<>();
    private boolean mass;
    private boolean rising;
    private int returned;
    private int silent;

    private Group(String region, int factor) {
      this.region = region;
      this.factor = factor;
    }

    private void judge(int now, ToIntFunction<String> inUse, List<Mass> masses, boolean may) {
      while (!recent.isEmpty() && recent.peek() <= now - rules.window()) {
        recent.remove();
      }
      var size = recent.isEmpty() ? 0 : inUse.applyAsInt(region);
      rising = !recent.isEmpty() && recent.size() >= rules.threshold(size, factor);
      if (rising && !mass && may) {
        mass = true;
        masses.add(new Mass.Began(region, recent.size(), size));
      }
    }

    /** Those of the moment of the mass; one that comes when it is over is a single one again. */
    private void hold() {
      if (rising || all.rising) {
        held.addAll(waiting);
        waiting.clear();
      }
    }

    private void release(int now, List<Integer> falls) {
      while (!waiting.isEmpty() && waiting.peek().at() <= now - rules.window()) {
        falls.add(waiting.remove().device());
      }
    }

    private void releaseHeld(int now, IntPredicate fallen, List<Integer> falls) {
      while (!held.isEmpty() && held.peek().at() <= now - rules.hold()) {
        var device = held.remove().device();
        var counts = all.mass ? all : this;
        if (fallen.test(device)) {
          counts.silent++;
        } else {
          counts.returned++;
        }
        falls.add(device);
      }
    }

    private void end(List<Mass> masses) {
      var over =
          this == all ? regions.values().stream().allMatch(g -> g.held.isEmpty()) : held.isEmpty();
      if (mass && !rising && over) {
        mass = false;
        masses.add(new Mass.Ended(region, returned, silent));
        returned = 0;
        silent = 0;
      }
    }

    private boolean idle() {
      return !mass && waiting.isEmpty() && held.isEmpty() && recent.isEmpty();
    }
  }
}
