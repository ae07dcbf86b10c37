package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.lead.Decided;
import org.anyuan.lead.domain.lead.Ending;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadCommand;
import org.anyuan.lead.domain.lead.LeadEvent;

/** Decides about a lead under its lock, and keeps what was decided. */
@ApplicationScoped
public class CommandLead {
  private final Clock clock;

  CommandLead(Clock clock) {
    this.clock = clock;
  }

  /**
   * One lead.
   *
   * @param action as the audit trail calls it
   */
  public Uni<Outcome<Lead>> on(Work work, LeadId id, LeadCommand command, String action) {
    return work.leads()
        .lock(id)
        .chain(
            found ->
                found
                    .map(lead -> decide(work, lead, command, action))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("lead"))));
  }

  private Uni<Outcome<Lead>> decide(Work work, Lead lead, LeadCommand command, String action) {
    var by = work.actor().by();
    if (by.isEmpty()) {
      return Uni.createFrom().item(Outcome.notFound("lead"));
    }
    var outcome = lead.on(command, by.get(), clock.instant());
    return outcome instanceof Outcome.Changed<Decided>(var decided)
        ? work.leads()
            .save(decided, action, clock.instant())
            .chain(() -> forgetWhatWasErased(work, decided))
            .replaceWith(new Outcome.Changed<>(decided.lead()))
        : Uni.createFrom().item(outcome.map(Decided::lead));
  }

  private Uni<Void> forgetWhatWasErased(Work work, Decided decided) {
    return decided.events().contains(new LeadEvent.Erased())
        ? work.attachments().forget(decided.lead().id(), clock.instant())
        : Uni.createFrom().voidItem();
  }

  /** Both or none. */
  public Uni<Outcome<Lead>> merge(Work work, LeadId id, LeadId headId) {
    return lockBoth(work, id, headId)
        .chain(
            both ->
                both.head() == null
                    ? Uni.createFrom().item(noSuchHead())
                    : both.lead() == null
                        ? Uni.createFrom().item(Outcome.notFound("lead"))
                        : merge(work, both));
  }

  private Uni<Outcome<Lead>> merge(Work work, Both both) {
    // Whoever may not decide about the head learns it before anything is kept.
    var by = work.actor().by();
    var takesIn =
        by.map(who -> both.head().on(new LeadCommand.TakeIn(both.lead()), who, clock.instant()));
    if (takesIn.isEmpty() || takesIn.get() instanceof Outcome.Refused<Decided>) {
      return Uni.createFrom().item(noSuchHead());
    }
    return decide(work, both.lead(), new LeadCommand.MergeInto(both.head()), "lead.merged")
        .chain(
            outcome ->
                outcome instanceof Outcome.Changed<Lead>
                        && takesIn.get() instanceof Outcome.Changed<Decided>(var decided)
                    ? work.leads()
                        .save(decided, "lead.joined", clock.instant())
                        .replaceWith(outcome)
                    : Uni.createFrom().item(outcome));
  }

  /** The same whether there is none or it is not theirs. */
  private static Outcome<Lead> noSuchHead() {
    return Outcome.refused(Reason.INVALID, "headId", "no such open lead in your hands");
  }

  /** With the head letting go of it. */
  public Uni<Outcome<Lead>> splitOff(Work work, LeadId id) {
    return work.leads()
        .find(id)
        .chain(
            found ->
                found.flatMap(lead -> lead.state().ended()).orElse(null)
                        instanceof Ending.MergedInto(var head)
                    ? lockBoth(work, id, head).chain(both -> split(work, both))
                    : on(work, id, new LeadCommand.SplitOff(), "lead.split"));
  }

  private Uni<Outcome<Lead>> split(Work work, Both both) {
    return decide(work, both.lead(), new LeadCommand.SplitOff(), "lead.split")
        .chain(
            outcome ->
                outcome instanceof Outcome.Changed<Lead> && both.head() != null
                    ? decide(
                            work,
                            both.head(),
                            new LeadCommand.LetGo(both.lead().id()),
                            "lead.parted")
                        .replaceWith(outcome)
                    : Uni.createFrom().item(outcome));
  }

  /** Null for one that is not there. */
  private record Both(Lead lead, Lead head) {}

  /** In the order of their ids, so that no two wait in a circle. */
  private Uni<Both> lockBoth(Work work, LeadId id, LeadId headId) {
    var order = Stream.of(id, headId).sorted(Comparator.comparing(LeadId::value)).toList();
    return work.leads()
        .lock(order.getFirst())
        .chain(
            first ->
                work.leads()
                    .lock(order.getLast())
                    .map(
                        last ->
                            order.getFirst().equals(id)
                                ? new Both(first.orElse(null), last.orElse(null))
                                : new Both(last.orElse(null), first.orElse(null))));
  }
}
