package org.anyuan.lead.domain.lead;

import java.time.Instant;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.lead.LeadState.Closed;
import org.anyuan.lead.domain.lead.LeadState.Handling;
import org.anyuan.lead.domain.lead.LeadState.Received;
import org.anyuan.lead.domain.lead.LeadState.Settled;
import org.anyuan.lead.domain.lead.LeadState.Triaged;
import org.anyuan.lead.domain.lead.LeadState.Verified;

/** What it is, how grave, and whether it is so. */
final class Triaging {
  private Triaging() {}

  static Outcome<Decided> triage(Lead lead, LeadCommand.Triage triage, Instant now) {
    return switch (lead.state()) {
      case Received _ -> {
        var moving = new Moving(lead, now);
        classify(moving, lead, triage);
        moving.enter(new Triaged(now), Times.verify(rating(lead, triage).severity()));
        if (moving.mayExpire()) {
          moving.await(new Awaited.Expiry(), expiry(lead, now));
        }
        yield moving.urge().changed();
      }
      case Triaged _, Verified _, Handling _ -> {
        if (rating(lead, triage).equals(lead.rating())) {
          yield LeadLife.unchanged(lead);
        }
        var moving = new Moving(lead, now);
        classify(moving, lead, triage);
        yield moving.urge().changed();
      }
      case Settled _, Closed _ -> LeadLife.refused("it is settled: reopen it");
    };
  }

  /** Not before a desk has had the time that it has to verify. */
  private static Instant expiry(Lead lead, Instant now) {
    var usual = lead.about().receivedAt().plus(Times.UNVERIFIED);
    var least = now.plus(Times.verify(Severity.LOW)).plus(Times.again(Severity.LOW));
    return usual.isBefore(least) ? least : usual;
  }

  private static void classify(Moving moving, Lead lead, LeadCommand.Triage triage) {
    moving.rate(rating(lead, triage));
    if (triage.category() != lead.category()) {
      moving.steps(lead.steps().instead(triage.category())).tellPolice();
    }
  }

  private static Rating rating(Lead lead, LeadCommand.Triage triage) {
    return new Rating(
        triage.category(), triage.signs(), lead.rating().overruled(), lead.rating().least());
  }

  static Outcome<Decided> overrule(Lead lead, LeadCommand.Overrule overrule, By by, Instant now) {
    return switch (lead.state()) {
      case Received _ -> LeadLife.refused("nobody has looked at it: triage it first");
      case Triaged _, Verified _, Handling _ -> {
        var wanted =
            lead.rating()
                .overruled(new Rating.Overrule(overrule.severity(), by.who(), overrule.reason()));
        yield wanted.equals(lead.rating())
            ? LeadLife.unchanged(lead)
            : new Moving(lead, now).rate(wanted).urge().changed();
      }
      case Settled _, Closed _ -> LeadLife.refused("it is settled: reopen it");
    };
  }

  static Outcome<Decided> verify(Lead lead, LeadCommand.Verify verify, By by, Instant now) {
    var note = Note.of(lead.id(), by, now, verify.grounds());
    return switch (lead.state()) {
      case Received _ -> LeadLife.refused("nobody has looked at it: triage it first");
      case Triaged _ -> verify.founded() ? verified(lead, note, now) : unfounded(lead, note, now);
      case Verified _, Handling _ ->
          verify.founded() ? LeadLife.unchanged(lead) : unfounded(lead, note, now);
      case Settled _ ->
          verify.founded()
              ? LeadLife.unchanged(lead)
              : LeadLife.refused("it is settled: reopen it");
      case Closed _ -> LeadLife.refused("it is over: reopen it");
    };
  }

  private static Outcome<Decided> verified(Lead lead, Note note, Instant now) {
    return new Moving(lead, now)
        .note(note)
        .forget(new Awaited.Expiry())
        .enter(new Verified(now), Times.begin(lead.severity()))
        .awaitSteps(true)
        .changed();
  }

  private static Outcome<Decided> unfounded(Lead lead, Note note, Instant now) {
    return lead.report().isFull()
        ? Outcome.refused(Reason.CONFLICT, "words", "at most " + Report.MOST_ADDED + " additions")
        : new Moving(lead, now)
            .note(note)
            .close(new Ending.Unfounded(), Times.KEEP_UNFOUNDED)
            .changed();
  }
}
