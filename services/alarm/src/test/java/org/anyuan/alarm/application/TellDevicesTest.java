package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.Dispatch;
import org.anyuan.proto.incident.v1.DispatchState;
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
  void shouldTellEachStepOnceAndNeverALesserOne() {
    // When
    var acknowledged = event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s1");
    devices.happened(acknowledged);
    devices.happened(with(acknowledged, DispatchState.DISPATCH_STATE_ON_THE_WAY));
    devices.happened(acknowledged);
    devices.happened(with(acknowledged, DispatchState.DISPATCH_STATE_ON_THE_WAY));
    devices.happened(with(acknowledged, DispatchState.DISPATCH_STATE_ARRIVED));
    devices.happened(with(acknowledged, DispatchState.DISPATCH_STATE_ON_THE_WAY));
    // Then
    assertThat(told)
        .extracting(one -> one.feedback().state())
        .containsExactly(
            Feedback.State.ACKNOWLEDGED, Feedback.State.ON_THE_WAY, Feedback.State.ARRIVED);
    assertThat(devices.missed("of-s1")).map(Feedback::state).contains(Feedback.State.ARRIVED);
  }

  @Test
  void shouldNotSayAcknowledgedAfterAUnitThatWasOnItsWayFirst() {
    // When the officer drove off before anybody at the desk took it
    var open = event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_OPEN, "s1");
    devices.happened(with(open, DispatchState.DISPATCH_STATE_ON_THE_WAY));
    devices.happened(event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s1"));
    // Then
    assertThat(told)
        .extracting(one -> one.feedback().state())
        .containsExactly(Feedback.State.ON_THE_WAY);
  }

  @Test
  void shouldTellTheFirstButtonTooWhenMoreHavePressedThanAnEventCarries() {
    // Given
    for (var n = 0; n < 20; n++) {
      devices.happened(event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_OPEN, "s" + n));
    }
    // When
    var last = event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s19");
    devices.happened(with(last, DispatchState.DISPATCH_STATE_ON_THE_WAY));
    // Then
    assertThat(told).extracting(Told::deviceId).hasSize(20).contains("of-s0", "of-s19");
  }

  @Test
  void shouldTellTheButtonsOfAnIncidentThatWasMerged() {
    // Given
    devices.happened(of(event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_OPEN, "s1"), "other"));
    var merged = event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_OPEN, "s2").toBuilder();
    merged.getMergedBuilder().setFromIncidentId("other");
    devices.happened(merged.build());
    // When
    var taken = event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s2");
    devices.happened(taken);
    // Then
    assertThat(told).extracting(Told::deviceId).containsExactlyInAnyOrder("of-s1", "of-s2");
  }

  @Test
  void shouldTellAPressThatJoinedLaterWhereHelpIsByThen() {
    // Given
    var first = event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s1");
    devices.happened(with(first, DispatchState.DISPATCH_STATE_ON_THE_WAY));
    told.clear();
    // When
    var both = event(Audience.AUDIENCE_POLICE, TaskState.TASK_STATE_ACKNOWLEDGED, "s1", "s2");
    devices.happened(with(both, DispatchState.DISPATCH_STATE_ON_THE_WAY));
    // Then
    assertThat(told).extracting(one -> one.feedback().signalId()).containsExactly("s2");
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
                      .setDispatch(
                          Dispatch.newBuilder().setState(DispatchState.DISPATCH_STATE_ON_THE_WAY))
                      .addSignals(SignalRef.newBuilder().setSignalId(kind.name()).setKind(kind)))
              .build());
    }
    assertThat(told).hasSize(2).allSatisfy(one -> assertThat(one.feedback().silent()).isTrue());
  }

  private static IncidentEvent of(IncidentEvent event, String incident) {
    var changed = event.toBuilder();
    changed.getIncidentBuilder().setIncidentId(incident);
    return changed.build();
  }

  private static IncidentEvent with(IncidentEvent event, DispatchState state) {
    var changed = event.toBuilder();
    changed.getIncidentBuilder().getDispatchBuilder().setState(state);
    return changed.build();
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
    return Incident.newBuilder()
        .setIncidentId("incident")
        .addTasks(Task.newBuilder().setAudience(audience).setState(state));
  }
}
