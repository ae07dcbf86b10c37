package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.KnownIncidents.Open;
import org.anyuan.notify.application.delivery.SendDeliveries;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.Sweep;
import org.anyuan.notify.domain.escalation.Sweep.OpenTask;
import org.anyuan.notify.domain.escalation.Sweep.Stray;

/**
 * Looks through all that is stored for what has stopped in silence, mends it and says so. What was
 * found is looked at again under the lock: a task that ends meanwhile is no stray.
 */
@ApplicationScoped
public class SweepEscalations {
  private static final int PAGE = 500;

  /** Within which what has just come, or just fell due, may still be on its way. */
  static final Duration GRACE = Duration.ofSeconds(20);

  private final Coordination coordination;
  private final MendEscalation mend;
  private final Strays strays;
  private final SendDeliveries send;
  private final Clock clock;

  SweepEscalations(
      Coordination coordination,
      MendEscalation mend,
      Strays strays,
      SendDeliveries send,
      Clock clock) {
    this.coordination = coordination;
    this.mend = mend;
    this.strays = strays;
    this.send = send;
    this.clock = clock;
  }

  /** How many had stopped. */
  public Uni<Integer> sweep() {
    var now = clock.instant();
    return tasks(Optional.empty(), 0)
        .chain(found -> goingOn(Optional.empty(), found))
        .invoke(
            found -> {
              strays.swept(found, now);
              if (found > 0) {
                send.wake();
              }
            });
  }

  private Uni<Integer> tasks(Optional<IncidentId> after, int found) {
    return coordination
        .work(Actor.SYSTEM, work -> tasksPage(work, after))
        .chain(
            page ->
                mendAll(page.strays())
                    .chain(
                        mended ->
                            page.last().isEmpty()
                                ? Uni.createFrom().item(found + mended)
                                : tasks(page.last(), found + mended)));
  }

  private record Page<I>(List<Suspect> strays, Optional<I> last) {}

  /** Absent: the incident is the one of its escalation. */
  private record Suspect(EscalationId escalation, Optional<IncidentId> incident) {}

  private Uni<Page<IncidentId>> tasksPage(Work work, Optional<IncidentId> after) {
    return work.knownIncidents()
        .open(after, PAGE)
        .chain(
            open -> {
              var owners = owners(open);
              return work.escalations()
                  .watched(List.copyOf(owners.keySet()))
                  .map(watched -> Sweep.find(openTasks(open), watched, clock.instant(), GRACE))
                  .map(
                      strays ->
                          new Page<>(
                              strays.stream()
                                  .map(Stray::escalation)
                                  .distinct()
                                  .map(id -> new Suspect(id, Optional.of(owners.get(id))))
                                  .toList(),
                              open.size() < PAGE
                                  ? Optional.<IncidentId>empty()
                                  : Optional.of(open.getLast().incident().id())));
            });
  }

  private static Map<EscalationId, IncidentId> owners(List<Open> open) {
    return open.stream()
        .map(Open::incident)
        .flatMap(i -> i.owed().stream().map(owed -> Map.entry(owed.id(), i.id())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }

  private static List<OpenTask> openTasks(List<Open> open) {
    return open.stream().flatMap(one -> openTasks(one.incident(), one.since()).stream()).toList();
  }

  static List<OpenTask> openTasks(KnownIncident incident, Instant since) {
    return incident.owed().stream()
        .map(owed -> new OpenTask(owed.task(), owed.id(), since))
        .toList();
  }

  /** Those of tasks that are open were looked at before; here the others come in, too. */
  private Uni<Integer> goingOn(Optional<EscalationId> after, int found) {
    return coordination
        .work(
            Actor.SYSTEM,
            work ->
                work.escalations()
                    .going(after, PAGE)
                    .map(
                        watched ->
                            new Page<>(
                                Sweep.find(List.of(), watched, clock.instant(), GRACE).stream()
                                    .map(stray -> new Suspect(stray.escalation(), Optional.empty()))
                                    .toList(),
                                watched.size() < PAGE
                                    ? Optional.<EscalationId>empty()
                                    : Optional.of(watched.getLast().id()))))
        .chain(
            page ->
                mendAll(page.strays())
                    .chain(
                        mended ->
                            page.last().isEmpty()
                                ? Uni.createFrom().item(found + mended)
                                : goingOn(page.last(), found + mended)));
  }

  private Uni<Integer> mendAll(List<Suspect> suspects) {
    return Multi.createFrom()
        .iterable(new ArrayList<>(suspects))
        .onItem()
        .transformToUniAndConcatenate(s -> mend.look(s.escalation(), s.incident()))
        .collect()
        .asList()
        .map(all -> (int) all.stream().filter(stopped -> stopped).count());
  }
}
