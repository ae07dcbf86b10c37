package org.anyuan.lead.domain.protection;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of what protects people, for readers who do not handle it. One or two are never told: who
 * knows the school knows the child. Where one count of a table is held back its total is, too,
 * since the others would tell it; so each stays one or two, whatever is known of the rest.
 */
public final class SmallCounts {
  public static final int LEAST = 3;

  private SmallCounts() {}

  /** As it is told. */
  public sealed interface Told {
    record Exactly(int count) implements Told {}

    record HeldBack() implements Told {}
  }

  public record Table<K>(Map<K, Told> cells, Told total) {}

  /** One count alone; none at all gives nobody away. */
  public static Told told(int count) {
    return count > 0 && count < LEAST ? new Told.HeldBack() : new Told.Exactly(count);
  }

  public static <K extends Comparable<K>> Table<K> told(Map<K, Integer> counts) {
    var cells = new TreeMap<K, Told>();
    counts.forEach((key, count) -> cells.put(key, told(count)));
    var all = cells.values().stream().allMatch(Told.Exactly.class::isInstance);
    return new Table<>(
        cells,
        all
            ? new Told.Exactly(counts.values().stream().mapToInt(Integer::intValue).sum())
            : new Told.HeldBack());
  }
}
