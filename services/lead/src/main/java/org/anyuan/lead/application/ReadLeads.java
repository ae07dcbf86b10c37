package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.duplicate.Compared;
import org.anyuan.lead.domain.duplicate.FindDuplicates;
import org.anyuan.lead.domain.duplicate.Likeness;
import org.anyuan.lead.domain.lead.Disclose;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.protection.Disclosure;

/** Gives each reader what is theirs to read, and writes down who read what is protected. */
@ApplicationScoped
public class ReadLeads {
  private static final int COMPARED = 200;

  private final Clock clock;

  ReadLeads(Clock clock) {
    this.clock = clock;
  }

  public Uni<Disclosure<Lead, LeadOutline>> one(Work work, LeadId id) {
    return work.leads()
        .find(id)
        .chain(
            found -> {
              var given =
                  found
                      .flatMap(lead -> work.actor().by().map(by -> Disclose.to(by, lead)))
                      .orElseGet(Disclosure.Nothing::new);
              return given instanceof Disclosure.Whole<Lead, LeadOutline>(var lead, var _)
                  ? work.leads().recordReading(lead, clock.instant()).replaceWith(given)
                  : Uni.createFrom().item(given);
            });
  }

  /** Absent for who does not handle it; of the others, those alone that they handle, too. */
  public Uni<Optional<List<Likeness>>> duplicates(Work work, LeadId id) {
    return work.leads()
        .find(id)
        .chain(
            found ->
                found
                    .filter(lead -> handles(work, lead))
                    .map(lead -> like(work, lead).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private static Uni<List<Likeness>> like(Work work, Lead lead) {
    var at = lead.report().seenAt();
    return work.leads()
        .near(
            lead.about().school(),
            at.minus(FindDuplicates.WINDOW),
            at.plus(FindDuplicates.WINDOW),
            COMPARED)
        .map(
            others ->
                FindDuplicates.of(
                    Compared.of(lead),
                    others.stream()
                        .filter(other -> handles(work, other))
                        .map(Compared::of)
                        .toList()));
  }

  private static boolean handles(Work work, Lead lead) {
    return work.actor()
        .by()
        .map(by -> Disclose.to(by, lead) instanceof Disclosure.Whole<Lead, LeadOutline>)
        .orElse(false);
  }
}
