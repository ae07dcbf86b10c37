package org.anyuan.incident.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.OpenCamera.Opening;
import org.anyuan.incident.domain.CameraLink;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.CameraOpened;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.RejectionCode;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.Space;
import org.anyuan.proto.ledger.v1.SpaceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No link without a record of it. */
class OpenCameraTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Viewer VIEWER = new Viewer("wang", "police-officer", Scope.SYSTEM);
  private static final Incident INCIDENT =
      Incident.newBuilder()
          .setIncidentId("6f2b6a34-0f9c-4c8b-9a8e-3d2b1c0a9f8e")
          .setState(IncidentState.INCIDENT_STATE_OPEN)
          .setSchool(SchoolRef.newBuilder().setSchoolId("s1"))
          .build();
  private static final Camera GATE =
      Camera.newBuilder()
          .setCameraId("gate")
          .setSchoolId("s1")
          .setSpace(Space.newBuilder().setArea("校门").setType(SpaceType.SPACE_TYPE_GATE))
          .build();

  private final List<IncidentCommand> given = new ArrayList<>();
  private Outcome outcome = new Outcome.Decided(INCIDENT);
  private Instant openedAt = NOW;
  private boolean complete = true;
  private Optional<String> url = Optional.of("https://video.example/gate");

  @Test
  void shouldGiveTheLinkOfAnOpeningThatWasDecided() {
    assertThat(open(INCIDENT, "gate"))
        .isEqualTo(
            new Opening.Opened(
                GATE, "https://video.example/gate", NOW, NOW.plus(OpenCamera.VALID)));
    assertThat(given).hasSize(1);
    assertThat(given.getFirst().getOpenCamera().getCameraId()).isEqualTo("gate");
    assertThat(given.getFirst().toString()).doesNotContain("video.example");
  }

  static Stream<Outcome> others() {
    return Stream.of(
        new Outcome.Unconfirmed(),
        new Outcome.Undecided("c"),
        new Outcome.KeyReused(),
        new Outcome.Rejected(RejectionCode.REJECTION_CODE_NOT_ALLOWED_IN_STATE, "", "ended"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void shouldGiveNoLinkForEveryOtherOutcome(Outcome other) {
    outcome = other;
    assertThat(open(INCIDENT, "gate")).isEqualTo(new Opening.NotGiven(other));
  }

  @ParameterizedTest
  @EnumSource(
      value = IncidentState.class,
      names = {"INCIDENT_STATE_CLOSED", "INCIDENT_STATE_MERGED", "INCIDENT_STATE_UNSPECIFIED"})
  void shouldAskForNothingOnceTheIncidentHasEnded(IncidentState state) {
    assertThat(open(INCIDENT.toBuilder().setState(state).build(), "gate"))
        .isInstanceOf(Opening.Ended.class);
    assertThat(given).isEmpty();
  }

  @Test
  void shouldGiveNoLinkForAKeyThatWasUsedLongAgo() {
    openedAt = NOW.minus(OpenCamera.VALID).minusMillis(1);
    assertThat(open(INCIDENT, "gate")).isInstanceOf(Opening.Expired.class);
    openedAt = NOW.minus(OpenCamera.VALID).plus(Duration.ofMillis(1));
    assertThat(open(INCIDENT, "gate")).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void shouldTellACameraThatIsNotThereFromOneThatIsNotKnownYet() {
    assertThat(open(INCIDENT, "other")).isInstanceOf(Opening.NotInSight.class);
    complete = false;
    assertThat(open(INCIDENT, "other")).isInstanceOf(Opening.NotKnownYet.class);
    assertThat(open(INCIDENT, "gate")).isInstanceOf(Opening.Opened.class);
    url = Optional.empty();
    assertThat(open(INCIDENT, "gate")).isInstanceOf(Opening.NoSuchLink.class);
    assertThat(given).hasSize(1);
  }

  private Opening open(Incident incident, String camera) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var cameras = new FindCameras(new Known(), clock);
    var command = new CommandIncident(new Log(), clock);
    return new OpenCamera(cameras, (_, _) -> url, command, new Memory(), null, clock)
        .open(VIEWER, "key", incident, camera, CameraLink.STREAM);
  }

  private final class Known implements CameraRegistry {
    @Override
    public boolean complete() {
      return complete;
    }

    @Override
    public Collection<Camera> inUseAt(String schoolId) {
      return schoolId.equals("s1") ? List.of(GATE) : List.of();
    }
  }

  private final class Log implements Commands {
    @Override
    public Outcome give(IncidentCommand command) {
      given.add(command);
      return outcome;
    }

    @Override
    public boolean report(List<IncidentCommand> commands) {
      throw new AssertionError("an opening is waited for");
    }
  }

  private final class Memory implements Happenings {
    @Override
    public List<IncidentEvent> causedBy(String commandId) {
      assertThat(given).extracting(IncidentCommand::getCommandId).contains(commandId);
      return List.of(
          IncidentEvent.newBuilder()
              .setDecidedAt(Timestamps.of(openedAt))
              .setCameraOpened(CameraOpened.newBuilder().setCameraId("gate"))
              .build());
    }

    @Override
    public Optional<Incident> incident(String incidentId) {
      throw new AssertionError("the incident was found before");
    }
  }
}
