package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolContacts;
import org.anyuan.ledger.domain.SchoolContacts.Wanted;
import org.anyuan.ledger.domain.SchoolId;

/** Keeps whom the police call back at a school. */
@ApplicationScoped
public class KeepContacts {
  /** Empty where the caller knows no such school. */
  public Uni<Map<SchoolId, SchoolContacts>> find(Work work, SchoolId school) {
    return work.schools()
        .find(List.of(school))
        .chain(
            known ->
                work.contacts()
                    .find(known.keySet())
                    .map(found -> known.isEmpty() ? Map.of() : Map.of(school, of(found, school))));
  }

  /** As they are wanted, each school once; an outcome for each. */
  public Uni<Map<SchoolId, Outcome<SchoolContacts>>> put(
      Work work, List<Wanted> wanted, Expected expected) {
    return work.schools()
        .lock(wanted.stream().map(Wanted::school).toList())
        .chain(
            schools ->
                work.contacts()
                    .find(schools.keySet())
                    .chain(known -> decideAll(work, wanted, expected, schools, known)));
  }

  private static Uni<Map<SchoolId, Outcome<SchoolContacts>>> decideAll(
      Work work,
      List<Wanted> wanted,
      Expected expected,
      Map<SchoolId, School> schools,
      Map<SchoolId, SchoolContacts> known) {
    var outcomes = new LinkedHashMap<SchoolId, Outcome<SchoolContacts>>();
    var changes = new LinkedHashMap<School, SchoolContacts>();
    for (var each : wanted) {
      var school = schools.get(each.school());
      var before = of(known, each.school());
      var outcome = school == null ? unknown() : decide(school, before, each, expected);
      outcomes.put(each.school(), outcome);
      if (outcome instanceof Outcome.Changed<SchoolContacts>(var after)) {
        changes.put(school, after);
      }
    }
    return work.contacts().save(changes).replaceWith(outcomes);
  }

  private static SchoolContacts of(Map<SchoolId, SchoolContacts> known, SchoolId school) {
    return known.getOrDefault(school, SchoolContacts.none(school));
  }

  private static Outcome<SchoolContacts> unknown() {
    return Outcome.notFound("school");
  }

  private static Outcome<SchoolContacts> decide(
      School school, SchoolContacts before, Wanted wanted, Expected expected) {
    return school.retired()
        ? Outcome.refused(Reason.CONFLICT, "id", "the school is retired")
        : expected.unlessOtherwise(OptionalLong.of(before.version()), before.become(wanted));
  }
}
