package org.anyuan.lead.domain.lead;

import java.util.Optional;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.outcome.Outcome.Refused;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.protection.Disclosure;

/**
 * Who may ask what of a lead. Whoever has it in hand decides; a step is also its own agency's; a
 * receipt is given by whom it was offered to; the police and the education desk may reopen; what
 * the public form calls urgent the police may triage, whoever has it.
 */
final class Authority {
  private static final Refused<Decided> UNKNOWN =
      new Refused<>(Reason.NOT_FOUND, "id", "lead is not known here");

  private Authority() {}

  /** Absent where they may. */
  static Optional<Refused<Decided>> refusal(Lead lead, LeadCommand command, By by) {
    if (!by.reaches(lead.about().path(), lead.about().school())) {
      return Optional.of(UNKNOWN);
    }
    if (may(lead, command, by.agency())) {
      return Optional.empty();
    }
    // Whoever may not know that there is such a lead is not told so by a refusal either.
    return Optional.of(
        Disclose.to(by, lead) instanceof Disclosure.Nothing<Lead, LeadOutline>
            ? UNKNOWN
            : new Refused<>(Reason.FORBIDDEN, "role", "it is in the hands of others"));
  }

  private static boolean may(Lead lead, LeadCommand command, Agency agency) {
    return switch (command) {
      case LeadCommand.ReachTime _, LeadCommand.LinkIncident _ -> agency == Agency.SERVICE;
      case LeadCommand.Add _, LeadCommand.Attach _ ->
          agency == Agency.SERVICE || lead.handlers().agencies().contains(agency);
      case LeadCommand.DoStep(var key, var _) -> holds(lead, agency) || has(lead, key, agency);
      case LeadCommand.Receive _, LeadCommand.Decline _ ->
          lead.hand().offer().map(offer -> offer.to() == agency).orElse(holds(lead, agency));
      case LeadCommand.Reopen _ ->
          agency == Agency.POLICE
              || holds(lead, agency)
              || (agency == Agency.EDUCATION && !lead.category().isForThePoliceAlone());
      case LeadCommand.Triage _ ->
          holds(lead, agency) || (agency == Agency.POLICE && lead.waitsForFirstLook());
      case LeadCommand.Overrule _,
          LeadCommand.Verify _,
          LeadCommand.Begin _,
          LeadCommand.ExcuseStep _,
          LeadCommand.HandOver _,
          LeadCommand.Mediate _,
          LeadCommand.GoOnMediating _,
          LeadCommand.Settle _,
          LeadCommand.MakeVisit _,
          LeadCommand.Close _,
          LeadCommand.MergeInto _,
          LeadCommand.TakeIn _,
          LeadCommand.SplitOff _,
          LeadCommand.LetGo _ ->
          holds(lead, agency);
    };
  }

  private static boolean holds(Lead lead, Agency agency) {
    return lead.hand().holder() == agency;
  }

  private static boolean has(Lead lead, StepKey key, Agency agency) {
    return lead.steps().find(key).map(step -> step.plan().duty() == agency).orElse(false);
  }
}
