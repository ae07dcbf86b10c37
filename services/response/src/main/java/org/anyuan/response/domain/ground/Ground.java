package org.anyuan.response.domain.ground;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.ground.GroundCommand.CloseRoad;
import org.anyuan.response.domain.ground.GroundCommand.Count;
import org.anyuan.response.domain.ground.GroundCommand.LiftCordon;
import org.anyuan.response.domain.ground.GroundCommand.MeetParents;
import org.anyuan.response.domain.ground.GroundCommand.OpenRoad;
import org.anyuan.response.domain.ground.GroundCommand.PutSpot;
import org.anyuan.response.domain.ground.GroundCommand.ReleaseUnit;
import org.anyuan.response.domain.ground.GroundCommand.RemoveSpot;
import org.anyuan.response.domain.ground.GroundCommand.SetCordon;
import org.anyuan.response.domain.ground.GroundCommand.StandDown;
import org.anyuan.response.domain.ground.GroundCommand.TaskUnit;
import org.anyuan.response.domain.ground.GroundLife.Cordoned;
import org.anyuan.response.domain.ground.GroundLife.Forming;
import org.anyuan.response.domain.ground.GroundLife.Lifted;
import org.anyuan.response.domain.ground.GroundLife.StoodDown;

/**
 * What is kept up on the ground of one response.
 *
 * @param dispatches of patrol, whose units do it
 * @param version counts changes: each has its line in the record
 */
