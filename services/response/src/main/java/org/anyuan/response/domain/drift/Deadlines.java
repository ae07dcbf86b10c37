package org.anyuan.response.domain.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.response.DueTimes;
import org.anyuan.response.domain.response.Gate;
import org.anyuan.response.domain.response.Reached;
import org.anyuan.response.domain.response.Response;

/** All that a response still has to do by some time. */
final class Deadlines {
  private final Response response;
  private final DueTimes due;
  private final List<Deadline> open = new ArrayList<>();

  private Deadlines(Response response) {
    this.response = response;
    this.due = new DueTimes(response);
  }

  static List<Deadline> of(Response response) {
    var deadlines = new Deadlines(response);
    if (!response.state().over()) {
      deadlines.steps();
      deadlines.clocks();
      deadlines.pairings();
    }
    // What the public was told wrongly is put right even after the response.
    deadlines.corrections();
    return deadlines.open;
  }

  private void steps() {
    for (var task : response.tasks()) {
      if (!task.state().over() && running(task.step().track())) {
        due.of(task.step())
            .ifPresent(
                at -> open.add(new Deadline("step/" + task.step().key(), task.step().track(), at)));
      }
    }
  }

  private void clocks() {
    for (var clock : ClockDrift.of(response, response.openedAt())) {
      var track =
          switch (clock.name()) {
            case FIRST_STATEMENT, FIRST_BRIEFING -> Track.PUBLIC_INFORMATION;
            case REPORT, RECEIPT -> Track.LAWFUL_HANDLING;
          };
      if (clock.doneAt().isEmpty() && running(track)) {
        var name = clock.name().name().toLowerCase(Locale.ROOT).replace('_', '-');
        open.add(new Deadline("clock/" + name, track, clock.due()));
      }
    }
  }

  private void pairings() {
    for (var pairing : response.plan().pairings()) {
      if (waived(pairing)) {
        continue;
      }
      switch (pairing) {
        case Pairing.Before before -> before(before);
        case Pairing.Within within -> within(within);
        case Pairing.CorrectionWithin _ -> {}
      }
    }
  }

  /** Whoever is waited for is told once the other one's time is over. */
  private void before(Pairing.Before pairing) {
    var then = due.of(pairing.then());
    if (then.isPresent()
        && Reached.at(response, pairing.then()).isEmpty()
        && !Gate.holds(response, pairing)) {
      Pairings.track(response, pairing.first())
          .filter(this::running)
          .ifPresent(track -> open.add(new Deadline(subject(pairing), track, then.get())));
    }
  }

  private void within(Pairing.Within pairing) {
    var after = Reached.at(response, pairing.after());
    if (after.isPresent() && Reached.at(response, pairing.then()).isEmpty()) {
      Pairings.track(response, pairing.then())
          .filter(this::running)
          .ifPresent(
              track ->
                  open.add(
                      new Deadline(subject(pairing), track, after.get().plus(pairing.limit()))));
    }
  }

  private void corrections() {
    for (var pairing : response.plan().pairings()) {
      if (pairing instanceof Pairing.CorrectionWithin limit && !waived(pairing)) {
        for (var correction : response.openCorrections()) {
          open.add(
              new Deadline(
                  subject(pairing) + "/" + correction.statement() + "/" + correction.fact(),
                  Track.PUBLIC_INFORMATION,
                  correction.since().plus(limit.limit())));
        }
      }
    }
  }

  private static String subject(Pairing pairing) {
    return "pairing/" + pairing.key();
  }

  private boolean waived(Pairing pairing) {
    return response.waivers().stream()
        .anyMatch(one -> one.pairing().equals(pairing.key()) && one.approved());
  }

  private boolean running(Track track) {
    return !response.track(track).over();
  }
}
