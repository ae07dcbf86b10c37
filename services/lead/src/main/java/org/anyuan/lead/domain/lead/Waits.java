package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that a lead waits for, what is due first before the rest. */
public record Waits(List<Wait> all) {
  static final Waits NONE = new Waits(List.of());

  public Waits {
    all =
        all.stream()
            .sorted(Comparator.comparing(Wait::dueAt).thenComparing(wait -> wait.what().order()))
            .toList();
  }

  public Optional<Instant> next() {
    return all.stream().findFirst().map(Wait::dueAt);
  }

  public Optional<Wait> of(Awaited what) {
    return all.stream().filter(wait -> wait.what().equals(what)).findFirst();
  }

  List<Wait> due(Instant now) {
    return all.stream().filter(wait -> wait.due(now)).toList();
  }

  /** Instead of one for the same thing. */
  Waits with(Wait wait) {
    return new Waits(Stream.concat(without(wait.what()).all.stream(), Stream.of(wait)).toList());
  }

  Waits without(Awaited what) {
    return only(wait -> !wait.what().equals(what));
  }

  Waits only(Predicate<Wait> kept) {
    return new Waits(all.stream().filter(kept).toList());
  }
}
