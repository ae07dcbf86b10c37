package org.anyuan.notify.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.escalation.Help;
import org.anyuan.notify.domain.escalation.KnownTask.State;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.CommandRejected;
import org.anyuan.proto.incident.v1.Dispatch;
import org.anyuan.proto.incident.v1.DispatchState;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.NoteAdded;
import org.anyuan.proto.incident.v1.SignalRef;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.incident.v1.TaskState;
import org.anyuan.proto.incident.v1.UnitReported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadIncidentTest {
  private static Incident.Builder incident() {
    return Incident.newBuilder()
        .setIncidentId("i1")
        .setVersion(4)
        .setSchool(
            SchoolRef.newBuilder()
                .setSchoolId("s1")
                .setName("桃园小学")
                .setRegionPath("/420000/420106/420106-p01/")
                .setCountyRegionId("420106"))
        .setState(IncidentState.INCIDENT_STATE_OPEN);
  }

  private static IncidentEvent.Builder event(Incident.Builder incident) {
    return IncidentEvent.newBuilder().setEventId("e1").setIncident(incident);
  }

  @Test
  void shouldReadTasksAndWhoHasTakenThem() {
    // Given
    var task =
        Task.newBuilder()
            .setTaskId("t1")
            .setAudience(Audience.AUDIENCE_POLICE)
            .setVersion(3)
            .setState(TaskState.TASK_STATE_ACKNOWLEDGED)
            .setAcknowledgedBy("li.wei@gov.cn")
            .addAddresseeRegionIds("420106-p01")
            .addAddresseeRegionIds("420106");
    // When
    var known = ReadIncident.of(event(incident().addTasks(task)).build(), false).orElseThrow();
    // Then: an account may be called as it is called
    assertThat(known.incident().tasks())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.lane()).isEqualTo(Lane.POLICE);
              assertThat(one.state()).isEqualTo(State.ACKNOWLEDGED);
              assertThat(one.acknowledgedBy()).contains(new PersonId("li.wei@gov.cn"));
              assertThat(one.addressees())
                  .containsExactly(new RegionId("420106-p01"), new RegionId("420106"));
            });
  }

  /** What no message could hold is made plain: it must not keep the alarm back. */
  @Test
  void shouldReadABuildingThatHoldsAControlCharacter() {
    var signal = SignalRef.newBuilder().setPlace(Place.newBuilder().setBuilding("教学楼\n三层\u0007"));
    var known = ReadIncident.of(event(incident().addSignals(signal)).build(), false).orElseThrow();
    assertThat(known.incident().building()).isEqualTo("教学楼 三层");
  }

  @Test
  void shouldTakeWhatIsNotSaidForWhatRingsMost() {
    var known = ReadIncident.of(event(incident()).build(), false).orElseThrow().incident();
    assertThat(known.mode()).isEqualTo(Mode.ACTUAL);
    assertThat(known.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(known.over()).isFalse();
    assertThat(known.help()).isEqualTo(Help.RECEIVED);
  }

  @Test
  void shouldKnowANewKindAsAnother() {
    var event = event(incident().addKindsValue(99)).build();
    assertThat(ReadIncident.of(event, false).orElseThrow().incident().kinds())
        .containsExactly(AlarmKind.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "INCIDENT_STATE_OPEN, false",
    "INCIDENT_STATE_CONFIRMED, false",
    "INCIDENT_STATE_REOPENED, false",
    "INCIDENT_STATE_CLOSED, true",
    "INCIDENT_STATE_MERGED, true"
  })
  void shouldKnowWhetherItIsOver(IncidentState state, boolean over) {
    var event = event(incident().setState(state)).build();
    assertThat(ReadIncident.of(event, false).orElseThrow().incident().over()).isEqualTo(over);
  }

  @Test
  void shouldReadHowNearHelpIs() {
    var near = Dispatch.newBuilder().setState(DispatchState.DISPATCH_STATE_ON_THE_WAY);
    var event = event(incident().setDispatch(near)).build();
    assertThat(ReadIncident.of(event, false).orElseThrow().incident().help())
        .isEqualTo(Help.ON_THE_WAY);
  }

  @ParameterizedTest
  @CsvSource({
    "police-dispatcher, POLICE",
    "education-officer, EDUCATION",
    "media-officer, MEDIA",
    "school-officer, SCHOOL"
  })
  void shouldTakeANoteForProgressOfItsWritersLane(String role, Lane lane) {
    var event =
        event(incident())
            .setActor(Actor.newBuilder().setRole(role))
            .setNoteAdded(NoteAdded.getDefaultInstance())
            .build();
    assertThat(ReadIncident.of(event, false).orElseThrow().progress()).contains(lane);
  }

  @Test
  void shouldTakeAUnitForThePolicesProgressUnlessItsReportIsLate() {
    var reported = event(incident()).setUnitReported(UnitReported.newBuilder()).build();
    var late = event(incident()).setUnitReported(UnitReported.newBuilder().setLate(true)).build();
    assertThat(ReadIncident.of(reported, false).orElseThrow().progress()).contains(Lane.POLICE);
    assertThat(ReadIncident.of(late, false).orElseThrow().progress()).isEmpty();
  }

  @Test
  void shouldPassOverWhatIsAboutNoIncident() {
    var rejected =
        IncidentEvent.newBuilder()
            .setEventId("e1")
            .setCommandRejected(CommandRejected.getDefaultInstance())
            .build();
    assertThat(ReadIncident.of(rejected, false)).isEqualTo(Optional.empty());
  }
}
