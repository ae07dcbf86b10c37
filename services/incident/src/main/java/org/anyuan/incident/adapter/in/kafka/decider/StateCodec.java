package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.stream.Collectors;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.HeldVersion;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.incident.domain.SchoolIncidents;
import org.anyuan.incident.domain.TaskReason;
import org.anyuan.proto.incident.v1.HeldIncident;
import org.anyuan.proto.incident.v1.HeldTask;
import org.anyuan.proto.incident.v1.SchoolState;

/** A school's incidents, as the store holds them. */
final class StateCodec {
  private StateCodec() {}

  /**
   * @param appliedOffset the newest input that is in it
   */
  record Stored(long appliedOffset, SchoolIncidents incidents) {}

  static byte[] bytes(Stored stored, IncidentMessages messages) {
    var to = SchoolState.newBuilder().setAppliedOffset(stored.appliedOffset());
    for (var incident : stored.incidents().incidents()) {
      var held = HeldIncident.newBuilder().setIncident(messages.of(incident));
      for (var task : incident.tasks()) {
        task.held()
            .ifPresent(
                h ->
                    held.addHeldTasks(
                        HeldTask.newBuilder()
                            .setTaskId(task.id().toString())
                            .setDueAt(Timestamps.of(h.dueAt()))
                            .setReason(
                                Enums.proto(
                                    org.anyuan.proto.incident.v1.TaskReason.class, h.reason()))));
      }
      to.addIncidents(held);
    }
    stored.incidents().tests().forEach(t -> to.addButtonTests(DrillCodec.proto(t)));
    return to.build().toByteArray();
  }

  static Stored stored(String schoolId, byte[] bytes) {
    var school = new SchoolId(schoolId);
    if (bytes == null) {
      return new Stored(-1, SchoolIncidents.none(school));
    }
    try {
      var state = SchoolState.parseFrom(bytes);
      return new Stored(
          state.getAppliedOffset(),
          new SchoolIncidents(
              school,
              state.getIncidentsList().stream()
                  .map(
                      i ->
                          IncidentCodec.domain(
                              i.getIncident(),
                              i.getHeldTasksList().stream()
                                  .collect(
                                      Collectors.toMap(HeldTask::getTaskId, StateCodec::held))))
                  .toList(),
              state.getButtonTestsList().stream().map(DrillCodec::domain).toList()));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the changelog holds what is no school's state", e);
    }
  }

  private static HeldVersion held(HeldTask held) {
    return new HeldVersion(
        Timestamps.instant(held.getDueAt()), Enums.domain(TaskReason.class, held.getReason()));
  }
}
