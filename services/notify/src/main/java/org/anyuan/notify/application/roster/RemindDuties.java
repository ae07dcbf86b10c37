package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.roster.Duties;
import org.anyuan.notify.domain.roster.Roster;

/**
 * Tells whoever comes on duty, shortly before, where the roster says so. The same hand-over is the
 * same message, however often it is looked at.
 */
@ApplicationScoped
class RemindDuties {
  /** So that the one at the very end is within the span. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final TellKeepers tell;
  private final RosterSettings settings;

  RemindDuties(TellKeepers tell, RosterSettings settings) {
    this.tell = tell;
    this.settings = settings;
  }

  /** When there is one to tell of next, as far as that is before the next look anyway. */
  Uni<Optional<Instant>> look(Work work, Roster roster, Instant now) {
    if (!roster.details().remind()) {
      return Uni.createFrom().item(Optional.empty());
    }
    var soon = now.plus(settings.remind()).plus(MOMENT);
    var all = Duties.coming(roster, new Span(now, soon.plus(settings.every())));
    var next =
        all.stream()
            .map(Duties.Coming::at)
            .filter(at -> !at.isBefore(soon))
            .findFirst()
            .map(at -> at.minus(settings.remind()));
    return tell(work, roster, all.stream().filter(c -> c.at().isBefore(soon)).toList(), now)
        .replaceWith(next);
  }

  private Uni<Void> tell(Work work, Roster roster, List<Duties.Coming> coming, Instant now) {
    return Multi.createFrom()
        .iterable(coming)
        .onItem()
        .transformToUniAndConcatenate(
            one ->
                tell.people(
                        work,
                        roster,
                        What.DUTY_BEGINS,
                        subject(roster, one.at()),
                        1,
                        Set.copyOf(one.people()),
                        now)
                    .replaceWith(one))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static String subject(Roster roster, Instant at) {
    return DeterministicId.of("duty", roster.id().value(), at.toString()).toString();
  }
}
