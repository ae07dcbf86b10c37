package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Kept;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.duty.SchoolDuties;
import org.anyuan.patrol.domain.duty.SchoolDuties.Manned;
import org.anyuan.patrol.domain.duty.Spot;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.PostLife;
import org.anyuan.proto.ledger.v1.School;

/** Gathers what the duties of schools are made from. */
@ApplicationScoped
public class LoadDuties {
  private static final int CHUNK = 2000;

  /** What lies below a region, of all schools or of one. */
  public Uni<List<SchoolDuties>> of(Work work, Filter which, Collection<School> schools) {
    var guard = work.guard();
    var paths = schools.stream().flatMap(s -> above(Scoped.path(s)).stream()).distinct().toList();
    var ids = schools.stream().map(s -> s.getRef().getSchoolId()).toList();
    return all(guard.posts(), which, p -> p.id().value())
        .chain(
            posts ->
                all(guard.roads(), which, r -> r.id().value())
                    .chain(
                        roads ->
                            all(guard.assignments(), which, a -> a.id().value())
                                .chain(
                                    assignments ->
                                        guard
                                            .calendars()
                                            .ofSchools(ids)
                                            .chain(
                                                own ->
                                                    guard
                                                        .calendars()
                                                        .ofRegions(paths)
                                                        .map(
                                                            regional ->
                                                                together(
                                                                    schools,
                                                                    manned(posts, roads),
                                                                    assignments,
                                                                    own,
                                                                    regional))))));
  }

  private static <T> Uni<List<T>> all(Kept<T> kept, Filter filter, Function<T, String> id) {
    return all(kept, filter, id, new ArrayList<>());
  }

  private static <T> Uni<List<T>> all(
      Kept<T> kept, Filter filter, Function<T, String> id, List<T> found) {
    var chunk =
        new Filter(
            filter.under(),
            filter.school(),
            filter.state(),
            filter.parent(),
            filter.after(),
            CHUNK);
    return kept.list(chunk)
        .chain(
            more -> {
              found.addAll(more);
              return more.size() < CHUNK
                  ? Uni.createFrom().item(found)
                  : all(kept, filter.after(id.apply(more.getLast())), id, found);
            });
  }

  private static Map<String, List<Manned>> manned(List<GuardPost> posts, List<RoadSection> roads) {
    return Stream.concat(
            posts.stream().filter(LoadDuties::isManned).map(p -> new Manned(spot(p), p.staffing())),
            roads.stream()
                .filter(r -> !r.retired())
                .map(r -> new Manned(r.spot(), r.details().staffing())))
        .collect(Collectors.groupingBy(m -> m.spot().schoolId()));
  }

  /** One that is only planned is manned by nobody yet, and its school is missing elsewhere. */
  private static boolean isManned(GuardPost post) {
    return post.life() instanceof PostLife.Established;
  }

  static Spot spot(GuardPost post) {
    var d = post.details();
    return new Spot(
        Spot.Kind.POST,
        post.id().value(),
        d.schoolId(),
        post.path(),
        d.gate(),
        d.position(),
        d.radiusMetres());
  }

  private static List<SchoolDuties> together(
      Collection<School> schools,
      Map<String, List<Manned>> spots,
      List<Assignment> assignments,
      Map<String, SchoolCalendar> own,
      Map<RegionPath, SchoolCalendar> regional) {
    var bySchool = assignments.stream().collect(Collectors.groupingBy(a -> a.details().schoolId()));
    return schools.stream()
        .map(
            school -> {
              var id = school.getRef().getSchoolId();
              return new SchoolDuties(
                  id,
                  calendar(id, Scoped.path(school), own, regional),
                  spots.getOrDefault(id, List.of()),
                  bySchool.getOrDefault(id, List.of()));
            })
        .toList();
  }

  /** Its own, or that of the nearest region above it. */
  static Optional<SchoolCalendar> calendar(
      String schoolId,
      RegionPath path,
      Map<String, SchoolCalendar> own,
      Map<RegionPath, SchoolCalendar> regional) {
    return Optional.ofNullable(own.get(schoolId))
        .or(() -> above(path).stream().map(regional::get).filter(c -> c != null).findFirst());
  }

  /** The nearest first. */
  static List<RegionPath> above(RegionPath path) {
    var paths = new ArrayList<RegionPath>();
    var here = RegionPath.ALL;
    for (var id : path.ids()) {
      here = here.child(id);
      paths.addFirst(here);
    }
    return paths;
  }
}
