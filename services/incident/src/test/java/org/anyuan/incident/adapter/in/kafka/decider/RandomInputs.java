package org.anyuan.incident.adapter.in.kafka.decider;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.CallCase;
import org.anyuan.incident.domain.Deadline;
import org.anyuan.incident.domain.Incident;
import org.anyuan.incident.domain.Policy;
import org.anyuan.incident.domain.Task;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.IncidentCommand.CommandCase;
import org.apache.kafka.streams.processor.api.Record;

/** Anything that schools, people, lanes and the clock may send, in any order. */
final class RandomInputs {
  private static final String[] SCHOOLS = {"s1", "s2"};
  private static final CommandCase[] COMMANDS = CommandCase.values();

  private final Random random;
  private final List<Record<String, byte[]>> earlier = new ArrayList<>();
  private final List<AlarmSignal> signals = new ArrayList<>();
  private Instant now = Inputs.START;
  private int number;

  RandomInputs(long seed) {
    random = new Random(seed);
  }

  /** The state is the one before it, so that it may speak of incidents that there are. */
  Record<String, byte[]> next(Partition partition) {
    now = now.plus(pause());
    number++;
    var school = SCHOOLS[random.nextInt(SCHOOLS.length)];
    var incidents = partition.school(school).incidents().incidents();
    var record =
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> press(school);
          case 3 -> again(school);
          case 4 -> earlier.isEmpty() ? press(school) : any(earlier);
          case 5 -> Inputs.raw(school, Partition.anyId(number).toString(), "org.example.Cat", null);
          case 6 -> incidents.isEmpty() ? press(school) : deadline(school, any(incidents));
          default -> incidents.isEmpty() ? press(school) : command(school, incidents);
        };
    earlier.add(record);
    return record;
  }

  private Duration pause() {
    return switch (random.nextInt(12)) {
      case 0 -> Duration.ofMinutes(4);
      case 1 -> Duration.ofMinutes(11);
      case 2 -> Duration.ofMinutes(40);
      default -> Duration.ofMillis(random.nextInt(1500));
    };
  }

  private Record<String, byte[]> press(String school) {
    var late = random.nextInt(4) == 0 ? Duration.ofSeconds(random.nextInt(60)) : Duration.ZERO;
    var signal =
        Inputs.signal(school, number, now.minus(late))
            .setDeviceId("device-" + random.nextInt(4))
            .setKindValue(1 + random.nextInt(8))
            .setModeValue(1 + random.nextInt(2));
    if (random.nextBoolean()) {
      // Without a mode, as most devices press; now and then in a drill window, or a restoral.
      signal.setMode(Mode.MODE_ACTUAL).setModeByDefault(true).setRestoral(random.nextInt(5) == 0);
      if (random.nextInt(3) == 0) {
        signal.setDrillWindowId("drill-" + random.nextInt(2));
      }
    }
    signal.getDevicePlaceBuilder().setRoom("30" + random.nextInt(3));
    signals.add(signal.build());
    return Inputs.record(signal.build());
  }

  /** A retry, or a device whose counter starts again: an id that was there before, received now. */
  private Record<String, byte[]> again(String school) {
    return signals.isEmpty()
        ? press(school)
        : Inputs.record(any(signals).toBuilder().setReceivedAt(Timestamps.of(now)).build());
  }

  private Record<String, byte[]> deadline(String school, Incident incident) {
    var deadlines = Deadline.of(incident, Policy.defaults());
    if (deadlines.isEmpty()) {
      return press(school);
    }
    var due = any(deadlines);
    now = due.dueAt().isAfter(now) && random.nextBoolean() ? due.dueAt() : now;
    var command = Inputs.command(school, number, now);
    var reached =
        command
            .getReachDeadlineBuilder()
            .setTaskId(due.task().toString())
            .setOrdinal(due.ordinal());
    due.step().map(TaskCodec::step).ifPresent(reached::setStep);
    return Inputs.record(command.build());
  }

  private Record<String, byte[]> command(String school, List<Incident> incidents) {
    var kind = COMMANDS[random.nextInt(COMMANDS.length)];
    if (kind == CommandCase.COMMAND_NOT_SET) {
      return press(school);
    }
    var incident = any(incidents);
    var task = any(incident.tasks());
    var command =
        InputCodecTest.command(kind).toBuilder()
            .setCommandId(Partition.anyId(number).toString())
            .setSchoolId(school)
            .setIncidentId(incident.id().toString())
            .setReceivedAt(Timestamps.of(now));
    aim(command, school, any(incidents), incident, task);
    return Inputs.record(command.build());
  }

  private void aim(
      IncidentCommand.Builder command, String school, Incident other, Incident one, Task task) {
    switch (command.getCommandCase()) {
      case OPEN_INCIDENT -> command.getOpenIncidentBuilder().setSchool(Inputs.school(school));
      case ACKNOWLEDGE_TASK -> command.getAcknowledgeTaskBuilder().setTaskId(task.id().toString());
      case RECORD_QUEUED -> command.getRecordQueuedBuilder().setTaskId(task.id().toString());
      case RECORD_DELIVERY -> command.getRecordDeliveryBuilder().setTaskId(task.id().toString());
      case REACH_DEADLINE -> command.getReachDeadlineBuilder().setTaskId(task.id().toString());
      case REPORT_TASKS ->
          command
              .getReportTasksBuilder()
              .getReportsBuilderList()
              .forEach(
                  r -> {
                    if (r.hasQueued()) {
                      r.getQueuedBuilder().setTaskId(task.id().toString());
                    } else {
                      r.getDeadlineBuilder().setTaskId(task.id().toString());
                    }
                  });
      case MERGE_INCIDENT ->
          command.getMergeIncidentBuilder().setIntoIncidentId(other.id().toString());
      case SPLIT_INCIDENT -> {
        if (!one.signals().isEmpty()) {
          command
              .getSplitIncidentBuilder()
              .clearSignalIds()
              .addSignalIds(any(one.signals()).id().toString());
        }
      }
      case REPORT_UNIT ->
          command
              .getReportUnitBuilder()
              .setDispatchId(random.nextBoolean() ? "" : "dispatch-" + random.nextInt(3))
              .setStatusValue(1 + random.nextInt(5));
      case DECLARE_BUTTON_TEST ->
          command
              .getDeclareButtonTestBuilder()
              .setSchool(Inputs.school(school))
              .setDeviceId("device-" + random.nextInt(4))
              .setMinutes(random.nextInt(6));
      case CONFIRM_DRILL,
          DECLARE_ACTUAL,
          CONFIRM_INCIDENT,
          UPGRADE_INCIDENT,
          CHANGE_SEVERITY,
          LINK_INCIDENT,
          HAND_OVER_INCIDENT,
          CLOSE_INCIDENT,
          REOPEN_INCIDENT,
          ADD_NOTE,
          OPEN_CAMERA,
          HAND_TO_CALL_HANDLING,
          REPORT_CALL,
          RECORD_CALL_NUMBER,
          REFER_INCIDENT -> {
        // Aimed by the incident alone.
      }
      case RECORD_CALL_HANDOVER ->
          one.call()
              .map(CallCase::handover)
              .filter(h -> !h.isEmpty())
              .ifPresent(command.getRecordCallHandoverBuilder()::setHandoverId);
      case COMMAND_NOT_SET -> throw new AssertionError("not a kind");
    }
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
