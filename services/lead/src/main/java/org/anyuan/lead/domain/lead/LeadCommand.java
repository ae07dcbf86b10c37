package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.mediation.InCharge;
import org.anyuan.lead.domain.mediation.MediationCommand;
import org.anyuan.lead.domain.protection.Protected;

/** What may be asked of a lead. */
public sealed interface LeadCommand {
  /** More about it: from who handles it, or, by its receipt, from who reported it. */
  record Add(Protected<String> words) implements LeadCommand {}

  /** A desk has looked at it, and says what it is. Said again, it is what it is now. */
  record Triage(Category category, Set<Sign> signs) implements LeadCommand {
    public Triage {
      signs = Set.copyOf(signs);
    }
  }

  record Overrule(Severity severity, Protected<String> reason) implements LeadCommand {}

  record Verify(boolean founded, Protected<String> grounds) implements LeadCommand {}

  record Begin() implements LeadCommand {}

  record DoStep(StepKey key, Optional<Protected<String>> note) implements LeadCommand {}

  record ExcuseStep(StepKey key, Protected<String> reason) implements LeadCommand {}

  record HandOver(Agency to, Protected<String> reason) implements LeadCommand {}

  /** The receipt: whoever gives it has the lead from now on. */
  record Receive() implements LeadCommand {}

  record Decline(Protected<String> reason) implements LeadCommand {}

  record Mediate(List<InCharge> people) implements LeadCommand {}

  record GoOnMediating(MediationCommand with) implements LeadCommand {}

  record Settle(How how, List<Instant> visits) implements LeadCommand {
    public Settle {
      visits = Visits.dates(visits);
    }
  }

  record MakeVisit(int number, Visit.Found found, Optional<Protected<String>> note)
      implements LeadCommand {}

  record Close() implements LeadCommand {}

  /** It has returned, or it was no mistake after all. */
  record Reopen(Protected<String> reason) implements LeadCommand {}

  /**
   * It is the same as another one.
   *
   * @param head as it is now
   */
  record MergeInto(Lead head) implements LeadCommand {}

  /** Another one is the same as this: said of the head, in the same piece of work. */
  record TakeIn(Lead other) implements LeadCommand {}

  /** It is not the same after all. */
  record SplitOff() implements LeadCommand {}

  record LetGo(LeadId other) implements LeadCommand {}

  /**
   * Incident says what it made of it.
   *
   * @param into of which that one has become a part
   */
  record LinkIncident(IncidentId incident, Optional<IncidentId> into) implements LeadCommand {}

  /** It is so late: what is due by then happens. */
  record ReachTime() implements LeadCommand {}
}
