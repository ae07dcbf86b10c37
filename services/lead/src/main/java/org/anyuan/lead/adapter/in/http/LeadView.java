package org.anyuan.lead.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.attachment.Attachment;
import org.anyuan.lead.domain.lead.AssessSeverity;
import org.anyuan.lead.domain.lead.Awaited;
import org.anyuan.lead.domain.lead.Ending;
import org.anyuan.lead.domain.lead.Hand;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.lead.LeadState;
import org.anyuan.lead.domain.lead.Named;
import org.anyuan.lead.domain.lead.Raised;
import org.anyuan.lead.domain.lead.Sign;
import org.anyuan.lead.domain.lead.StepKey;
import org.anyuan.lead.domain.lead.StepState;
import org.anyuan.lead.domain.lead.Visit;
import org.anyuan.lead.domain.mediation.Mediation;
import org.anyuan.lead.domain.mediation.MediationState;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.protection.Protected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead as its handlers read it. What was erased is absent. */
@Schema(name = "Lead")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadView(
    LeadSummary lead,
    Instant seenAt,
    String words,
    String place,
    List<Person> people,
    List<Added> notes,
    List<AttachmentView> attachments,
    Points points,
    Ending.Name ending,
    String mergedInto,
    List<String> joined,
    Agency offeredTo,
    List<Step> steps,
    Talks mediation,
    List<Look> visits,
    String incidentId,
    List<Due> waits,
    int returns,
    long version) {

  /** Whom it names. */
  @Schema(name = "LeadPerson")
  record Person(Named.Part part, String name, String contact) {}

  @Schema(name = "LeadNote")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Added(Instant at, String who, Agency as, String words) {}

  /** What makes it as grave as it is. */
  @Schema(name = "LeadPoints")
  record Points(int category, Map<Sign, Integer> signs, Severity byRule, boolean overruled) {}

  @Schema(name = "LeadStep")
  record Step(StepKey key, Agency duty, boolean must, String state) {}

  @Schema(name = "LeadMediation")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Talks(List<String> inCharge, MediationState.Name state, int round, String terms) {}

  @Schema(name = "LeadVisit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Look(int number, Instant dueAt, Visit.Found found) {}

  @Schema(name = "LeadWait")
  record Due(String what, Instant dueAt, int raised) {}

  static LeadView of(Lead lead, Clearance clearance, List<Attachment> attachments) {
    var report = lead.report();
    return new LeadView(
        LeadSummary.of(LeadOutline.of(lead)),
        report.seenAt(),
        open(report.words(), clearance),
        open(report.place(), clearance),
        report.people().open(clearance).orElse(List.of()).stream()
            .map(one -> new Person(one.part(), one.name(), one.contact()))
            .toList(),
        report.added().stream()
            .map(
                note ->
                    new Added(
                        note.at(), note.who().value(), note.as(), open(note.words(), clearance)))
            .toList(),
        attachments.stream().map(AttachmentView::of).toList(),
        points(lead.rating().assessment(), lead.rating().overruled().isPresent()),
        lead.state().ended().map(Ending::name).orElse(null),
        lead.state() instanceof LeadState.Closed(var _, Ending.MergedInto(var head))
            ? head.toString()
            : null,
        lead.joined().stream().map(LeadId::toString).sorted().toList(),
        lead.hand().offer().map(Hand.Offer::to).orElse(null),
        lead.steps().all().stream().map(LeadView::step).toList(),
        lead.mediation().map(mediation -> talks(mediation, clearance)).orElse(null),
        lead.visits().all().stream()
            .map(
                visit ->
                    new Look(
                        visit.number(),
                        visit.dueAt(),
                        visit.made().map(Visit.Made::found).orElse(null)))
            .toList(),
        lead.incident().flatMap(Raised::incident).map(IncidentId::value).orElse(null),
        lead.waits().all().stream()
            .map(wait -> new Due(what(wait.what()), wait.dueAt(), wait.raised()))
            .toList(),
        lead.returns(),
        lead.version());
  }

  private static <T> T open(Protected<T> value, Clearance clearance) {
    return value.open(clearance).orElse(null);
  }

  private static Points points(AssessSeverity.Assessment assessment, boolean overruled) {
    return new Points(
        assessment.ofCategory(),
        assessment.signs().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        assessment.severity(),
        overruled);
  }

  private static Step step(StepState step) {
    var state =
        switch (step.progress()) {
          case StepState.Progress.Open _ -> "OPEN";
          case StepState.Progress.Done _ -> "DONE";
          case StepState.Progress.Excused _ -> "EXCUSED";
        };
    return new Step(step.plan().key(), step.plan().duty(), step.plan().must(), state);
  }

  private static Talks talks(Mediation mediation, Clearance clearance) {
    return new Talks(
        mediation.inCharge().stream().map(one -> one.post() + ":" + one.who()).toList(),
        mediation.state().name(),
        mediation.round(),
        mediation.state() instanceof MediationState.Agreed(var _, var terms)
            ? open(terms, clearance)
            : null);
  }

  private static String what(Awaited what) {
    return switch (what) {
      case Awaited.Progress _ -> "PROGRESS";
      case Awaited.StepOf(var key) -> "STEP " + key;
      case Awaited.Receipt _ -> "RECEIPT";
      case Awaited.Agreement _ -> "AGREEMENT";
      case Awaited.VisitOf(var number) -> "VISIT " + number;
      case Awaited.Incident _ -> "INCIDENT";
      case Awaited.Expiry _ -> "EXPIRY";
      case Awaited.Erasure _ -> "ERASURE";
    };
  }
}
