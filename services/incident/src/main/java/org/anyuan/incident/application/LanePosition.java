package org.anyuan.incident.application;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a lane was read: the next offset of each partition. Every copy reads the same lane, so a
 * position that one copy gave is good at any other.
 */
public final class LanePosition {
  private static final int LONGEST_OFFSET = 13;
  private static final int MOST_PARTITIONS = 64;
  private final long[] next;

  private LanePosition(long[] next) {
    this.next = next;
  }

  public static LanePosition of(long... next) {
    return new LanePosition(next.clone());
  }

  public static LanePosition start(int partitions) {
    return new LanePosition(new long[partitions]);
  }

  /** Offsets in base 36 with a dash between. Empty when it is not one of ours. */
  public static Optional<LanePosition> parse(String text) {
    if (text.length() > MOST_PARTITIONS * (LONGEST_OFFSET + 1)
        || !text.matches("[0-9a-z]{1,12}(-[0-9a-z]{1,12}){0,63}")) {
      return Optional.empty();
    }
    return Optional.of(
        new LanePosition(
            Arrays.stream(text.split("-", -1)).mapToLong(s -> Long.parseLong(s, 36)).toArray()));
  }

  public int partitions() {
    return next.length;
  }

  public long next(int partition) {
    return next[partition];
  }

  public LanePosition after(int partition, long offset) {
    var copy = next.clone();
    copy[partition] = offset + 1;
    return new LanePosition(copy);
  }

  /** The further one, partition by partition. */
  public LanePosition max(LanePosition other) {
    var copy = next.clone();
    for (int p = 0; p < copy.length; p++) {
      copy[p] = Math.max(copy[p], other.next[p]);
    }
    return new LanePosition(copy);
  }

  /** How many records lie between, where the other one is further. */
  public long distanceTo(LanePosition other) {
    long sum = 0;
    for (int p = 0; p < next.length; p++) {
      sum += Math.max(0, other.next[p] - next[p]);
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LanePosition position && Arrays.equals(next, position.next);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(next);
  }

  @Override
  public String toString() {
    return Arrays.stream(next).mapToObj(o -> Long.toString(o, 36)).collect(Collectors.joining("-"));
  }
}
