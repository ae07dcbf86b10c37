package org.anyuan.notify.application.reply;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.Scope;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Deliveries.Means;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.communication.AnswerTest;
import org.anyuan.notify.application.delivery.ReportDelivery;
import org.anyuan.notify.application.escalation.AcknowledgeTask;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.delivery.Stage;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationId;

/**
 * Takes a task as the person whom a message was sent to. A message is answered once; what it is
 * answered with goes to the escalation and, with who and when, to the incident.
 */
@ApplicationScoped
public class AnswerTask {
  private final Coordination coordination;
  private final AcknowledgeTask acknowledge;
  private final AnswerTest tests;
  private final ReportDelivery report;
  private final Clock clock;

  AnswerTask(
      Coordination coordination,
      AcknowledgeTask acknowledge,
      AnswerTest tests,
      ReportDelivery report,
      Clock clock) {
    this.coordination = coordination;
    this.acknowledge = acknowledge;
    this.tests = tests;
    this.report = report;
    this.clock = clock;
  }

  /** How it is with a message that can be answered. */
  public enum Standing {
    OPEN,
    /** By this message. */
    TAKEN,
    /** The task is closed. */
    OVER,
    /** There is no such message, or nothing in it to take. */
    UNKNOWN
  }

  /**
   * A message, as its person may see it.
   *
   * @param content absent where the message is unknown
   */
  public record Looked(Standing standing, Optional<Content> content) {
    private static final Looked UNKNOWN = new Looked(Standing.UNKNOWN, Optional.empty());
  }

  /** Changes nothing. */
  public Uni<Looked> look(DeliveryId id, int attempt) {
    return coordination.work(Actor.SYSTEM, work -> look(work, id, attempt));
  }

  private static Uni<Looked> look(Work work, DeliveryId id, int attempt) {
    return work.deliveries()
        .find(id)
        .map(found -> found.filter(kept -> answerable(kept, attempt)))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Looked.UNKNOWN)
                    : standing(work, found.get())
                        .map(standing -> new Looked(standing, Optional.of(found.get().content()))));
  }

  private static boolean answerable(Kept kept, int attempt) {
    return kept.answerable() && attempt >= 1 && attempt <= kept.delivery().attempts();
  }

  /** By the escalation that had the message sent. */
  private static Uni<Standing> standing(Work work, Kept kept) {
    if (kept.delivery().state().stage() == Stage.ACKNOWLEDGED) {
      return Uni.createFrom().item(Standing.TAKEN);
    }
    if (kept.isTest()) {
      return AnswerTest.over(work, kept).map(over -> over ? Standing.OVER : Standing.OPEN);
    }
    var escalation = EscalationId.of("subject", kept.delivery().key().subject());
    return work.escalations()
        .find(escalation)
        .map(found -> found.filter(Escalation::over).isPresent() ? Standing.OVER : Standing.OPEN);
  }

  /**
   * What an answer came to.
   *
   * @param first it is this answer that counts
   */
  public record Answered(boolean first, Looked now) {}

  /** By whichever way; the same one again changes nothing. */
  public Uni<Answered> answer(DeliveryId id, int attempt, Means means) {
    var now = clock.instant();
    return coordination.work(
        Actor.SYSTEM,
        work ->
            look(work, id, attempt)
                .chain(
                    looked ->
                        looked.standing() == Standing.OPEN
                            ? take(work, id, attempt, means, now)
                                .map(first -> answered(first, looked))
                            : Uni.createFrom().item(new Answered(false, looked))));
  }

  private static Answered answered(boolean first, Looked looked) {
    return new Answered(first, new Looked(Standing.TAKEN, looked.content()));
  }

  /**
   * The escalation first, then the delivery: in the order in which whoever escalates holds them.
   */
  private Uni<Boolean> take(Work work, DeliveryId id, int attempt, Means means, Instant now) {
    return work.deliveries()
        .find(id)
        .map(Optional::orElseThrow)
        .chain(
            kept ->
                answered(work, kept, now)
                    .chain(
                        () ->
                            report.report(
                                work, id, new Report(attempt, Told.ACKNOWLEDGED, ""), now))
                    .chain(
                        outcome ->
                            outcome instanceof Outcome.Changed<Delivery>
                                ? tellIncident(work, kept, means, now).replaceWith(true)
                                : Uni.createFrom().item(false)));
  }

  private Uni<?> answered(Work work, Kept kept, Instant now) {
    return kept.isTest()
        ? tests.answer(work, kept, now)
        : acknowledge.answer(
            work,
            kept.about().incident().orElseThrow(),
            kept.about().task().orElseThrow(),
            kept.recipient(),
            now);
  }

  /** A school's own task is one of ours: the incident does not know it. */
  private static Uni<Void> tellIncident(Work work, Kept kept, Means means, Instant now) {
    if (kept.isTest() || kept.about().lane().filter(lane -> lane == Lane.SCHOOL).isPresent()) {
      return Uni.createFrom().voidItem();
    }
    return work.recipients()
        .find(kept.recipient())
        .map(Optional::orElseThrow)
        .chain(who -> work.deliveries().answered(kept, means, actor(who), now));
  }

  private static Actor actor(Known who) {
    return new Actor(
        who.recipient().person().value(),
        who.role(),
        new Scope(Optional.of(who.path()), who.school().map(Object::toString)));
  }
}
