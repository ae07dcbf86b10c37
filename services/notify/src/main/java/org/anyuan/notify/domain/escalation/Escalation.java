package org.anyuan.notify.domain.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.TaskId;

/**
 * One task at one of its addressees, until it is over.
 *
 * @param policy as it was when it was chosen: who edits it changes nothing that is under way
 * @param notices how many there were
 */
public record Escalation(
    EscalationId id,
    About about,
    Level level,
    Policy policy,
    Acknowledgements acknowledgements,
    int notices,
    EscalationState state,
    long version) {

  /**
   * The task, and where it is escalated.
   *
   * @param path of the addressee; of a school's own lane: of its county
   */
  public record About(
      TaskId task, IncidentId incident, SchoolId school, Lane lane, RegionPath path, Mode mode) {}

  /** A task was queued. */
  public static Decided start(
      EscalationId id, About about, Level level, Policy policy, Instant now) {
    var none =
        new Escalation(
            id,
            about,
            level,
            policy,
            Acknowledgements.NONE,
            0,
            new EscalationState.Waiting(
                now, Place.BEGINNING, now.plus(policy.untilNext(Place.BEGINNING))),
            1);
    return policy.untilNext(Place.BEGINNING).isZero()
        ? new Going(none, now).enter(Place.said(0), Notice.Cause.STEP).decided(1)
        : new Decided(none, List.of());
  }

  public Outcome<Decided> on(EscalationCommand command, Instant now) {
    return EscalationLife.decide(this, command, now);
  }

  /** The same, as its next version. */
  public Escalation writtenAnew() {
    return new Escalation(id, about, level, policy, acknowledgements, notices, state, version + 1);
  }

  /** When it goes on by itself; absent where it is over. */
  public Optional<Instant> next() {
    return state.next();
  }

  public boolean over() {
    return next().isEmpty();
  }
}
