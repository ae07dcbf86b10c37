package org.anyuan.incident.application.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.region.Scope;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.incident.application.Commands;
import org.anyuan.incident.application.Happenings;
import org.anyuan.incident.application.Incidents;
import org.anyuan.incident.application.Outcome;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.ReportCall;

/** What a call-handling system says of a case of its own, signed. */
@ApplicationScoped
public class HearCallSystem {
  private final CallHandling systems;
  private final Commands commands;
  private final Happenings happenings;
  private final Incidents incidents;
  private final CallHandlingSettings settings;
  private final Clock clock;

  /** Whether a message is the system's own, of now. */
  public enum Authentic {
    YES,
    NO,
    OUT_OF_TIME
  }

  HearCallSystem(
      CallHandling systems,
      Commands commands,
      Happenings happenings,
      Incidents incidents,
      CallHandlingSettings settings,
      Clock clock) {
    this.systems = systems;
    this.commands = commands;
    this.happenings = happenings;
    this.incidents = incidents;
    this.settings = settings;
    this.clock = clock;
  }

  public Authentic check(String systemId, WebhookSignature signature, byte[] body) {
    if (!systems.signed(systemId, signature, body)) {
      return Authentic.NO;
    }
    return signature.isWithin(settings.timestampTolerance(), clock.instant())
        ? Authentic.YES
        : Authentic.OUT_OF_TIME;
  }

  /**
   * Of a message that was found {@link Authentic#YES}. Its id is the command's, so that one that
   * comes again, as these do, changes nothing. Empty: this system has no such incident.
   */
  public Optional<Outcome> report(String messageId, String incidentId, ReportCall report) {
    return happenings
        .incident(incidentId)
        .or(() -> incidents.find(incidentId, Scope.SYSTEM))
        .filter(i -> concerns(report.getSystemId(), i))
        .map(i -> commands.give(command(messageId, i, report)));
  }

  /** An incident that was merged is known to the system under the id that it was given. */
  private static boolean concerns(String systemId, Incident incident) {
    return incident.hasCallCase()
        && (incident.getCallCase().getSystemId().equals(systemId)
            || (incident.getCallCase().getSystemId().isEmpty()
                && List.of(incident.getSchool().getRegionPath().split("/", -1))
                    .contains(systemId)));
  }

  private IncidentCommand command(String messageId, Incident incident, ReportCall report) {
    var system = "call-handling/" + report.getSystemId();
    return IncidentCommand.newBuilder()
        .setCommandId(DeterministicId.of("call", report.getSystemId(), messageId).toString())
        .setSchoolId(incident.getSchool().getSchoolId())
        .setIncidentId(incident.getIncidentId())
        .setReceivedAt(Timestamps.of(clock.instant()))
        .setActor(Actor.newBuilder().setSubject(system).setRole("service").setScopePath(""))
        .setReportCall(report)
        .build();
  }
}
