package org.anyuan.incident.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.incident.domain.Camera.Space;
import org.anyuan.incident.domain.Sight.Reason;

/**
 * Which cameras of a school an incident is shown: for each of its places those that see it, where
 * there is none those of its building; and where that gives none at all, those at the school's gate
 * and outside. No more than that: what an incident does not need, it does not show.
 */
public final class CamerasInSight {
  private static final Comparator<Sight> BEST_FIRST =
      Comparator.comparing(Sight::reason)
          .thenComparing(sight -> sight.camera().network())
          .thenComparing(sight -> sight.camera().name())
          .thenComparing(sight -> sight.camera().id().value());

  private CamerasInSight() {}

  /** A camera with its words made plain once, however many places there are. */
  private record Candidate(Camera camera, PlainWords at, List<PlainWords> views) {
    static Candidate of(Camera camera) {
      return new Candidate(
          camera, PlainWords.of(camera.at()), camera.views().stream().map(PlainWords::of).toList());
    }
  }

  /** The best first, each camera once. */
  public static List<Sight> of(Collection<Place> places, Collection<Camera> cameras) {
    var candidates = cameras.stream().map(Candidate::of).toList();
    Map<CameraId, Sight> best = new LinkedHashMap<>();
    for (var place : places) {
      for (var sight : of(place, candidates)) {
        best.merge(
            sight.camera().id(), sight, (a, b) -> a.reason().compareTo(b.reason()) <= 0 ? a : b);
      }
    }
    var found = best.isEmpty() ? outside(cameras) : best.values();
    return found.stream().sorted(BEST_FIRST).toList();
  }

  private static List<Sight> of(Place place, List<Candidate> candidates) {
    var words = PlainWords.of(place);
    var all = new ArrayList<Sight>();
    for (var candidate : candidates) {
      reason(candidate, words)
          .map(reason -> new Sight(candidate.camera(), reason, Optional.of(place)))
          .ifPresent(all::add);
    }
    var seeing = all.stream().filter(s -> s.reason() != Reason.SAME_BUILDING).toList();
    return seeing.isEmpty() ? List.copyOf(all) : seeing;
  }

  private static Optional<Reason> reason(Candidate candidate, PlainWords place) {
    var views = candidate.views();
    if (views.stream().anyMatch(view -> seesRoom(view, place))) {
      return Optional.of(Reason.SEES_ROOM);
    }
    if (views.stream().anyMatch(view -> seesArea(view, place))) {
      return Optional.of(Reason.SEES_AREA);
    }
    if (views.stream().anyMatch(view -> seesFloor(view, place))) {
      return Optional.of(Reason.SEES_FLOOR);
    }
    return inBuilding(candidate.at(), place) || views.stream().anyMatch(v -> inBuilding(v, place))
        ? Optional.of(Reason.SAME_BUILDING)
        : Optional.empty();
  }

  private static boolean seesRoom(PlainWords view, PlainWords place) {
    return PlainWords.same(place.room(), view.room()) && canBe(view, place);
  }

  /** An area that stands where a building would is in no building. */
  private static boolean seesArea(PlainWords view, PlainWords place) {
    return PlainWords.same(place.area(), view.area())
        && (place.room().isEmpty() || canBe(view, place));
  }

  /** The floor as a whole, such as its corridor: another room of it is not seen. */
  private static boolean seesFloor(PlainWords view, PlainWords place) {
    return view.room().isEmpty()
        && PlainWords.same(place.building(), view.building())
        && PlainWords.same(place.floor(), view.floor());
  }

  private static boolean canBe(PlainWords view, PlainWords place) {
    return PlainWords.canBe(place.building(), view.building())
        && PlainWords.canBe(place.floor(), view.floor());
  }

  private static boolean inBuilding(PlainWords space, PlainWords place) {
    return PlainWords.same(place.building(), space.building());
  }

  private static List<Sight> outside(Collection<Camera> cameras) {
    return cameras.stream()
        .filter(c -> c.at().outside() || c.views().stream().anyMatch(Space::outside))
        .map(camera -> new Sight(camera, Reason.SCHOOL_OUTSIDE, Optional.empty()))
        .toList();
  }
}
