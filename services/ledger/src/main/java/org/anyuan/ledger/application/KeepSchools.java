package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolDetails;
import org.anyuan.ledger.domain.SchoolId;

/** Adds schools, changes and moves them. */
@ApplicationScoped
public class KeepSchools {
  /** As they are wanted, each id once; an outcome for each. */
  public Uni<Map<SchoolId, Outcome<School>>> put(
      Work work, List<SchoolDetails> wanted, Expected expected) {
    return work.schools()
        .lock(wanted.stream().map(SchoolDetails::id).toList())
        .chain(
            locked ->
                Tree.above(
                        work.regions(),
                        wanted.stream().map(SchoolDetails::region).distinct().toList())
                    .chain(tree -> decideAll(work, wanted, expected, locked, tree)));
  }

  private static Uni<Map<SchoolId, Outcome<School>>> decideAll(
      Work work,
      List<SchoolDetails> wanted,
      Expected expected,
      Map<SchoolId, School> locked,
      Tree tree) {
    var outcomes = new LinkedHashMap<SchoolId, Outcome<School>>();
    var changes = new ArrayList<Change<School>>();
    for (var details : wanted) {
      var before = Optional.ofNullable(locked.get(details.id()));
      var version = before.stream().mapToLong(School::version).findFirst();
      var outcome = expected.unlessOtherwise(version, decide(work, details, before, tree));
      outcomes.put(details.id(), outcome);
      if (outcome instanceof Outcome.Changed<School>(var after)) {
        var action = before.isEmpty() ? "school.added" : "school.changed";
        changes.add(new Change<>(action, before, after));
      }
    }
    return save(work, changes).replaceWith(outcomes);
  }

  private static Outcome<School> decide(
      Work work, SchoolDetails wanted, Optional<School> before, Tree tree) {
    if (work.actor().isSchoolOfficer()) {
      return before
          .map(school -> school.keptByItself(wanted))
          .orElseGet(() -> Outcome.notFound("school"));
    }
    var region = tree.region(wanted.region());
    if (region.isEmpty()) {
      return Outcome.refused(Reason.INVALID, "regionId", "no such region");
    }
    if (!work.actor().scope().allows(region.get().path().value(), wanted.id().value())) {
      return Outcome.refused(Reason.OUTSIDE_SCOPE, "regionId", "outside of your region");
    }
    if (region.get().retired()) {
      return Outcome.refused(Reason.CONFLICT, "regionId", "the region is retired");
    }
    return School.decide(wanted, before, tree.jurisdiction(region.get()));
  }

  private static Uni<Void> save(Work work, List<Change<School>> changes) {
    var moved =
        changes.stream()
            .filter(
                change ->
                    change.before().isPresent()
                        && !change.before().get().at().path().equals(change.after().at().path()))
            .map(change -> change.after().id())
            .toList();
    return work.schools().save(changes).chain(() -> work.followSchools(moved));
  }

  public Uni<Outcome<School>> retire(Work work, SchoolId id) {
    return work.schools()
        .lock(List.of(id))
        .chain(
            locked ->
                locked.containsKey(id)
                    ? retire(work, locked.get(id))
                    : Uni.createFrom().item(Outcome.notFound("school")));
  }

  private static Uni<Outcome<School>> retire(Work work, School school) {
    return work.devices()
        .anyLiveOf(school.id())
        .chain(
            devices ->
                work.cameras().anyLiveOf(school.id()).map(any -> school.retire(devices, any)))
        .call(
            outcome ->
                outcome instanceof Outcome.Changed<School>(var after)
                    ? work.schools()
                        .save(List.of(new Change<>("school.retired", Optional.of(school), after)))
                        .chain(() -> work.contacts().forget(List.of(school.id())))
                    : Uni.createFrom().voidItem());
  }
}
