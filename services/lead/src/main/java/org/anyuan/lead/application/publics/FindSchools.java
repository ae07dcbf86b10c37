package org.anyuan.lead.application.publics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anyuan.lead.application.publics.SchoolNames.Known;

/**
 * Finds the school that somebody means by parts of its county's and its own name: nothing else of a
 * school is told to everybody. One list serves all for a minute, so that asking costs little
 * however often it is asked.
 */
@ApplicationScoped
public class FindSchools {
  public static final int MOST = 20;
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Comparator<Known> SHORTEST =
      Comparator.<Known>comparingInt(one -> one.name().length())
          .thenComparing(Known::name)
          .thenComparing(Known::region)
          .thenComparing(one -> one.id().value());

  private final SchoolNames names;
  private final Clock clock;
  private volatile Listed listed = new Listed(List.of(), Instant.MIN);

  /** The shortest name first: what is typed is more of it. */
  private record Listed(List<Known> schools, Instant at) {}

  FindSchools(SchoolNames names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  /**
   * Twenty at most.
   *
   * @param parts each of them in the name of the county or of the school
   */
  public List<Known> named(List<String> parts) {
    return schools().stream()
        .filter(
            one ->
                parts.stream()
                    .allMatch(part -> one.name().contains(part) || one.region().contains(part)))
        .limit(MOST)
        .toList();
  }

  private List<Known> schools() {
    var now = clock.instant();
    var last = listed;
    if (last.at().plus(FRESH).isAfter(now)) {
      return last.schools();
    }
    var fresh = new Listed(names.all().sorted(SHORTEST).toList(), now);
    // One that was not read to its end is not kept.
    if (names.complete()) {
      listed = fresh;
    }
    return fresh.schools();
  }
}
