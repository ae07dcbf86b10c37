package org.anyuan.notify.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.escalation.EscalationState.Acknowledged;
import org.anyuan.notify.domain.escalation.EscalationState.Exhausted;
import org.anyuan.notify.domain.escalation.EscalationState.Waiting;

/** An escalation on its way from one state to the next, within one decision. */
final class Going {
  private final Escalation before;
  private final Instant now;
  private final List<EscalationEvent> events = new ArrayList<>();
  private Level level;
  private Policy policy;
  private Acknowledgements acknowledgements;
  private EscalationState state;
  private int notices;

  Going(Escalation before, Instant now) {
    this.before = before;
    this.now = now;
    level = before.level();
    policy = before.policy();
    acknowledgements = before.acknowledgements();
    state = before.state();
    notices = before.notices();
  }

  Policy policy() {
    return policy;
  }

  Going level(Level newer) {
    level = newer;
    return this;
  }

  Going policy(Policy other) {
    policy = other;
    return this;
  }

  Going acknowledgements(Acknowledgements others) {
    acknowledgements = others;
    return this;
  }

  Going state(EscalationState next) {
    state = next;
    return this;
  }

  /** A place is reached: its people are told, unless enough have acknowledged for it. */
  Going enter(Place at, Notice.Cause cause) {
    if (rest(at)) {
      return this;
    }
    return waiting(at).tell(cause, policy.whom(at), Set.of(), fresh().people());
  }

  Going waiting(Place at) {
    return state(new Waiting(now, at, now.plus(policy.untilNext(at))));
  }

  Acknowledgements fresh() {
    return acknowledgements.fresh(now, policy.staleAfter());
  }

  /** What is left is told, or else the fallback. */
  Going enter(Optional<Place> next) {
    return next.map(at -> enter(at, at.said() > 1 ? Notice.Cause.REPEAT : Notice.Cause.STEP))
        .orElseGet(this::exhaust);
  }

  /** Rests there if enough have acknowledged for it. */
  boolean rest(Place at) {
    var staleAt = fresh().staleAt(policy.needed(at), policy.staleAfter());
    staleAt.ifPresent(stale -> state = new Acknowledged(now, at, stale));
    return staleAt.isPresent();
  }

  private Going exhaust() {
    state = new Exhausted(now, now.plus(policy.fallback().every()));
    return tellFallback().raise(EscalationEvent.Cause.EXHAUSTED);
  }

  Going tellFallback() {
    return tell(Notice.Cause.FALLBACK, policy.fallback().whom(), Set.of(), fresh().people());
  }

  Going tell(Notice.Cause cause, List<Target> whom, Set<PersonId> also, Set<PersonId> except) {
    notices++;
    events.add(new EscalationEvent.Notify(new Notice(notices, cause, whom, also, except)));
    return this;
  }

  Going raise(EscalationEvent.Cause cause) {
    events.add(new EscalationEvent.RaiseAlarm(cause, notices));
    return this;
  }

  Decided decided(long version) {
    return new Decided(
        new Escalation(
            before.id(), before.about(), level, policy, acknowledgements, notices, state, version),
        events);
  }

  Outcome<Decided> changed() {
    return new Outcome.Changed<>(decided(before.version() + 1));
  }
}
