package org.anyuan.lead.application.publics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.CommandLead;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.TakeInLead;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.intake.Receipt;
import org.anyuan.lead.domain.lead.ForReporter;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadCommand;
import org.anyuan.lead.domain.lead.Note;
import org.anyuan.lead.domain.lead.Source;

/** Takes in what somebody tells without signing in, and answers whoever holds its receipt. */
@ApplicationScoped
public class TakePublicLead {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Coordination coordination;
  private final TakeInLead takeIn;
  private final CommandLead command;

  TakePublicLead(Coordination coordination, TakeInLead takeIn, CommandLead command) {
    this.coordination = coordination;
    this.takeIn = takeIn;
    this.command = command;
  }

  /**
   * Keeps it with its receipt.
   *
   * @param work the puzzle that was solved for it
   */
  public Uni<Receipt> take(TakeInLead.Told told, String work) {
    var receipt = Receipt.issue(RANDOM);
    var id = new LeadId(UUID.randomUUID());
    return coordination.work(
        Actor.PUBLIC,
        unit ->
            takeIn
                .take(unit, id, Source.PUBLIC, told)
                .chain(outcome -> keep(unit, outcome, receipt, work))
                .replaceWith(receipt));
  }

  private static Uni<Void> keep(Work unit, Outcome<Lead> outcome, Receipt receipt, String work) {
    return outcome instanceof Outcome.Changed<Lead>(var lead)
        ? unit.receipts()
            .add(
                new Receipts.Kept(
                    receipt.number(),
                    lead.id(),
                    lead.about().path(),
                    lead.about().school(),
                    receipt.hash(),
                    work))
        : Uni.createFrom().voidItem();
  }

  /** Absent where number and code do not belong together. */
  public Uni<Optional<ForReporter>> state(String number, String code) {
    return coordination.work(
        Actor.SYSTEM,
        unit ->
            opened(unit, number, code)
                .chain(
                    kept ->
                        kept.map(receipt -> unit.leads().find(receipt.lead()))
                            .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(lead -> lead.map(ForReporter::of)));
  }

  /** What else whoever reported it has to say. */
  public Uni<Outcome<ForReporter>> add(String number, String code, String words) {
    return coordination.work(
        Actor.SYSTEM,
        unit ->
            opened(unit, number, code)
                .chain(
                    kept ->
                        kept.map(receipt -> add(unit, receipt.lead(), words))
                            .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("receipt")))));
  }

  private Uni<Outcome<ForReporter>> add(Work unit, LeadId lead, String words) {
    return command
        .on(
            unit,
            lead,
            new LeadCommand.Add(Note.words(lead, "words", words)),
            "lead.added-by-reporter")
        .map(outcome -> outcome.map(ForReporter::of));
  }

  static Uni<Optional<Receipts.Kept>> opened(Work unit, String number, String code) {
    var plain = Receipt.plain(number);
    return Receipt.isNumber(plain)
        ? unit.receipts()
            .find(plain)
            .map(found -> found.filter(kept -> Receipt.opens(plain, code, kept.hash())))
        : Uni.createFrom().item(Optional.empty());
  }
}
