package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionDetails;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.School;

/** Adds regions, changes and moves them. What stands below a moved region moves with it. */
@ApplicationScoped
public class KeepRegions {
  /** As it is wanted, whether it is there or not. */
  public Uni<Outcome<Region>> put(Work work, RegionDetails wanted, Expected expected) {
    return work.regions()
        .lock(List.of(wanted.id()))
        .chain(
            locked ->
                Tree.above(work.regions(), withParent(wanted))
                    .chain(tree -> decide(work, wanted, expected, locked, tree)));
  }

  private static List<RegionId> withParent(RegionDetails wanted) {
    return wanted.parent().map(parent -> List.of(wanted.id(), parent)).orElse(List.of(wanted.id()));
  }

  private Uni<Outcome<Region>> decide(
      Work work, RegionDetails wanted, Expected expected, Map<RegionId, Region> locked, Tree tree) {
    var current = Optional.ofNullable(locked.get(wanted.id()));
    // All regions can be read; one that could not be locked is another's.
    var hidden = current.isEmpty() && tree.region(wanted.id()).isPresent();
    var version = tree.region(wanted.id()).stream().mapToLong(Region::version).findFirst();
    var outcome =
        expected.unlessOtherwise(
            version, Region.decide(wanted, current, wanted.parent().flatMap(tree::region)));
    if (outcome instanceof Outcome.Changed<Region>(var region)) {
      if (hidden || !inScope(work, region.path())) {
        return refused(Reason.OUTSIDE_SCOPE, hidden ? "id" : "parentId", "outside of your region");
      }
      return save(work, current, region, tree).replaceWith(outcome);
    }
    return Uni.createFrom().item(outcome);
  }

  private Uni<Void> save(Work work, Optional<Region> before, Region after, Tree tree) {
    var action = before.isEmpty() ? "region.added" : "region.changed";
    tree.put(after);
    var saved = work.regions().save(List.of(new Change<>(action, before, after)));
    var moves =
        before.isPresent()
            && (!before.get().path().equals(after.path()) || before.get().level() != after.level());
    return moves ? saved.chain(() -> carry(work, before.get(), after, tree)) : saved;
  }

  private static Uni<Void> carry(Work work, Region before, Region after, Tree tree) {
    return work.regions()
        .lockBelow(before.path())
        .chain(
            below -> {
              var changes =
                  below.stream().map(r -> change(r, r.moved(before.path(), after.path()))).toList();
              changes.forEach(change -> tree.put(change.after()));
              return before.path().equals(after.path())
                  ? Uni.createFrom().voidItem()
                  : work.regions().save(changes);
            })
        .chain(() -> work.schools().lockWithin(before.path()))
        .chain(schools -> carrySchools(work, schools, tree))
        .chain(() -> work.exercises().followRegions(before.path()));
  }

  private static Change<Region> change(Region before, Region after) {
    return new Change<>("region.moved", Optional.of(before), after);
  }

  private static Uni<Void> carrySchools(Work work, List<School> schools, Tree tree) {
    var changes = new ArrayList<Change<School>>();
    for (var school : schools) {
      var now = tree.jurisdiction(tree.region(school.details().region()).orElseThrow());
      if (!now.equals(school.at())) {
        changes.add(new Change<>("school.moved", Optional.of(school), school.standing(now)));
      }
    }
    var moved = changes.stream().map(c -> c.after().id()).toList();
    return work.schools().save(changes).chain(() -> work.followSchools(moved));
  }

  public Uni<Outcome<Region>> retire(Work work, RegionId id) {
    return work.regions()
        .lock(List.of(id))
        .chain(
            locked ->
                locked.containsKey(id)
                    ? retire(work, locked.get(id))
                    : Uni.createFrom().item(Outcome.notFound("region")));
  }

  private static Uni<Outcome<Region>> retire(Work work, Region region) {
    return work.regions()
        .lockBelow(region.path())
        .chain(
            below ->
                below.stream().allMatch(Region::retired)
                    ? work.schools().anyLiveWithin(region.path())
                    : Uni.createFrom().item(true))
        .map(region::retire)
        .call(
            outcome ->
                outcome instanceof Outcome.Changed<Region>(var after)
                    ? work.regions()
                        .save(List.of(new Change<>("region.retired", Optional.of(region), after)))
                    : Uni.createFrom().voidItem());
  }

  private static boolean inScope(Work work, RegionPath path) {
    var scope = work.actor().scope();
    return scope.schoolId().isEmpty() && scope.path().filter(p -> p.contains(path)).isPresent();
  }

  private static Uni<Outcome<Region>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