public record Ground(
    ResponseId response,
    RegionPath path,
    GroundLife life,
    List<Spot> spots,
    List<RoadClosure> roads,
    Optional<Reunification> reunification,
    List<String> dispatches,
    long version) {
  public static final int MOST = 50;

  public Ground {
    spots = List.copyOf(spots);
    roads = List.copyOf(roads);
    dispatches = List.copyOf(dispatches);
  }

  /** Before anybody did anything. */
  public static Ground of(ResponseId response, RegionPath path, Instant now) {
    return new Ground(
        response, path, new Forming(now), List.of(), List.of(), Optional.empty(), List.of(), 0);
  }

  public boolean cordonStands() {
    return life instanceof Cordoned;
  }

  public Outcome<Ground> on(GroundCommand command, Instant now) {
    return switch (command) {
      case SetCordon(var area) -> cordon(area, now);
      case LiftCordon(var reason) -> lift(reason, now);
      case StandDown(var reason) -> standDown(reason, now);
      case PutSpot(var spot) -> up(() -> put(spot));
      case RemoveSpot(var id) -> up(() -> removeSpot(id));
      case CloseRoad(var road) -> up(() -> close(road));
      case OpenRoad(var id) -> up(() -> open(id));
      case MeetParents(var point) -> up(() -> meet(moved(point)));
      case Count(var counts) ->
          up(
              () ->
                  reunification
                      .map(point -> meet(point.counting(counts)))
                      .orElseGet(() -> refused("reunification", "there is no such point yet")));
      case TaskUnit(var id) -> up(() -> task(id));
      case ReleaseUnit(var id) -> up(() -> release(id));
    };
  }

  private Outcome<Ground> cordon(Area area, Instant now) {
    return switch (life) {
      case Cordoned(var since, var there) ->
          there.equals(area) ? unchanged() : changed(with(new Cordoned(since, area)));
      case Forming _, Lifted _, StoodDown _ -> changed(with(new Cordoned(now, area)));
    };
  }

  private Outcome<Ground> lift(String reason, Instant now) {
    return switch (life) {
      case Forming _ -> refused("state", "there is no cordon");
      case Cordoned _ -> changed(with(new Lifted(now, reason)));
      case Lifted _ -> unchanged();
      case StoodDown _ -> refused("state", "the ground was stood down");
    };
  }

  private Outcome<Ground> standDown(String reason, Instant now) {
    return switch (life) {
      case Cordoned _ -> refused("state", "the cordon stands: lift it first");
      case Forming _, Lifted _ -> {
        var waiting = reunification.map(point -> point.counts().waiting()).orElse(0);
        yield waiting > 0
            ? refused("reunification", waiting + " children wait to be fetched")
            : changed(with(new StoodDown(now, reason)));
      }
      case StoodDown _ -> unchanged();
    };
  }

  /** While something is kept up at all. */
  private Outcome<Ground> up(Supplier<Outcome<Ground>> doing) {
    return switch (life) {
      case Forming _, Cordoned _, Lifted _ -> doing.get();
      case StoodDown _ -> refused("state", "the ground was stood down: set a cordon first");
    };
  }

  private Outcome<Ground> put(Spot spot) {
    return changed(
        "spots",
        replaced(spots, spot, Spot::id),
        all -> new Ground(response, path, life, all, roads, reunification, dispatches, version + 1),
        spots);
  }

  private Outcome<Ground> removeSpot(String id) {
    return changed(
        "spots",
        without(spots, id, Spot::id),
        all -> new Ground(response, path, life, all, roads, reunification, dispatches, version + 1),
        spots);
  }

  private Outcome<Ground> close(RoadClosure road) {
    return changed(
        "roads",
        replaced(roads, road, RoadClosure::id),
        all -> new Ground(response, path, life, spots, all, reunification, dispatches, version + 1),
        roads);
  }

  private Outcome<Ground> open(String id) {
    return changed(
        "roads",
        without(roads, id, RoadClosure::id),
        all -> new Ground(response, path, life, spots, all, reunification, dispatches, version + 1),
        roads);
  }

  private Outcome<Ground> task(String id) {
    return changed(
        "dispatches",
        replaced(dispatches, id, Function.identity()),
        all -> new Ground(response, path, life, spots, roads, reunification, all, version + 1),
        dispatches);
  }

  private Outcome<Ground> release(String id) {
    return changed(
        "dispatches",
        without(dispatches, id, Function.identity()),
        all -> new Ground(response, path, life, spots, roads, reunification, all, version + 1),
        dispatches);
  }

  private Outcome<Ground> meet(Reunification point) {
    return reunification.filter(point::equals).isPresent()
        ? unchanged()
        : changed(
            new Ground(
                response, path, life, spots, roads, Optional.of(point), dispatches, version + 1));
  }

  /** Who is there already is counted at the new place, too. */
  private Reunification moved(Reunification point) {
    return reunification
        .map(Reunification::counts)
        .map(
            there ->
                point.counting(
                    new Reunification.Counts(
                        point.counts().expected(), there.arrived(), there.handedOver())))
        .orElse(point);
  }

  private Ground with(GroundLife next) {
    return new Ground(response, path, next, spots, roads, reunification, dispatches, version + 1);
  }

  private <T> Outcome<Ground> changed(
      String field, List<T> all, Function<List<T>, Ground> next, List<T> before) {
    if (all.size() > MOST) {
      return refused(field, "at most " + MOST);
    }
    return all.equals(before) ? unchanged() : changed(next.apply(all));
  }

  private static <T> List<T> replaced(List<T> all, T one, Function<T, String> id) {
    return all.stream().anyMatch(o -> id.apply(o).equals(id.apply(one)))
        ? all.stream().map(o -> id.apply(o).equals(id.apply(one)) ? one : o).toList()
        : Stream.concat(all.stream(), Stream.of(one)).toList();
  }

  private static <T> List<T> without(List<T> all, String gone, Function<T, String> id) {
    return all.stream().filter(o -> !id.apply(o).equals(gone)).toList();
  }

  private Outcome<Ground> unchanged() {
    return new Outcome.Unchanged<>(this);
  }

  private static Outcome<Ground> changed(Ground next) {
    return new Outcome.Changed<>(next);
  }

  private static Outcome<Ground> refused(String field, String why) {
    return Outcome.refused(Reason.CONFLICT, field, why);
  }
}
