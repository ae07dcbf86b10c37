package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.lead.domain.Bounds;

/** The visits of a lead, also those of former times that it was settled. Numbers go on. */
public record Visits(List<Visit> all) {
  static final Visits NONE = new Visits(List.of());
  static final int MOST = 12;

  public Visits {
    all = List.copyOf(all);
  }

  public Optional<Visit> find(int number) {
    return all.stream().filter(visit -> visit.number() == number).findFirst();
  }

  public List<Visit> open() {
    return all.stream().filter(visit -> visit.made().isEmpty()).toList();
  }

  Visits with(Visit changed) {
    return new Visits(
        all.stream().map(visit -> visit.number() == changed.number() ? changed : visit).toList());
  }

  /** Those that were not made are not asked for any more: it has returned, or was merged. */
  Visits onlyMade() {
    return new Visits(all.stream().filter(visit -> visit.made().isPresent()).toList());
  }

  Visits planned(List<Instant> dates) {
    var from = all.stream().mapToInt(Visit::number).max().orElse(0) + 1;
    return new Visits(
        Stream.concat(
                all.stream(),
                IntStream.range(0, dates.size())
                    .mapToObj(i -> new Visit(from + i, dates.get(i), Optional.empty())))
            .toList());
  }

  /** Each later than the one before. */
  static List<Instant> dates(List<Instant> dates) {
    Bounds.size("visits", dates, 0, MOST);
    for (var i = 1; i < dates.size(); i++) {
      if (!dates.get(i).isAfter(dates.get(i - 1))) {
        throw new InvalidField("visits", "each later than the one before");
      }
    }
    return List.copyOf(dates);
  }
}
