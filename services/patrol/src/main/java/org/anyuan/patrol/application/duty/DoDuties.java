package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.Role;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.duty.Duty;
import org.anyuan.patrol.domain.duty.DutyCommand;
import org.anyuan.patrol.domain.duty.DutyId;
import org.anyuan.patrol.domain.duty.Holder;

/** What people do with duties: check in and out, report absent, fill, relieve. */
@ApplicationScoped
public class DoDuties {
  /** How long a phone may have kept what was entered while it was offline. */
  private static final Duration KEPT_OFFLINE = Duration.ofHours(12);

  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final Clock clock;

  DoDuties(Clock clock) {
    this.clock = clock;
  }

  /** The time at which something was entered. */
  public Instant entered(Optional<Instant> said) {
    var now = clock.instant();
    var at = said.orElse(now);
    if (at.isBefore(now.minus(KEPT_OFFLINE)) || at.isAfter(now.plus(AHEAD))) {
      throw new InvalidField("at", "within the last " + KEPT_OFFLINE.toHours() + " hours");
    }
    return at.isAfter(now) ? now : at;
  }

  public Uni<Outcome<Duty>> command(Work work, DutyId id, String action, DutyCommand command) {
    var duties = work.guard().duties();
    return duties
        .lock(id.value())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Duty>notFound("duty"))
                    : allowed(work, found.get(), command)
                        .chain(
                            allowed ->
                                duties.keep(
                                    action,
                                    clock.instant(),
                                    allowed.orElseGet(() -> found.get().on(command)))));
  }

  /** Empty: it may be done. */
  private static Uni<Optional<Outcome<Duty>>> allowed(Work work, Duty duty, DutyCommand command) {
    return switch (command) {
      case DutyCommand.CheckIn _, DutyCommand.CheckOut _, DutyCommand.ReportAbsence _ ->
          Uni.createFrom().item(own(work.actor(), duty));
      case DutyCommand.Fill(var holder) -> free(work, duty, holder);
      case DutyCommand.Relieve(var next, var _, var _) -> free(work, duty, next);
      case DutyCommand.Exchange _, DutyCommand.Chase _ -> Uni.createFrom().item(Optional.empty());
    };
  }

  /** An officer acts for itself, a school for its own people, who leads for all in its scope. */
  static Optional<Outcome<Duty>> own(Actor actor, Duty duty) {
    if (KeepAssignments.isAnothers(actor, duty.role())) {
      return Optional.of(Outcome.refused(Reason.FORBIDDEN, "id", "a duty of the police"));
    }
    var label = duty.life().holder().map(Holder::label);
    return actor.role().equals(Role.POLICE_OFFICER)
            && label.isPresent()
            && !label.get().equals(actor.name())
        ? Optional.of(Outcome.refused(Reason.FORBIDDEN, "id", "the duty is another's"))
        : Optional.empty();
  }

  private static Uni<Optional<Outcome<Duty>>> free(Work work, Duty duty, Holder holder) {
    if (KeepAssignments.isAnothers(work.actor(), duty.role())) {
      return Uni.createFrom().item(own(work.actor(), duty));
    }
    return work.guard()
        .duties()
        .busy(holder.label(), duty.begin(), duty.end(), List.of(duty.id()))
        .map(
            busy ->
                busy
                    ? Optional.of(
                        Outcome.refused(
                            Reason.CONFLICT, "holder.label", "has another duty at that time"))
                    : Optional.empty());
  }
}
