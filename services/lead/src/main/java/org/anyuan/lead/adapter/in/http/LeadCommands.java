package org.anyuan.lead.adapter.in.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.CommandLead;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadCommand;
import org.anyuan.lead.domain.lead.Note;
import org.anyuan.lead.domain.protection.Protected;

/**
 * Gives a lead a command, as the caller of this request. Each may be repeated as it is: what is so
 * already is answered as it is.
 */
@RequestScoped
class LeadCommands {
  private final Coordination coordination;
  private final CommandLead command;
  private final CurrentActor current;

  LeadCommands(Coordination coordination, CommandLead command, CurrentActor current) {
    this.coordination = coordination;
    this.command = command;
    this.current = current;
  }

  Uni<LeadSummary.Standing> give(String id, String action, Function<LeadId, LeadCommand> wanted) {
    var lead = LeadId.of("id", id);
    var with = wanted.apply(lead);
    return answer(work -> command.on(work, lead, with, action));
  }

  Uni<LeadSummary.Standing> merge(String id, String headId) {
    var lead = LeadId.of("id", id);
    var head = LeadId.of("headId", headId);
    return answer(work -> command.merge(work, lead, head));
  }

  Uni<LeadSummary.Standing> splitOff(String id) {
    var lead = LeadId.of("id", id);
    return answer(work -> command.splitOff(work, lead));
  }

  private Uni<LeadSummary.Standing> answer(Function<Work, Uni<Outcome<Lead>>> work) {
    return coordination
        .work(current.actor(), work)
        .map(outcome -> Answers.view(outcome, LeadSummary.Standing::of));
  }

  static Protected<String> words(LeadId lead, String field, String text) {
    return Note.words(lead, field, text);
  }
}
