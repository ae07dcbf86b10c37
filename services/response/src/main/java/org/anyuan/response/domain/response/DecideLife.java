package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.drift.LookBack;
import org.anyuan.response.domain.response.ResponseCommand.Close;
import org.anyuan.response.domain.response.ResponseCommand.GiveUp;
import org.anyuan.response.domain.response.ResponseCommand.OfLife;
import org.anyuan.response.domain.response.ResponseCommand.Reopen;
import org.anyuan.response.domain.response.ResponseCommand.Resume;
import org.anyuan.response.domain.response.ResponseCommand.StandDown;
import org.anyuan.response.domain.response.ResponseState.Closed;
import org.anyuan.response.domain.response.ResponseState.Open;
import org.anyuan.response.domain.response.ResponseState.StandingDown;

/**
 * A response is open, stands down, and is closed when all three tracks are. It may be taken up
 * again from everywhere.
 */
final class DecideLife {
  private DecideLife() {}

  static Outcome<List<ResponseChange>> on(Authority authority, OfLife command, Instant now) {
    var response = authority.response();
    var allowed =
        command instanceof GiveUp
            ? Authority.<List<ResponseChange>>unless(authority.service(), "the service")
            : reopens(authority, command)
                ? Optional.<Outcome<List<ResponseChange>>>empty()
                : Authority.<List<ResponseChange>>unless(authority.commands(), "the commander");
    return allowed.orElseGet(
        () ->
            switch (command) {
              case StandDown(var reason) -> standDown(response.state(), reason);
              case Resume(var reason) -> resume(response.state(), reason);
              case Close(var reason) -> close(response, reason, now);
              case Reopen(var reason) -> reopen(response.state(), reason);
              case GiveUp(var reason) -> giveUp(response, reason, now);
            });
  }

  /** The incident was confirmed once more: nobody has to be there for that. */
  private static boolean reopens(Authority authority, OfLife command) {
    return command instanceof Reopen && authority.service();
  }

  private static Outcome<List<ResponseChange>> standDown(ResponseState state, String reason) {
    return switch (state) {
      case Open _ -> Decide.changed(new ResponseChange.StoodDown(reason));
      case StandingDown _ -> Decide.unchanged();
      case Closed _ -> closed();
    };
  }

  private static Outcome<List<ResponseChange>> resume(ResponseState state, String reason) {
    return switch (state) {
      case Open _ -> Decide.unchanged();
      case StandingDown _ -> Decide.changed(new ResponseChange.Resumed(reason));
      case Closed _ -> closed();
    };
  }

  private static Outcome<List<ResponseChange>> close(
      Response response, String reason, Instant now) {
    return switch (response.state()) {
      case Open _ -> Decide.conflict("state", "it has to stand down first");
      case StandingDown _ -> {
        var running =
            Arrays.stream(Track.values())
                .filter(track -> !response.track(track).over())
                .map(Track::name)
                .collect(Collectors.joining(", "));
        yield running.isEmpty()
            ? new Outcome.Changed<>(ending(response, reason, now))
            : Decide.conflict("tracks", "neither closed nor excused: " + running);
      }
      case Closed _ -> Decide.unchanged();
    };
  }

  private static Outcome<List<ResponseChange>> reopen(ResponseState state, String reason) {
    return switch (state) {
      case Open _, StandingDown _ -> Decide.unchanged();
      case Closed _ -> Decide.changed(new ResponseChange.Reopened(reason));
    };
  }

  /** The tracks are carried on in the other response; what they came to is looked back on here. */
  private static Outcome<List<ResponseChange>> giveUp(
      Response response, String reason, Instant now) {
    return switch (response.state()) {
      case Open _, StandingDown _ -> new Outcome.Changed<>(ending(response, reason, now));
      case Closed _ -> Decide.unchanged();
    };
  }

  private static List<ResponseChange> ending(Response response, String reason, Instant now) {
    var changes = new ArrayList<ResponseChange>();
    changes.add(new ResponseChange.Closed(reason));
    LookBack.findings(response, now).stream()
        .filter(finding -> !response.findings().contains(finding))
        .map(ResponseChange.FindingMade::new)
        .forEach(changes::add);
    return changes;
  }

  private static Outcome<List<ResponseChange>> closed() {
    return Decide.conflict("state", "the response is closed: reopen it first");
  }
}
