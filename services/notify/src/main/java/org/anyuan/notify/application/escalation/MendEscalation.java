package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.StoreAway;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationCommand;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.Following;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.Sweep;
import org.jboss.logging.Logger;

/** Starts, pushes or begins again an escalation that the sweep suspects to have stopped. */
@ApplicationScoped
class MendEscalation {
  private static final Logger LOG = Logger.getLogger(MendEscalation.class);

  private final Coordination coordination;
  private final FollowIncident follow;
  private final CarryOut carryOut;
  private final Clock clock;

  MendEscalation(Coordination coordination, FollowIncident follow, CarryOut carryOut, Clock clock) {
    this.coordination = coordination;
    this.follow = follow;
    this.carryOut = carryOut;
    this.clock = clock;
  }

  /**
   * True: it had stopped. One that cannot be mended is a stray at the next sweep as well.
   *
   * @param incident where it is known without the escalation
   */
  Uni<Boolean> look(EscalationId id, Optional<IncidentId> incident) {
    return coordination
        .work(Actor.SYSTEM, work -> look(work, id, incident, clock.instant()))
        .onFailure(failure -> !(failure instanceof StoreAway))
        .recoverWithItem(
            failure -> {
              LOG.errorf(failure, "stray cannot be mended escalationId=%s", id);
              return true;
            });
  }

  private Uni<Boolean> look(
      Work work, EscalationId id, Optional<IncidentId> incident, Instant now) {
    return incident
        .map(known -> Uni.createFrom().item(incident))
        .orElseGet(
            () -> work.escalations().find(id).map(found -> found.map(e -> e.about().incident())))
        .chain(
            owner ->
                owner
                    .map(known -> look(work, id, known, now))
                    .orElseGet(() -> Uni.createFrom().item(false)));
  }

  /** Locks in the order in which news of the incident do. */
  private Uni<Boolean> look(Work work, EscalationId id, IncidentId incident, Instant now) {
    return work.knownIncidents()
        .lock(incident)
        .map(Optional::orElseThrow)
        .chain(
            known ->
                work.escalations()
                    .lockOf(List.of(incident))
                    .chain(
                        list -> {
                          var there = FollowIncident.byId(list);
                          return stopped(work, known, id, now)
                              .chain(
                                  is ->
                                      is
                                          ? mend(work, known, id, there, now)
                                          : Uni.createFrom().item(false));
                        }));
  }

  private static Uni<Boolean> stopped(
      Work work, KnownIncident known, EscalationId id, Instant now) {
    // How long the task has been open was looked at before.
    var tasks =
        SweepEscalations.openTasks(known, Instant.MIN).stream()
            .filter(task -> task.escalation().equals(id))
            .toList();
    return work.escalations()
        .watched(List.of(id))
        .map(watched -> !Sweep.find(tasks, watched, now, SweepEscalations.GRACE).isEmpty());
  }

  private Uni<Boolean> mend(
      Work work,
      KnownIncident incident,
      EscalationId id,
      Map<EscalationId, Escalation> there,
      Instant now) {
    return follow
        .following(work, incident, now)
        .map(following -> mended(following, incident, id, there, now))
        .chain(
            decided ->
                carryOut
                    .all(work, incident, List.of(decided), now)
                    .chain(() -> work.escalations().raiseStray(decided.escalation(), now)))
        .invoke(
            () ->
                LOG.errorf(
                    "escalation had stopped escalationId=%s incidentId=%s", id, incident.id()))
        .replaceWith(true);
  }

  private static Decided mended(
      Following following,
      KnownIncident incident,
      EscalationId id,
      Map<EscalationId, Escalation> there,
      Instant now) {
    var known = there.get(id);
    if (known == null) {
      return following.follow(Optional.of(incident), incident, Optional.empty(), there).stream()
          .filter(decided -> decided.escalation().id().equals(id))
          .findFirst()
          .orElseThrow();
    }
    var policy = Policy.choose(following.policies(), known.about(), known.level().severity());
    var resumed = new Decided(known, List.of()).then(new EscalationCommand.Resume(policy), now);
    // Only what is beside it in its row was wrong: it is written anew.
    return resumed.changes(known) ? resumed : new Decided(known.writtenAnew(), List.of());
  }
}
