package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.SignalRef;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.incident.v1.TaskState;
import org.junit.jupiter.api.Test;

class TellDevicesTest {
  private record Told(String deviceId, Feedback feedback) {}

  private final List<Told> told = new ArrayList<>();
  private final TellDevices devices =
      new TellDevices(List.<DeviceChannel>of((id, feedback) -> told.add(new Told(id, feedback))));

  @Test
  void shouldTellEachPressOnceThatThePoliceHaveTakenIt() {
    // When
    devices.happened(event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_OPEN, "s1"));
    devices.happened(event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s1"));
    devices.happened(
        event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s1", "s2"));
    // Then
    assertThat(told).extracting(one -> one.feedback().signalId()).containsExactly("s1", "s2");
    assertThat(told)
        .allSatisfy(
            one -> assertThat(one.feedback().state()).isEqualTo(Feedback.State.ACKNOWLEDGED));
    assertThat(told).extracting(Told::deviceId).containsExactly("of-s1", "of-s2");
  }

  @Test
  void shouldNotTakeAnotherDesksReceiptForThePolices() {
    // When
    devices.happened(event(Audience.AUDIENCE_EDUCATION, TaskState.TASK_STATE_ACKNOWLEDGED, "s1"));
    devices.happened(IncidentEvent.getDefaultInstance());
    // Then
    assertThat(told).isEmpty();
  }

  @Test
  void shouldRememberForADeviceThatWasAway() {
    // When
    devices.happened(event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s1"));
    // Then
    assertThat(devices.missed("of-s1")).map(Feedback::signalId).contains("s1");
    assertThat(devices.missed("of-s2")).isEmpty();
  }

  @Test
  void shouldKeepSilentKindsSilent() {
    for (var kind : List.of(AlarmKind.ALARM_KIND_DURESS, AlarmKind.ALARM_KIND_SILENT_PANIC)) {
      devices.happened(
          IncidentEvent.newBuilder()
              .setIncident(
                  incident(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED)
                      .addSignals(SignalRef.newBuilder().setSignalId(kind.name()).setKind(kind)))
              .build());
    }
    assertThat(told).hasSize(2).allSatisfy(one -> assertThat(one.feedback().silent()).isTrue());
  }

  private static IncidentEvent event(Audience audience, TaskState state, String... signals) {
    var incident = incident(audience, state);
    for (var signal : signals) {
      incident.addSignals(
          SignalRef.newBuilder()
              .setSignalId(signal)
              .setDeviceId("of-" + signal)
              .setKind(AlarmKind.ALARM_KIND_PANIC));
    }
    return IncidentEvent.newBuilder().setIncident(incident).build();
  }

  private static Incident.Builder incident(Audience audience, TaskState state) {
    return Incident.newBuilder().addTasks(Task.newBuilder().setAudience(audience).setState(state));
  }
}
