package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.OpenIncident;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.jboss.logging.Logger;

/**
 * Opens an incident for an urgent lead. It says nothing of the lead but its id, and that to the
 * police alone: of every lead the kind and the words are the same. The kind is a silent one, since
 * whoever stands beside the child, or is accused, may read the school's page. The same lead is
 * asked for again until lead has heard of its incident; one is made of it.
 */
@ApplicationScoped
public class OpenForLeads {
  private static final Logger LOG = Logger.getLogger(OpenForLeads.class);
  static final String WORDS = "线索转警情，详见线索";

  /** Far more than the half minute after which lead asks again: nobody waits for this one. */
  private static final Duration STALE = Duration.ofDays(1);

  private final Commands commands;
  private final Registry registry;
  private final Clock clock;

  OpenForLeads(Commands commands, Registry registry, Clock clock) {
    this.commands = commands;
    this.registry = registry;
    this.clock = clock;
  }

  /** True when all of them are durable. */
  public boolean record(List<LeadEvent> events) {
    var asked = events.stream().filter(LeadEvent::hasIncidentAsked).filter(this::isFresh).toList();
    if (asked.isEmpty()) {
      return true;
    }
    if (!registry.complete()) {
      return false;
    }
    var orders = asked.stream().flatMap(event -> command(event).stream()).toList();
    return orders.isEmpty() || commands.report(orders);
  }

  private boolean isFresh(LeadEvent event) {
    return Timestamps.instant(event.getOccurredAt()).isAfter(clock.instant().minus(STALE));
  }

  /** Where the school is not known here yet, lead asks again, and tells people meanwhile. */
  private Optional<IncidentCommand> command(LeadEvent event) {
    var school = registry.school(event.getSchoolId());
    if (school.isEmpty()) {
      LOG.errorf(
          "urgent lead of an unknown school, no incident yet; leadId=%s schoolId=%s",
          event.getLeadId(), event.getSchoolId());
    }
    return school.map(ref -> command(event, ref));
  }

  /**
   * Its time is the event's, so that each repeat of the event makes the same incident, and the
   * lanes owe it from the moment that the lead was known to be urgent.
   */
  private static IncidentCommand command(LeadEvent event, SchoolRef school) {
    return IncidentCommand.newBuilder()
        .setCommandId(event.getIncidentAsked().getCommandId())
        .setSchoolId(event.getSchoolId())
        .setReceivedAt(event.getOccurredAt())
        .setActor(Actor.newBuilder().setSubject("incident").setRole("service"))
        .setOpenIncident(
            OpenIncident.newBuilder()
                .setSchool(school)
                .setKind(AlarmKind.ALARM_KIND_SILENT_PANIC)
                .setMode(Mode.MODE_ACTUAL)
                .setSeverity(event.getIncidentAsked().getSeverity())
                .setText(WORDS)
                .setOriginLeadId(event.getLeadId()))
        .build();
  }
}
