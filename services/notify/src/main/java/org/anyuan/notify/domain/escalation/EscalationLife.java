package org.anyuan.notify.domain.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.escalation.EscalationState.Acknowledged;
import org.anyuan.notify.domain.escalation.EscalationState.Closed;
import org.anyuan.notify.domain.escalation.EscalationState.Exhausted;
import org.anyuan.notify.domain.escalation.EscalationState.Waiting;

/**
 * What may follow what. Nothing is refused: what comes late or twice changes nothing. After enough
 * acknowledgements nobody is told again, but for those gone stale, a rise, or a task opened again.
 */
final class EscalationLife {
  private EscalationLife() {}

  static Outcome<Decided> decide(Escalation e, EscalationCommand command, Instant now) {
    return switch (command) {
      case EscalationCommand.Acknowledge(var who) -> acknowledge(e, who, now);
      case EscalationCommand.ShowProgress _ -> showProgress(e, now);
      case EscalationCommand.ChangeLevel(var level, var policy) ->
          changeLevel(e, level, policy, now);
      case EscalationCommand.ReachTime _ -> reachTime(e, now);
      case EscalationCommand.FindNobody(var notice) -> findNobody(e, notice, now);
      case EscalationCommand.Close(var taskVersion) -> close(e, taskVersion, now);
      case EscalationCommand.Reopen(var level, var policy) -> reopen(e, level, policy, now);
      case EscalationCommand.Resume(var policy) -> resume(e, policy, now);
    };
  }

  private static Outcome<Decided> acknowledge(Escalation e, PersonId who, Instant now) {
    return counted(e, e.acknowledgements().with(who, now), now);
  }

  private static Outcome<Decided> showProgress(Escalation e, Instant now) {
    return counted(e, e.acknowledgements().renewed(now), now);
  }

  private static Outcome<Decided> counted(Escalation e, Acknowledgements after, Instant now) {
    if (e.over() || after.equals(e.acknowledgements())) {
      return unchanged(e);
    }
    var going = new Going(e, now).acknowledgements(after);
    return switch (e.state()) {
      case Waiting w -> {
        going.rest(w.at());
        yield going.changed();
      }
      case Exhausted _ -> {
        going.rest(last(e.policy()));
        yield going.changed();
      }
      case Acknowledged a ->
          going
              .state(
                  new Acknowledged(
                      a.since(),
                      a.at(),
                      after
                          .staleAt(e.policy().needed(a.at()), e.policy().staleAfter())
                          .orElse(a.staleAt())))
              .changed();
      case Closed _ -> unchanged(e);
    };
  }

  private static Outcome<Decided> changeLevel(
      Escalation e, Level level, Policy policy, Instant now) {
    if (e.over() || !level.newerThan(e.level())) {
      return unchanged(e);
    }
    var going = new Going(e, now).level(level);
    if (level.above(e.level())) {
      return risen(going.policy(policy), e.acknowledgements().people());
    }
    return level.below(e.level()) ? fallen(e, going.policy(policy)) : going.changed();
  }

  /** From the first step of the policy that fits now; what was acknowledged counts for it, too. */
  private static Outcome<Decided> risen(Going going, Set<PersonId> acknowledged) {
    var first = Place.said(0);
    var whom = going.rest(first) ? List.<Target>of() : going.waiting(first).policy().whom(first);
    return going.tell(Notice.Cause.RISE, whom, acknowledged, Set.of()).changed();
  }

  /** Nobody is told of it by a step: whoever waits for the next one waits as before. */
  private static Outcome<Decided> fallen(Escalation e, Going going) {
    return switch (e.state()) {
      case Waiting w -> {
        var at = going.policy().clipped(w.at());
        yield going.rest(at)
            ? going.changed()
            : going.state(new Waiting(w.since(), at, w.nextAt())).changed();
      }
      case Acknowledged a ->
          going
              .state(new Acknowledged(a.since(), going.policy().clipped(a.at()), a.staleAt()))
              .changed();
      case Exhausted _ -> {
        going.rest(last(going.policy()));
        yield going.changed();
      }
      case Closed _ -> unchanged(e);
    };
  }

