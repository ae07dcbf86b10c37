package org.anyuan.lead.domain.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.mediation.Mediation;

/** A lead on its way from one state to the next, within one decision. */
final class Moving {
  private final Lead before;
  private final Instant now;
  private final List<LeadEvent> events = new ArrayList<>();
  private Report report;
  private Rating rating;
  private LeadState state;
  private Hand hand;
  private Steps steps;
  private Optional<Mediation> mediation;
  private Visits visits;
  private Set<LeadId> joined;
  private Optional<Raised> incident;
  private Waits waits;
  private int returns;

  Moving(Lead before, Instant now) {
    this.before = before;
    this.now = now;
    report = before.report();
    rating = before.rating();
    state = before.state();
    hand = before.hand();
    steps = before.steps();
    mediation = before.mediation();
    visits = before.visits();
    joined = before.joined();
    incident = before.incident();
    waits = before.waits();
    returns = before.returns();
  }

  /** A state that is not over, which has to go on within a time. */
  Moving enter(LeadState next, Duration within) {
    state = next;
    return await(new Awaited.Progress(), now.plus(within)).say(new LeadEvent.Moved(next.name()));
  }

  /** Nothing is waited for any more but that it is erased. */
  Moving close(Ending ending, Duration kept) {
    state = new LeadState.Closed(now, ending);
    hand = Hand.of(hand.holder());
    visits = visits.onlyMade();
    // An incident that was asked for is asked for until it is there, whatever became of the lead.
    waits = waits.only(wait -> wait.what() instanceof Awaited.Incident);
    return await(new Awaited.Erasure(), now.plus(kept)).say(new LeadEvent.Moved(state.name()));
  }

  Moving returned() {
    returns++;
    return forget(new Awaited.Erasure()).visits(visits.onlyMade());
  }

  Moving await(Awaited what, Instant dueAt) {
    waits = waits.with(Wait.of(what, dueAt));
    return this;
  }

  Moving await(Wait wait) {
    waits = waits.with(wait);
    return this;
  }

  Moving forget(Awaited what) {
    waits = waits.without(what);
    return this;
  }

  Moving say(LeadEvent event) {
    events.add(event);
    return this;
  }

  Moving note(Note note) {
    report = report.with(note);
    return this;
  }

  /** What it is rated is what it is from now on; a rise shortens what is waited for. */
  Moving rate(Rating next) {
    var rises = next.severity().compareTo(rating.severity()) > 0;
    if (!next.equals(rating)) {
      say(new LeadEvent.Rated(next.category(), next.severity()));
    }
    rating = next;
    if (rises) {
      waits
          .of(new Awaited.Progress())
          .ifPresent(wait -> hasten(wait, state.since().plus(Times.progress(state, next))));
      waits
          .of(new Awaited.Receipt())
          .ifPresent(wait -> hasten(wait, now.plus(Times.receipt(next.severity()))));
    }
    if (!mayExpire()) {
      forget(new Awaited.Expiry());
    }
    return this;
  }

  private void hasten(Wait wait, Instant dueAt) {
    if (dueAt.isBefore(wait.dueAt())) {
      // Not into the past: it is the new severity that makes it late, not who has it.
      await(new Wait(wait.what(), dueAt.isBefore(now) ? now : dueAt, wait.raised()));
    }
  }

  boolean mayExpire() {
    return rating.category().mayExpire() && !rating.urgent() && incident.isEmpty();
  }

  Moving hand(Hand next) {
    hand = next;
    if (next.offer().isEmpty()) {
      forget(new Awaited.Receipt());
    }
    return this;
  }

  /** Those whose time begins before verification are waited for; of the rest, see below. */
  Moving steps(Steps next) {
    steps = next;
    waits =
        waits.only(
            wait ->
                !(wait.what() instanceof Awaited.StepOf(var key))
                    || next.find(key).filter(StepState::isOpen).isPresent());
    return awaitSteps(isVerified());
  }

  private boolean isVerified() {
    return state instanceof LeadState.Verified || state instanceof LeadState.Handling;
  }

  /**
   * All that are open.
   *
   * @param verified those that had to wait for it, too
   */
  Moving awaitSteps(boolean verified) {
    for (var step : steps.open()) {
      var what = new Awaited.StepOf(step.plan().key());
      if (waits.of(what).isEmpty() && (verified || step.plan().from() == StepPlan.From.INTAKE)) {
        await(what, now.plus(step.plan().within()));
      }
    }
    return this;
  }

  Moving mediation(Mediation next) {
    mediation = Optional.of(next);
    next.state()
        .next()
        .ifPresentOrElse(
            at -> await(new Awaited.Agreement(), at), () -> forget(new Awaited.Agreement()));
    return say(new LeadEvent.Mediated());
  }

  Moving visits(Visits next) {
    visits = next;
    waits = waits.only(wait -> !(wait.what() instanceof Awaited.VisitOf));
    next.open().forEach(visit -> await(new Awaited.VisitOf(visit.number()), visit.dueAt()));
    return this;
  }

  Moving joined(Set<LeadId> others) {
    joined = others;
    return this;
  }

  /** To the police, whoever has it, if it is for them alone. */
  Moving tellPolice() {
    if (rating.category().isForThePoliceAlone()) {
      hand(Hand.of(Agency.POLICE)).say(new LeadEvent.TellPolice());
    }
    return this;
  }

  /**
   * An incident at once, if it is urgent, and once. Nobody vouches for what the public form says.
   */
  Moving urge() {
    var vouched =
        before.about().source() != Source.PUBLIC || !(state instanceof LeadState.Received);
    if (rating.urgent() && vouched && incident.isEmpty()) {
      incident = Optional.of(Raised.by(before.id(), now));
      forget(new Awaited.Expiry());
      raise();
    } else if (rating.urgent() && !vouched) {
      say(new LeadEvent.TellPolice());
    }
    return this;
  }

  /** Until incident has said which one it is. */
  Moving raise() {
    incident.ifPresent(
        raised -> say(new LeadEvent.RaiseIncident(raised.command(), rating.severity())));
    return waits.of(new Awaited.Incident()).isEmpty()
        ? await(new Awaited.Incident(), now.plus(Times.INCIDENT))
        : this;
  }

  Moving linked(Raised to) {
    incident = Optional.of(to);
    return forget(new Awaited.Incident()).say(new LeadEvent.Linked());
  }

  Moving erase() {
    report = report.erased();
    rating = rating.erased();
    hand = hand.erased();
    mediation = mediation.map(Mediation::erased);
    return forget(new Awaited.Erasure()).say(new LeadEvent.Erased());
  }

  Decided decided() {
    return new Decided(
        new Lead(
            before.id(),
            before.about(),
            report,
            rating,
            state,
            hand,
            steps,
            mediation,
            visits,
            joined,
            incident,
            waits,
            returns,
            before.version() + 1),
        events);
  }

  Outcome<Decided> changed() {
    return new Outcome.Changed<>(decided());
  }
}
