package org.anyuan.lead.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.lead.application.risk.RowChange;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.risk.Row;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.device.v1.CoverageGapClosed;
import org.anyuan.proto.device.v1.CoverageGapOverdue;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.device.v1.DeviceState;
import org.anyuan.proto.device.v1.DeviceStatus;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.CameraNetwork;
import org.anyuan.proto.ledger.v1.CameraNetworkState;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.Item;
import org.anyuan.proto.ledger.v1.ItemState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadRiskRowTest {
  private static final Instant AT = Instant.parse("2026-09-07T00:00:00Z");
  private static final Incident INCIDENT =
      Incident.newBuilder()
          .setIncidentId("i1")
          .setVersion(7)
          .setMode(Mode.MODE_ACTUAL)
          .setSeverity(org.anyuan.proto.common.v1.Severity.SEVERITY_HIGH)
          .setOpenedAt(Timestamps.of(AT))
          .setSchool(SchoolRef.newBuilder().setSchoolId("s1").setRegionPath("/42/"))
          .build();

  private static RowChange incident(Incident incident) throws InvalidProtocolBufferException {
    var event = IncidentEvent.newBuilder().setEventId("e").setIncident(incident).build();
    return one(Topics.INCIDENT_EVENTS, "s1", event.toByteArray());
  }

  private static RowChange one(String topic, String key, byte[] value)
      throws InvalidProtocolBufferException {
    var changes = ReadRiskRow.of(topic, key, value);
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  @Test
  void shouldCountARealIncidentFromItsOpeningOn() throws InvalidProtocolBufferException {
    assertThat(incident(INCIDENT))
        .isInstanceOfSatisfying(
            RowChange.Stands.class,
            stands -> {
              assertThat(stands.version()).isEqualTo(7);
              assertThat(stands.row().kind()).isEqualTo(Row.Kind.INCIDENT);
              assertThat(stands.row().severity()).isEqualTo(Severity.HIGH);
              assertThat(stands.row().since()).isEqualTo(AT);
            });
    assertThat(
            incident(INCIDENT.toBuilder().setDisposition(Disposition.DISPOSITION_RESOLVED).build()))
        .isInstanceOf(RowChange.Stands.class);
  }

  @Test
  void shouldCountNoneThatIsNotRealOrAPartOfAnother() throws InvalidProtocolBufferException {
    for (var incident :
        List.of(
            INCIDENT.toBuilder().setMode(Mode.MODE_EXERCISE).build(),
            INCIDENT.toBuilder().setMode(Mode.MODE_TEST).build(),
            INCIDENT.toBuilder().setMergedInto("i2").build(),
            INCIDENT.toBuilder().setDisposition(Disposition.DISPOSITION_FALSE_ALARM).build())) {
      assertThat(incident(incident)).isEqualTo(new RowChange.Over(Row.Kind.INCIDENT, "i1"));
    }
    assertThat(
            ReadRiskRow.of(
                Topics.INCIDENT_EVENTS,
                "s1",
                IncidentEvent.newBuilder().setEventId("e").build().toByteArray()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
  void shouldTakeADeviceByItsState(DeviceState state) throws InvalidProtocolBufferException {
    var event =
        DeviceEvent.newBuilder()
            .setSchoolId("s1")
            .setHappenedAt(Timestamps.of(AT))
            .setStatusChanged(DeviceStatus.newBuilder().setDeviceId("d1").setState(state));
    var changes = ReadRiskRow.of(Topics.DEVICE_STATUS, "s1", event.build().toByteArray());
    var word =
        changes.isEmpty()
            ? "-"
            : changes.getFirst() instanceof RowChange.Stands(var row, var _, var _)
                ? row.severity().name()
                : "over";
    assertThat(word)
        .isEqualTo(
            switch (state) {
              case DEVICE_STATE_SILENT -> "MEDIUM";
              case DEVICE_STATE_FAULT -> "LOW";
              case DEVICE_STATE_ONLINE -> "over";
              case DEVICE_STATE_LATE,
                  DEVICE_STATE_OFFLINE,
                  DEVICE_STATE_UNSPECIFIED,
                  UNRECOGNIZED ->
                  "-";
            });
  }

  @Test
  void shouldTakeAGapAsLateOnceItsDeadlinePassedUntilItIsClosed()
      throws InvalidProtocolBufferException {
    var event = DeviceEvent.newBuilder().setSchoolId("s1").setHappenedAt(Timestamps.of(AT));
    var overdue =
        event
            .setCoverageGapOverdue(
                CoverageGapOverdue.newBuilder().setGapId("g1").setOpenedAt(Timestamps.of(AT)))
            .build();
    assertThat(one(Topics.DEVICE_STATUS, "s1", overdue.toByteArray()))
        .isInstanceOfSatisfying(
            RowChange.Stands.class,
            stands -> {
              assertThat(stands.row().late()).isTrue();
              assertThat(stands.row().id()).isEqualTo("gap/g1");
            });
    var closed = event.setCoverageGapClosed(CoverageGapClosed.newBuilder().setGapId("g1")).build();
    assertThat(one(Topics.DEVICE_STATUS, "s1", closed.toByteArray()))
        .isEqualTo(new RowChange.Over(Row.Kind.DEVICE_GAP, "gap/g1"));
  }

  @Test
  void shouldTakeACameraAsOutAsLongAsThatIsKnown() throws InvalidProtocolBufferException {
    var network =
        CameraNetwork.newBuilder()
            .setState(CameraNetworkState.CAMERA_NETWORK_STATE_OFFLINE)
            .setSince(Timestamps.of(AT))
            .setValidUntil(Timestamps.of(AT.plusSeconds(9)));
    var camera =
        Camera.newBuilder()
            .setCameraId("c1")
            .setSchoolId("s1")
            .setEnabled(true)
            .setNetwork(network);
    assertThat(one(Topics.LEDGER_CAMERAS, "c1", camera.build().toByteArray()))
        .isInstanceOfSatisfying(
            RowChange.Stands.class,
            stands -> assertThat(stands.until()).contains(AT.plusSeconds(9)));
    var over = new RowChange.Over(Row.Kind.DEVICE_GAP, "camera/c1");
    assertThat(one(Topics.LEDGER_CAMERAS, "c1", camera.setRetired(true).build().toByteArray()))
        .isEqualTo(over);
    assertThat(
            one(
                Topics.LEDGER_CAMERAS,
                "c1",
                camera.setRetired(false).setEnabled(false).build().toByteArray()))
        .isEqualTo(over);
    assertThat(one(Topics.LEDGER_CAMERAS, "c1", null)).isEqualTo(over);
  }

  @Test
  void shouldTakeOpenItemsOfRealIncidentsAndDevicesInUse() throws InvalidProtocolBufferException {
    var item =
        Item.newBuilder()
            .setItemId("x1")
            .setSchoolId("s1")
            .setMode(Mode.MODE_ACTUAL)
            .setState(ItemState.ITEM_STATE_OPEN)
            .setOpenedAt(Timestamps.of(AT))
            .setVersion(1);
    assertThat(one(Topics.LEDGER_ITEMS, "x1", item.build().toByteArray()))
        .isInstanceOf(RowChange.Stands.class);
    assertThat(
            one(Topics.LEDGER_ITEMS, "x1", item.setMode(Mode.MODE_EXERCISE).build().toByteArray()))
        .isEqualTo(new RowChange.Over(Row.Kind.HAZARD, "x1"));
    var device = Device.newBuilder().setDeviceId("d1").setEnabled(true);
    assertThat(one(Topics.LEDGER_DEVICES, "d1", device.build().toByteArray()))
        .isEqualTo(new RowChange.InUse("d1", true));
    assertThat(one(Topics.LEDGER_DEVICES, "d1", device.setRetired(true).build().toByteArray()))
        .isEqualTo(new RowChange.InUse("d1", false));
    assertThat(one(Topics.LEDGER_DEVICES, "d1", null)).isEqualTo(new RowChange.InUse("d1", false));
  }

  @Test
  void shouldRefuseWhatIsNoEvent() {
    assertThatThrownBy(() -> ReadRiskRow.of(Topics.INCIDENT_EVENTS, "s1", null))
        .isInstanceOf(IllegalArgumentException.class);
    var noId = IncidentEvent.newBuilder().setIncident(Incident.getDefaultInstance()).build();
    assertThatThrownBy(() -> ReadRiskRow.of(Topics.INCIDENT_EVENTS, "s1", noId.toByteArray()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
