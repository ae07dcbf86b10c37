package org.anyuan.notify.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.notify.domain.PersonId;

/** Who has acknowledged, and when they, or what was done, last showed that it still holds. */
public record Acknowledgements(Map<PersonId, Instant> by) {
  public static final Acknowledgements NONE = new Acknowledgements(Map.of());

  public Acknowledgements {
    by = Map.copyOf(by);
  }

  public Set<PersonId> people() {
    return by.keySet();
  }

  /** A later time of the same person stays, whatever comes in which order. */
  Acknowledgements with(PersonId who, Instant at) {
    var all = new HashMap<>(by);
    all.merge(who, at, (one, other) -> one.isAfter(other) ? one : other);
    return new Acknowledgements(all);
  }

  /** Of all of them. */
  Acknowledgements renewed(Instant at) {
    var all = this;
    for (var person : by.keySet()) {
      all = all.with(person, at);
    }
    return all;
  }

  Acknowledgements fresh(Instant now, Duration staleAfter) {
    return new Acknowledgements(
        by.entrySet().stream()
            .filter(entry -> entry.getValue().plus(staleAfter).isAfter(now))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** When fewer than needed will be fresh; absent where there are fewer. */
  Optional<Instant> staleAt(int needed, Duration staleAfter) {
    return by.values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(needed - 1L)
        .findFirst()
        .map(oldest -> oldest.plus(staleAfter));
  }
}