  private static Outcome<Decided> reachTime(Escalation e, Instant now) {
    if (e.next().filter(next -> !now.isBefore(next)).isEmpty()) {
      return unchanged(e);
    }
    var going = new Going(e, now);
    return switch (e.state()) {
      case Waiting w -> going.enter(e.policy().next(w.at())).changed();
      // What is stale may be more than was needed.
      case Acknowledged a -> going.rest(a.at()) ? going.changed() : stale(e, a.at(), going);
      case Exhausted x ->
          going
              .state(new Exhausted(x.since(), now.plus(e.policy().fallback().every())))
              .tellFallback()
              .changed();
      case Closed _ -> unchanged(e);
    };
  }

  /** The step that was reached is told again, and whoever had acknowledged. */
  private static Outcome<Decided> stale(Escalation e, Place at, Going going) {
    var fresh = going.fresh();
    var again = Place.said(at.step());
    return going
        .acknowledgements(fresh)
        .waiting(again)
        .tell(
            Notice.Cause.STALE,
            e.policy().whom(again),
            e.acknowledgements().people(),
            fresh.people())
        .changed();
  }

  /** There is nothing to wait for: the next step comes at once. */
  private static Outcome<Decided> findNobody(Escalation e, int notice, Instant now) {
    if (notice < 1 || notice != e.notices()) {
      return unchanged(e);
    }
    return switch (e.state()) {
      case Waiting w ->
          new Going(e, now)
              .raise(EscalationEvent.Cause.NOBODY_TO_TELL)
              .enter(e.policy().nextStep(w.at()))
              .changed();
      case Exhausted _ -> new Going(e, now).raise(EscalationEvent.Cause.NOBODY_TO_TELL).changed();
      case Acknowledged _, Closed _ -> unchanged(e);
    };
  }

  private static Outcome<Decided> close(Escalation e, long taskVersion, Instant now) {
    return e.over() || taskVersion < e.level().taskVersion()
        ? unchanged(e)
        : new Going(e, now)
            .level(new Level(e.level().severity(), taskVersion))
            .state(new Closed(now))
            .changed();
  }

  /** One whose end was never heard of, too. */
  private static Outcome<Decided> reopen(Escalation e, Level level, Policy policy, Instant now) {
    return level.newerThan(e.level())
        ? new Going(e, now)
            .level(level)
            .policy(policy)
            .acknowledgements(Acknowledgements.NONE)
            .enter(Place.said(0), Notice.Cause.REOPENED)
            .changed()
        : unchanged(e);
  }

  /** What waits for no longer than a policy may is not touched. */
  private static Outcome<Decided> resume(Escalation e, Policy policy, Instant now) {
    if (e.next().filter(next -> !next.isAfter(now.plus(Policy.LONGEST_WAIT))).isPresent()) {
      return reachTime(e, now);
    }
    var going = new Going(e, now);
    return switch (e.state()) {
      case Waiting w -> going.enter(Place.said(w.at().step()), Notice.Cause.REPEAT).changed();
      case Acknowledged a -> going.rest(a.at()) ? going.changed() : stale(e, a.at(), going);
      case Exhausted x ->
          going
              .state(new Exhausted(x.since(), now.plus(e.policy().fallback().every())))
              .tellFallback()
              .changed();
      case Closed _ ->
          going
              .policy(policy)
              .acknowledgements(Acknowledgements.NONE)
              .enter(Place.said(0), Notice.Cause.REOPENED)
              .changed();
    };
  }

  private static Place last(Policy policy) {
    return Place.said(policy.steps().size() - 1);
  }

  private static Outcome<Decided> unchanged(Escalation e) {
    return new Outcome.Unchanged<>(new Decided(e, List.of()));
  }
}
