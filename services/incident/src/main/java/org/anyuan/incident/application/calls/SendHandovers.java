package org.anyuan.incident.application.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.incident.application.Commands;
import org.anyuan.incident.application.calls.CallHandling.Answer;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.incident.v1.CallHandoverState;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.RecordCallHandover;
import org.anyuan.proto.incident.v1.ReportCall;
import org.jboss.logging.Logger;

/**
 * Sends what is due. What came of it is an input first and then a row: a crash between the two
 * repeats the sending, under the same id, and never loses the answer.
 */
@ApplicationScoped
public class SendHandovers {
  private static final Logger LOG = Logger.getLogger(SendHandovers.class);
  private static final int AT_ONCE = 16;
  private static final int LONGEST_DETAIL = 200;
  private static final Actor SERVICE =
      Actor.newBuilder().setSubject("incident").setRole("service").setScopePath("/").build();

  private final Handovers handovers;
  private final CallHandling systems;
  private final Commands commands;
  private final CallHandlingSettings settings;
  private final Clock clock;

  SendHandovers(
      Handovers handovers,
      CallHandling systems,
      Commands commands,
      CallHandlingSettings settings,
      Clock clock) {
    this.handovers = handovers;
    this.systems = systems;
    this.commands = commands;
    this.settings = settings;
    this.clock = clock;
  }

  /** True: there may be more. It takes as long as the slowest answer, which has a deadline. */
  public boolean round() {
    var now = clock.instant();
    var lease = settings.deadline().multipliedBy(2).plusSeconds(30);
    var due = handovers.claim(now, now.plus(lease), AT_ONCE);
    if (due.isEmpty()) {
      return false;
    }
    // One that hangs holds up this round and none of the others in it.
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(h -> each.execute(() -> tried(h)));
    }
    return due.size() == AT_ONCE;
  }

  private void tried(Handover handover) {
    try {
      send(handover);
    } catch (RuntimeException e) {
      // Its lease ends, and it is tried again.
      LOG.warnf(e, "handover not settled, handoverId=%s", handover.handoverId());
    }
  }

  private void send(Handover h) {
    if (h.askedAt().plus(settings.giveUpAfter()).isBefore(clock.instant())) {
      fail(h, "it could not be sent in time");
      return;
    }
    switch (systems.handOver(h)) {
      case Answer.Taken taken -> {
        if (commands.report(List.of(taken(h, taken)))) {
          handovers.sent(h.handoverId());
        }
      }
      case Answer.Refused refused -> fail(h, refused.reason());
      case Answer.Later later -> {
        if (h.attempts() >= settings.attempts()) {
          fail(h, later.reason());
        } else {
          handovers.again(h.handoverId(), clock.instant().plus(wait(h)), shortened(later.reason()));
        }
      }
    }
  }

  private Duration wait(Handover h) {
    var wait = settings.firstRetry();
    for (var i = 1; i < h.attempts() && wait.compareTo(settings.longestRetry()) < 0; i++) {
      wait = wait.multipliedBy(3);
    }
    return wait.compareTo(settings.longestRetry()) < 0 ? wait : settings.longestRetry();
  }

  private void fail(Handover h, String reason) {
    LOG.warnf(
        "handover failed, incidentId=%s handoverId=%s reason=%s",
        h.incident().getIncidentId(), h.handoverId(), reason);
    var detail = shortened(reason);
    var command =
        command(h, "failed")
            .setRecordCallHandover(
                recorded(h, CallHandoverState.CALL_HANDOVER_STATE_FAILED, detail))
            .build();
    if (commands.report(List.of(command))) {
      handovers.failed(h.handoverId(), detail);
    }
  }

  private IncidentCommand taken(Handover h, Answer.Taken taken) {
    var command = command(h, "taken");
    return taken
        .number()
        .map(
            number ->
                command.setReportCall(
                    ReportCall.newBuilder().setSystemId(h.systemId()).setNumber(number)))
        .orElseGet(
            () ->
                command.setRecordCallHandover(
                    recorded(h, CallHandoverState.CALL_HANDOVER_STATE_SENT, "")))
        .build();
  }

  private static RecordCallHandover recorded(Handover h, CallHandoverState state, String detail) {
    return RecordCallHandover.newBuilder()
        .setHandoverId(h.handoverId())
        .setState(state)
        .setDetail(detail)
        .build();
  }

  private IncidentCommand.Builder command(Handover h, String step) {
    Instant now = clock.instant();
    return IncidentCommand.newBuilder()
        .setCommandId(DeterministicId.of("handover", h.handoverId(), step).toString())
        .setSchoolId(h.incident().getSchool().getSchoolId())
        .setIncidentId(h.incident().getIncidentId())
        .setReceivedAt(Timestamps.of(now))
        .setActor(SERVICE);
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_DETAIL ? reason : reason.substring(0, LONGEST_DETAIL);
  }
}
