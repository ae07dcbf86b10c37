package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.domain.duty.DutiesOfSlot;
import org.anyuan.patrol.domain.duty.Duty;
import org.anyuan.patrol.domain.duty.SchoolDuties;
import org.anyuan.patrol.domain.duty.Slot;

/**
 * Makes the duties of today and tomorrow out of the plan, and makes them anew when the plan
 * changes. What people had a hand in stays, and so does what has begun.
 */
@ApplicationScoped
public class MakeDuties {
  private static final int SCHOOLS_AT_ONCE = 50;

  private final Patrol patrol;
  private final Registry registry;
  private final LoadDuties load;

  MakeDuties(Patrol patrol, Registry registry, LoadDuties load) {
    this.patrol = patrol;
    this.registry = registry;
    this.load = load;
  }

  /** True: there may be more. */
  public Uni<Boolean> make(Instant now) {
    if (!registry.complete()) {
      return Uni.createFrom().item(false);
    }
    var through = LocalDate.ofInstant(now, KeepPosts.CHINA).plusDays(1);
    return patrol.work(
        Actor.SYSTEM,
        work ->
            work.guard()
                .stale()
                .take(through, SCHOOLS_AT_ONCE)
                .call(
                    ids ->
                        ids.isEmpty() ? Uni.createFrom().voidItem() : make(work, ids, through, now))
                .map(ids -> ids.size() == SCHOOLS_AT_ONCE));
  }

  private Uni<Void> make(Work work, List<String> ids, LocalDate through, Instant now) {
    var today = through.minusDays(1);
    // One by one: each asks for its own rows alone.
    return Multi.createFrom()
        .items(ids.stream().map(registry::school).flatMap(Optional::stream))
        .onItem()
        .transformToUniAndConcatenate(
            school ->
                load.of(
                    work, Filter.first(1).school(school.getRef().getSchoolId()), List.of(school)))
        .collect()
        .asList()
        .chain(
            loaded ->
                work.guard()
                    .duties()
                    .touched(ids, today)
                    .chain(
                        touched ->
                            work.guard()
                                .duties()
                                .replaceUntouched(
                                    ids,
                                    now,
                                    fresh(
                                        loaded.stream().flatMap(List::stream),
                                        touched,
                                        now,
                                        through))))
        .chain(() -> work.guard().stale().made(ids, through));
  }

  private static List<Duty> fresh(
      Stream<SchoolDuties> schools, List<Duty> touched, Instant now, LocalDate to) {
    return schools
        .flatMap(s -> s.slots(to.minusDays(1), to))
        .flatMap(
            slot ->
                DutiesOfSlot.of(
                    slot, KeepPosts.CHINA, touched.stream().filter(d -> isOf(slot, d)).toList())
                    .stream())
        .filter(d -> d.begin().isAfter(now))
        .toList();
  }

  private static boolean isOf(Slot slot, Duty duty) {
    return duty.spot().id().equals(slot.spot().id())
        && duty.day().equals(slot.day())
        && duty.role() == slot.role()
        && duty.peak() == slot.window().peak()
        && duty.begin()
            .equals(slot.day().atTime(slot.window().begin()).atZone(KeepPosts.CHINA).toInstant());
  }
}
