package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.roster.Chased;
import org.anyuan.notify.domain.roster.Finding;
import org.anyuan.notify.domain.roster.Findings;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.Watch;
import org.jboss.logging.Logger;

/**
 * Looks ahead over each roster, every hour and after every change, and tells its keepers what is
 * wrong before it happens. What was told is stored with the telling: a restart tells nobody twice.
 */
@ApplicationScoped
public class ChaseFindings {
  public static final int BATCH = 20;
  private static final int MOST_OTHERS = 200;
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final Logger LOG = Logger.getLogger(ChaseFindings.class);

  private final Coordination coordination;
  private final TellKeepers tell;
  private final ChaseCalendars calendars;
  private final RemindDuties remind;
  private final RosterSettings settings;
  private final Clock clock;

  ChaseFindings(
      Coordination coordination,
      TellKeepers tell,
      ChaseCalendars calendars,
      RemindDuties remind,
      RosterSettings settings,
      Clock clock) {
    this.coordination = coordination;
    this.tell = tell;
    this.calendars = calendars;
    this.remind = remind;
    this.settings = settings;
    this.clock = clock;
  }

  /** How many were due. */
  public Uni<Integer> sweep() {
    return coordination
        .work(Actor.SYSTEM, work -> work.watches().due(clock.instant(), BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::look)
                    .collect()
                    .asList()
                    .map(List::size));
  }

  private Uni<RosterId> look(RosterId id) {
    return coordination
        .work(
            Actor.SYSTEM,
            work ->
                work.watches()
                    .lock(id)
                    .chain(
                        watch ->
                            work.rosters()
                                .find(id)
                                .chain(
                                    roster ->
                                        look(work, watch.orElseThrow(), roster.orElseThrow()))))
        .replaceWith(id)
        .onFailure(RuntimeException.class)
        .recoverWithUni(failure -> later(id, failure));
  }

  /** One that cannot be looked at keeps nobody from looking at the others. */
  private Uni<RosterId> later(RosterId id, Throwable failure) {
    LOG.errorf(failure, "a roster was not looked at rosterId=%s", id);
    var again = clock.instant().plus(AFTER_FAILURE);
    return coordination
        .work(Actor.SYSTEM, work -> work.watches().postpone(id, again))
        .replaceWith(id);
  }

  private Uni<Void> look(Work work, Watch watch, Roster roster) {
    var now = clock.instant();
    var span = new Span(now, now.plus(settings.ahead()));
    return found(work, roster, span)
        .map(found -> watch.look(found, span))
        .chain(
            looked ->
                tell(work, roster, looked.toTell(), now)
                    .chain(() -> calendars.look(work, roster, looked.after(), now)))
        .chain(
            after ->
                remind
                    .look(work, roster, now)
                    .chain(next -> work.watches().save(roster.id(), after, at(after, next, now))));
  }

  private Uni<List<Finding>> found(Work work, Roster roster, Span span) {
    return work.rosters()
        .of(onCall(roster, span), Optional.empty(), MOST_OTHERS)
        .map(
            others ->
                Findings.about(roster, others, span).stream()
                    .filter(finding -> !toldByOther(finding, roster, others))
                    .toList());
  }

  private static Set<PersonId> onCall(Roster roster, Span span) {
    return OnCall.between(roster, span).stream()
        .flatMap(segment -> segment.people().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of two rosters with the same keepers the first one tells. */
  private static boolean toldByOther(Finding finding, Roster roster, List<Roster> others) {
    return finding instanceof Finding.DoubleDuty(var _, var one, var two, var _)
        && others.stream()
            .filter(other -> !other.id().equals(roster.id()))
            .filter(other -> other.id().equals(one) || other.id().equals(two))
            .anyMatch(
                other ->
                    other.id().value().compareTo(roster.id().value()) < 0
                        && other.lane() == roster.lane()
                        && other.path().equals(roster.path())
                        && other.school().equals(roster.school()));
  }

  private Uni<Void> tell(Work work, Roster roster, List<Chased> toTell, Instant now) {
    return Multi.createFrom()
        .iterable(toTell)
        .onItem()
        .transformToUniAndConcatenate(
            one ->
                tell.keepers(work, roster, what(one.finding()), one.id(), one.times(), now)
                    .replaceWith(one))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static What what(Finding finding) {
    return switch (finding) {
      case Finding.Gap _ -> What.DUTY_GAP;
      case Finding.DoubleDuty _ -> What.DOUBLE_DUTY;
    };
  }

  private Instant at(Watch after, Optional<Instant> reminder, Instant now) {
    return Stream.of(after.next(), reminder)
        .flatMap(Optional::stream)
        .filter(at -> at.isAfter(now))
        .reduce(now.plus(settings.every()), (a, b) -> a.isBefore(b) ? a : b);
  }
}
