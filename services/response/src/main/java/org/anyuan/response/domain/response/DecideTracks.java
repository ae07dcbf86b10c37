package org.anyuan.response.domain.response;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.ResponseCommand.CloseTrack;
import org.anyuan.response.domain.response.ResponseCommand.ExcuseTrack;
import org.anyuan.response.domain.response.ResponseCommand.OfTrack;
import org.anyuan.response.domain.response.ResponseCommand.ReopenTrack;
import org.anyuan.response.domain.response.TrackState.Ended;
import org.anyuan.response.domain.response.TrackState.Running;
import org.anyuan.response.domain.response.TrackState.Spared;

/**
 * A track ends when its lead says that all is done, or when the commander says that it is not
 * needed.
 */
final class DecideTracks {
  private DecideTracks() {}

  static Outcome<List<ResponseChange>> on(Authority authority, OfTrack command) {
    var response = authority.response();
    var state = response.track(command.track());
    var leads = authority.leads(command.track()) || authority.commands();
    return Decide.over(response)
        .orElseGet(
            () ->
                switch (command) {
                  case CloseTrack(var track, var note) ->
                      Authority.<List<ResponseChange>>unless(leads, "the track's lead")
                          .orElseGet(
                              () ->
                                  close(
                                      response,
                                      track,
                                      state,
                                      new ResponseChange.TrackClosed(track, note)));
                  case ExcuseTrack(var track, var reason) ->
                      Authority.<List<ResponseChange>>unless(authority.commands(), "the commander")
                          .orElseGet(
                              () -> excuse(state, new ResponseChange.TrackExcused(track, reason)));
                  case ReopenTrack(var track, var reason) ->
                      Authority.<List<ResponseChange>>unless(leads, "the track's lead")
                          .orElseGet(
                              () -> reopen(state, new ResponseChange.TrackReopened(track, reason)));
                });
  }

  private static Outcome<List<ResponseChange>> close(
      Response response, Track track, TrackState state, ResponseChange change) {
    return switch (state) {
      case Running _ -> {
        var open = open(response, track);
        yield open.isEmpty()
            ? Decide.changed(change)
            : Decide.conflict("state", "not done yet: " + open);
      }
      case Ended _ -> Decide.unchanged();
      case Spared _ -> Decide.conflict("state", "the track is excused: reopen it first");
    };
  }

  /** What the public was told wrongly is the information track's to put right before it ends. */
  private static String open(Response response, Track track) {
    var steps =
        response.tasksOf(track).stream()
            .filter(task -> !task.state().over())
            .map(task -> task.step().key().value());
    var corrections =
        track == Track.PUBLIC_INFORMATION
            ? response.openCorrections().stream().map(one -> "a correction of " + one.statement())
            : Stream.<String>empty();
    return Stream.concat(steps, corrections).collect(Collectors.joining(", "));
  }

  private static Outcome<List<ResponseChange>> excuse(TrackState state, ResponseChange change) {
    return switch (state) {
      case Running _ -> Decide.changed(change);
      case Spared _ -> Decide.unchanged();
      case Ended _ -> Decide.conflict("state", "the track is closed");
    };
  }

  private static Outcome<List<ResponseChange>> reopen(TrackState state, ResponseChange change) {
    return switch (state) {
      case Running _ -> Decide.unchanged();
      case Ended _, Spared _ -> Decide.changed(change);
    };
  }
}
