package org.anyuan.lead.application.publics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.Registry.SchoolName;

/**
 * Finds the school that somebody means by parts of its county's and its own name: nothing else of a
 * school is told to everybody. One list serves all for a minute, so that asking costs little
 * however often it is asked.
 */
@ApplicationScoped
public class FindSchools {
  public static final int MOST = 20;
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Comparator<SchoolName> SHORTEST =
      Comparator.<SchoolName>comparingInt(one -> one.name().length())
          .thenComparing(SchoolName::name)
          .thenComparing(SchoolName::region)
          .thenComparing(one -> one.id().value());

  private final Registry registry;
  private final Clock clock;
  private volatile Known known = new Known(List.of(), Instant.MIN);

  /** The shortest name first: what is typed is more of it. */
  private record Known(List<SchoolName> schools, Instant at) {}

  FindSchools(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Twenty at most.
   *
   * @param parts each of them in the name of the county or of the school
   */
  public List<SchoolName> named(List<String> parts) {
    return schools().stream()
        .filter(
            one ->
                parts.stream()
                    .allMatch(part -> one.name().contains(part) || one.region().contains(part)))
        .limit(MOST)
        .toList();
  }

  private List<SchoolName> schools() {
    var now = clock.instant();
    var last = known;
    if (last.at().plus(FRESH).isAfter(now)) {
      return last.schools();
    }
    var fresh = new Known(registry.schools().sorted(SHORTEST).toList(), now);
    // Until the ledger was read once, what is missing is not missing.
    if (registry.complete()) {
      known = fresh;
    }
    return fresh.schools();
  }
}
