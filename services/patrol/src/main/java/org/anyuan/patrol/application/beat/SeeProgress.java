package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.domain.beat.Beat;
import org.anyuan.patrol.domain.beat.BeatId;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.beat.Progress;
import org.anyuan.patrol.domain.beat.RatedGrid;
import org.anyuan.patrol.domain.beat.Route;

/** A day's visits against its targets, and a route for what is behind. */
@ApplicationScoped
public class SeeProgress {
  private static final int MOST_OF_GRID = 500;

  private final Registry registry;
  private final RateGrids rate;

  SeeProgress(Registry registry, RateGrids rate) {
    this.registry = registry;
    this.rate = rate;
  }

  /** Of a page of beats. */
  public Uni<List<Progress>> of(Work work, Filter which, LocalDate day) {
    return work.guard().beats().list(which).chain(beats -> progress(work, beats, day));
  }

  public Uni<Optional<Progress>> of(Work work, BeatId id, LocalDate day) {
    return work.guard()
        .beats()
        .find(id.value())
        .chain(beat -> progress(work, beat.stream().toList(), day))
        .map(found -> found.stream().findFirst());
  }

  /** From where the unit is, through the schools that are behind. */
  public Uni<Optional<Route>> route(Work work, BeatId id, LocalDate day, Position start) {
    return of(work, id, day)
        .map(
            found ->
                found.map(
                    progress ->
                        Route.from(
                            start,
                            progress.schoolsBehind().stream()
                                .flatMap(
                                    s ->
                                        position(s.schoolId())
                                            .map(p -> new Route.Stop(s.schoolId(), p))
                                            .stream())
                                .toList())));
  }

  public Optional<Position> position(String schoolId) {
    return registry.school(schoolId).flatMap(Scoped::position);
  }

  private Uni<List<Progress>> progress(Work work, List<Beat> page, LocalDate day) {
    var beats = page.stream().filter(b -> !b.retired()).toList();
    if (beats.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var gridIds = beats.stream().map(b -> b.details().grid().value()).distinct().toList();
    return grids(work, gridIds, new HashMap<>())
        .chain(grids -> rate.all(work, grids.values()))
        .map(
            rated ->
                rated.stream()
                    .collect(Collectors.toMap(one -> one.grid().id().value(), one -> one)))
        .chain(
            grids ->
                ofGrids(work, gridIds, new HashMap<>())
                    .chain(
                        all ->
                            counted(work, all, day)
                                .map(
                                    counts ->
                                        beats.stream()
                                            .map(b -> progress(b, grids, all, counts))
                                            .toList())));
  }

  private static Uni<Map<BeatId, Map<String, Integer>>> counted(
      Work work, Map<String, List<BeatId>> all, LocalDate day) {
    return work.guard()
        .visits()
        .count(
            all.values().stream().flatMap(List::stream).toList(),
            day.atStartOfDay(KeepPosts.CHINA).toInstant(),
            day.plusDays(1).atStartOfDay(KeepPosts.CHINA).toInstant());
  }

  private static Progress progress(
      Beat beat,
      Map<String, RatedGrid> grids,
      Map<String, List<BeatId>> ofGrid,
      Map<BeatId, Map<String, Integer>> counts) {
    var grid = beat.details().grid().value();
    var inGrid =
        ofGrid.get(grid).stream()
            .flatMap(id -> counts.getOrDefault(id, Map.of()).values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    return Progress.of(beat, grids.get(grid), counts.getOrDefault(beat.id(), Map.of()), inGrid);
  }

  private static Uni<Map<String, Grid>> grids(
      Work work, List<String> ids, Map<String, Grid> found) {
    return ids.isEmpty()
        ? Uni.createFrom().item(found)
        : work.guard()
            .grids()
            .find(ids.getFirst())
            .invoke(grid -> grid.ifPresent(g -> found.put(g.id().value(), g)))
            .chain(() -> grids(work, ids.subList(1, ids.size()), found));
  }

  /** A grid's density is that of all its beats together, retired ones with what they did. */
  private static Uni<Map<String, List<BeatId>>> ofGrids(
      Work work, List<String> ids, Map<String, List<BeatId>> found) {
    return ids.isEmpty()
        ? Uni.createFrom().item(found)
        : work.guard()
            .beats()
            .list(Filter.first(MOST_OF_GRID).parent(ids.getFirst()))
            .invoke(
                beats ->
                    found.put(
                        ids.getFirst(), beats.stream().map(Beat::id).collect(Collectors.toList())))
            .chain(() -> ofGrids(work, ids.subList(1, ids.size()), found));
  }
}
