package org.anyuan.response.domain.drift;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.response.Correction;
import org.anyuan.response.domain.response.DueTimes;
import org.anyuan.response.domain.response.Gate;
import org.anyuan.response.domain.response.Reached;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.Verdict;

/** How it stands with each pairing. */
final class Pairings {
  private final Response response;
  private final Instant now;

  Pairings(Response response, Instant now) {
    this.response = response;
    this.now = now;
  }

  PairingDrift of(Pairing pairing) {
    return switch (pairing) {
      case Pairing.Before before -> before(before);
      case Pairing.Within within -> within(within);
      case Pairing.CorrectionWithin corrections -> corrections(corrections);
    };
  }

  /** Once it is crossed, how it was crossed counts, whatever became of it afterwards. */
  private PairingDrift before(Pairing.Before pairing) {
    var due = new DueTimes(response).of(pairing.then());
    var crossed = Optional.ofNullable(response.verdicts().get(pairing.key()));
    return new PairingDrift(
        pairing.key(),
        pairing.title(),
        crossed.map(Pairings::of).orElseGet(() -> waiting(pairing, due)),
        due,
        Reached.at(response, pairing.first()),
        Reached.at(response, pairing.then()),
        track(response, pairing.first()));
  }

  private static Status of(Verdict verdict) {
    return switch (verdict) {
      case KEPT -> Status.KEPT;
      case OVERRIDDEN -> Status.OVERRIDDEN;
      case MISSED -> Status.MISSED;
    };
  }

  private Status waiting(Pairing.Before pairing, Optional<Instant> due) {
    if (overridden(pairing)) {
      return Status.OVERRIDDEN;
    }
    // The first is there: what is late now is the second's own time, which its track answers for.
    return due.isEmpty() || Gate.holds(response, pairing)
        ? Status.PENDING
        : Status.waiting(response.openedAt(), due.get(), now);
  }

  private PairingDrift within(Pairing.Within pairing) {
    var after = Reached.at(response, pairing.after());
    var then = Reached.at(response, pairing.then());
    var due = after.map(at -> at.plus(pairing.limit()));
    Status status;
    if (overridden(pairing)) {
      status = Status.OVERRIDDEN;
    } else if (due.isEmpty()) {
      status = then.isPresent() ? Status.KEPT : Status.PENDING;
    } else {
      status =
          then.map(at -> Status.done(at, due.get()))
              .orElseGet(() -> Status.waiting(after.get(), due.get(), now));
    }
    return new PairingDrift(
        pairing.key(), pairing.title(), status, due, after, then, track(response, pairing.then()));
  }

  private PairingDrift corrections(Pairing.CorrectionWithin pairing) {
    var all = response.corrections();
    var status =
        all.stream().map(one -> of(pairing, one)).reduce(Pairings::worse).orElse(Status.PENDING);
    var open = all.stream().filter(Correction::open).map(Correction::since).min(Instant::compareTo);
    return new PairingDrift(
        pairing.key(),
        pairing.title(),
        overridden(pairing) ? Status.OVERRIDDEN : status,
        open.map(since -> since.plus(pairing.limit())),
        open,
        Optional.empty(),
        Optional.of(Track.PUBLIC_INFORMATION));
  }

  private Status of(Pairing.CorrectionWithin pairing, Correction correction) {
    var due = correction.since().plus(pairing.limit());
    return correction
        .doneAt()
        .map(at -> Status.done(at, due))
        .orElseGet(() -> Status.waiting(correction.since(), due, now));
  }

  /** What is open says more than what was done in time; what was missed says most. */
  private static Status worse(Status one, Status other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private boolean overridden(Pairing pairing) {
    return response.waivers().stream()
        .anyMatch(one -> one.pairing().equals(pairing.key()) && one.approved());
  }

  static Optional<Track> track(Response response, Point point) {
    return switch (point) {
      case Point.StepDone(var key) -> response.task(key).map(task -> task.step().track());
      case Point.FactsConfirmed _ -> Optional.of(Track.LAWFUL_HANDLING);
      case Point.Published _, Point.PlaceNamed _ -> Optional.of(Track.PUBLIC_INFORMATION);
    };
  }
}
