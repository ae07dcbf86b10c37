package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.About;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.Named;
import org.anyuan.lead.domain.lead.Report;
import org.anyuan.lead.domain.lead.Sign;
import org.anyuan.lead.domain.lead.Source;

/** Takes in what a school or a desk has seen, heard or fears. */
@ApplicationScoped
public class TakeInLead {
  private final Registry registry;
  private final Clock clock;

  TakeInLead(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** What was told. It prints as nothing. */
  public record Told(
      SchoolId school,
      Category category,
      Set<Sign> signs,
      Instant seenAt,
      String words,
      String place,
      List<Named> people) {
    @Override
    public String toString() {
      return "told of " + school;
    }
  }

  public Uni<Outcome<Lead>> take(Work work, LeadId id, Source source, Told told) {
    var now = clock.instant();
    var path =
        registry
            .path(told.school())
            .filter(at -> work.actor().scope().allows(at.value(), told.school().value()))
            .orElseThrow(() -> new InvalidField("schoolId", "no such school, or outside of yours"));
    var decided =
        Lead.receive(
            id,
            new About(told.school(), path, source, now, Optional.empty()),
            Report.of(id, told.seenAt(), told.words(), told.place(), told.people(), now),
            told.category(),
            told.signs());
    return work.leads()
        .save(decided, "lead.received", now)
        .replaceWith(new Outcome.Changed<>(decided.lead()));
  }
}
