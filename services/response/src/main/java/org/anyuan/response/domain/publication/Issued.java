package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.StatementId;

/** All that was published and that the public may read, in the order in which it was written. */
public final class Issued {
  public static final Issued NOTHING = new Issued(List.of());

  private final List<Published> all;
  private final Map<PublicationId, Published> byId = new LinkedHashMap<>();
  private final Map<StatementId, List<Published>> byStatement = new LinkedHashMap<>();
  private final List<Published> newest;

  private Issued(List<Published> all) {
    this.all = List.copyOf(all);
    for (var one : all) {
      byId.put(one.id(), one);
      byStatement.computeIfAbsent(one.statement(), _ -> new ArrayList<>()).add(one);
    }
    newest =
        byStatement.values().stream()
            .map(List::getLast)
            .sorted(Comparator.comparingLong(Published::sequence).reversed())
            .toList();
  }

  /** With more of it; what is oldest goes where it is too much. An exercise never comes in. */
  public Issued with(List<Published> more, int most) {
    var merged = new ArrayList<>(all);
    merged.addAll(missing(more));
    merged.sort(Comparator.comparingLong(Published::sequence));
    return new Issued(merged.subList(Math.max(0, merged.size() - most), merged.size()));
  }

  /** Those of them that are for the public and not here yet. */
  public List<Published> missing(List<Published> found) {
    return found.stream().filter(p -> !p.exercise() && !byId.containsKey(p.id())).toList();
  }

  public long newestSequence() {
    return all.isEmpty() ? 0 : all.getLast().sequence();
  }

  /** What stands last of each statement, the newest first. */
  public List<Published> newest() {
    return newest;
  }

  /** Every version of a statement, the oldest first; empty where it is not public. */
  public List<Published> of(StatementId statement) {
    return List.copyOf(byStatement.getOrDefault(statement, List.of()));
  }

  public Optional<Published> find(PublicationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * What somebody has not seen whose last was this one. What may have been written before it and
   * become readable after it comes again: whoever reads drops an id that they know.
   */
  public List<Published> since(long sequence, int overlap, int most) {
    var later = all.stream().filter(p -> p.sequence() > sequence - overlap).toList();
    return later.subList(Math.max(0, later.size() - most), later.size());
  }
}
