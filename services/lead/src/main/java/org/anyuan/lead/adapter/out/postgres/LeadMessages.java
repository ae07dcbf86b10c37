package org.anyuan.lead.adapter.out.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.lead.Awaited;
import org.anyuan.lead.domain.lead.Decided;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadEvent;
import org.anyuan.lead.domain.lead.LeadState;
import org.anyuan.proto.lead.v1.IncidentAsked;
import org.anyuan.proto.lead.v1.LeadChanged;
import org.anyuan.proto.lead.v1.LeadErased;
import org.anyuan.proto.lead.v1.LeadOffered;
import org.anyuan.proto.lead.v1.LeadOverdue;
import org.anyuan.proto.lead.v1.PoliceTold;

/** From decisions to what leaves: built from these fields alone, none of which says a word. */
final class LeadMessages {
  private LeadMessages() {}

  /** That it changed, and then what has to be done because of it. */
  static List<org.anyuan.proto.lead.v1.LeadEvent> of(Decided decided, Instant now) {
    var events = new ArrayList<org.anyuan.proto.lead.v1.LeadEvent>();
    var lead = decided.lead();
    add(
        events,
        lead,
        now,
        event ->
            event.setLeadChanged(
                LeadChanged.newBuilder()
                    .setState(state(lead.state().name()))
                    .setHolder(agency(lead.hand().holder()))));
    for (var happened : decided.events()) {
      setter(happened).ifPresent(setter -> add(events, lead, now, setter));
    }
    return events;
  }

  private static void add(
      List<org.anyuan.proto.lead.v1.LeadEvent> events,
      Lead lead,
      Instant now,
      Consumer<org.anyuan.proto.lead.v1.LeadEvent.Builder> setter) {
    var event =
        org.anyuan.proto.lead.v1.LeadEvent.newBuilder()
            .setEventId(
                DeterministicId.of(
                        "lead-event",
                        lead.id().toString(),
                        Long.toString(lead.version()),
                        Integer.toString(events.size()))
                    .toString())
            .setLeadId(lead.id().toString())
            .setSchoolId(lead.about().school().value())
            .setRegionPath(lead.about().path().value())
            .setOccurredAt(Timestamps.of(now))
            .setVersion(lead.version());
    setter.accept(event);
    events.add(event.build());
  }

  private static Optional<Consumer<org.anyuan.proto.lead.v1.LeadEvent.Builder>> setter(
      LeadEvent happened) {
    return switch (happened) {
      case LeadEvent.Overdue(var what, var of, var level) ->
          Optional.of(
              event ->
                  event.setLeadOverdue(
                      LeadOverdue.newBuilder()
                          .setAwaited(awaited(what))
                          .setAgency(agency(of))
                          .setLevel(level)));
      case LeadEvent.TellPolice _ ->
          Optional.of(event -> event.setPoliceTold(PoliceTold.getDefaultInstance()));
      case LeadEvent.RaiseIncident(var command, var severity) ->
          Optional.of(
              event ->
                  event.setIncidentAsked(
                      IncidentAsked.newBuilder()
                          .setCommandId(command.toString())
                          .setSeverity(severity(severity))));
      case LeadEvent.Offered(var to) ->
          Optional.of(event -> event.setLeadOffered(LeadOffered.newBuilder().setTo(agency(to))));
      case LeadEvent.Erased _ ->
          Optional.of(event -> event.setLeadErased(LeadErased.getDefaultInstance()));
      case LeadEvent.Moved _,
          LeadEvent.Rated _,
          LeadEvent.Added _,
          LeadEvent.StepDone _,
          LeadEvent.StepExcused _,
          LeadEvent.Taken _,
          LeadEvent.Declined _,
          LeadEvent.Mediated _,
          LeadEvent.Visited _,
          LeadEvent.Joined _,
          LeadEvent.Parted _,
          LeadEvent.Linked _ ->
          Optional.empty();
    };
  }

  private static org.anyuan.proto.lead.v1.LeadState state(LeadState.Name name) {
    return switch (name) {
      case RECEIVED -> org.anyuan.proto.lead.v1.LeadState.LEAD_STATE_RECEIVED;
      case TRIAGED -> org.anyuan.proto.lead.v1.LeadState.LEAD_STATE_TRIAGED;
      case VERIFIED -> org.anyuan.proto.lead.v1.LeadState.LEAD_STATE_VERIFIED;
      case HANDLING -> org.anyuan.proto.lead.v1.LeadState.LEAD_STATE_HANDLING;
      case SETTLED -> org.anyuan.proto.lead.v1.LeadState.LEAD_STATE_SETTLED;
      case CLOSED -> org.anyuan.proto.lead.v1.LeadState.LEAD_STATE_CLOSED;
    };
  }

  private static org.anyuan.proto.lead.v1.Agency agency(Agency agency) {
    return switch (agency) {
      case SCHOOL -> org.anyuan.proto.lead.v1.Agency.AGENCY_SCHOOL;
      case EDUCATION -> org.anyuan.proto.lead.v1.Agency.AGENCY_EDUCATION;
      case POLICE -> org.anyuan.proto.lead.v1.Agency.AGENCY_POLICE;
      case COMMISSION, INSPECTION, SERVICE ->
          throw new IllegalStateException("has no lead in hand: " + agency);
    };
  }

  private static org.anyuan.proto.lead.v1.Awaited awaited(Awaited what) {
    return switch (what) {
      case Awaited.Progress _, Awaited.Expiry _, Awaited.Erasure _ ->
          org.anyuan.proto.lead.v1.Awaited.AWAITED_PROGRESS;
      case Awaited.StepOf _ -> org.anyuan.proto.lead.v1.Awaited.AWAITED_STEP;
      case Awaited.Receipt _ -> org.anyuan.proto.lead.v1.Awaited.AWAITED_RECEIPT;
      case Awaited.Agreement _ -> org.anyuan.proto.lead.v1.Awaited.AWAITED_AGREEMENT;
      case Awaited.VisitOf _ -> org.anyuan.proto.lead.v1.Awaited.AWAITED_VISIT;
      case Awaited.Incident _ -> org.anyuan.proto.lead.v1.Awaited.AWAITED_INCIDENT;
    };
  }

  private static org.anyuan.proto.common.v1.Severity severity(Severity severity) {
    return switch (severity) {
      case LOW -> org.anyuan.proto.common.v1.Severity.SEVERITY_LOW;
      case MEDIUM -> org.anyuan.proto.common.v1.Severity.SEVERITY_MEDIUM;
      case HIGH -> org.anyuan.proto.common.v1.Severity.SEVERITY_HIGH;
      case CRITICAL -> org.anyuan.proto.common.v1.Severity.SEVERITY_CRITICAL;
    };
  }
}
