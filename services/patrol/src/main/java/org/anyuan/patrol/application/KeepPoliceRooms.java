package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.PoliceRoom;
import org.anyuan.patrol.domain.unit.Shift;
import org.anyuan.proto.ledger.v1.Region;

/** Keeps the register of campus police rooms, and counts them by region (校园警务室设置率). */
@ApplicationScoped
public class KeepPoliceRooms {
  private final Registry registry;
  private final Clock clock;

  KeepPoliceRooms(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** A room as it is wanted. */
  public record Wanted(
      SchoolId school, Optional<Shift> hours, int staff, int officers, boolean open) {}

  /** Of the schools in a region so many have an open room. */
  public record Rate(String regionId, String name, int schools, int withRoom) {}

  public Uni<Outcome<PoliceRoom>> put(Work work, Wanted wanted) {
    var school = registry.school(wanted.school().value());
    if (school.isEmpty()) {
      return Uni.createFrom()
          .item(Outcome.refused(Reason.NOT_FOUND, "schoolId", "school is not known here"));
    }
    var path = new RegionPath(school.get().getRef().getRegionPath());
    if (!work.actor().scope().allows(path.value(), wanted.school().value())) {
      return Uni.createFrom().item(Outcome.notFound("school"));
    }
    return work.policeRooms()
        .lock(wanted.school())
        .chain(
            before -> {
              var version = before.map(PoliceRoom::version).orElse(0L);
              var same = room(wanted, path, version);
              if (before.filter(same::equals).isPresent()) {
                return Uni.createFrom().item(new Outcome.Unchanged<>(same));
              }
              var next = room(wanted, path, version + 1);
              var action = before.isEmpty() ? "police-room.added" : "police-room.changed";
              return work.policeRooms()
                  .save(action, next, clock.instant())
                  .replaceWith(new Outcome.Changed<>(next));
            });
  }

  private static PoliceRoom room(Wanted wanted, RegionPath path, long version) {
    return new PoliceRoom(
        wanted.school(),
        path,
        wanted.hours(),
        wanted.staff(),
        wanted.officers(),
        wanted.open(),
        version);
  }

  /** Of the region itself, and then of each directly below it. */
  public Uni<Outcome<List<Rate>>> rates(Work work, RegionId id) {
    var region = registry.region(id.value());
    if (region.isEmpty() || !work.actor().scope().allows(region.get().getPath(), "")) {
      return Uni.createFrom().item(Outcome.notFound("region"));
    }
    return work.policeRooms()
        .open()
        .map(
            open -> {
              var rooms = new HashSet<>(open);
              var below =
                  registry.regions().stream()
                      .filter(r -> r.getParentId().equals(id.value()))
                      .sorted(java.util.Comparator.comparing(Region::getRegionId));
              var rates =
                  java.util.stream.Stream.concat(region.stream(), below)
                      .map(r -> rate(r, rooms))
                      .toList();
              return new Outcome.Unchanged<>(rates);
            });
  }

  private Rate rate(Region region, java.util.Set<SchoolId> rooms) {
    var schools =
        registry.schools().stream()
            .filter(s -> s.getRef().getRegionPath().startsWith(region.getPath()))
            .toList();
    var with =
        schools.stream()
            .filter(s -> rooms.contains(new SchoolId(s.getRef().getSchoolId())))
            .count();
    return new Rate(region.getRegionId(), region.getName(), schools.size(), (int) with);
  }
}
