package org.anyuan.lead;

import static org.anyuan.lead.Scene.publish;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.device.v1.CoverageGapOpened;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.device.v1.DeviceState;
import org.anyuan.proto.device.v1.DeviceStatus;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.CameraNetwork;
import org.anyuan.proto.ledger.v1.CameraNetworkState;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.Item;
import org.anyuan.proto.ledger.v1.ItemState;

/** What other services tell of the scene's school. */
final class RiskScene {
  private static long versions = 1;

  private final Scene scene;

  RiskScene(Scene scene) {
    this.scene = scene;
  }

  private static Timestamp now() {
    return Timestamps.of(Instant.now());
  }

  String incident(Mode mode, Severity severity) {
    var id = "i-" + UUID.randomUUID();
    incident(id, mode, severity, _ -> {});
    return id;
  }

  void incident(String id, Mode mode, Severity severity, Consumer<Incident.Builder> more) {
    var incident =
        Incident.newBuilder()
            .setIncidentId(id)
            .setVersion(versions++)
            .setMode(mode)
            .setSeverity(severity)
            .setOpenedAt(now())
            .setSchool(SchoolRef.newBuilder().setSchoolId(scene.school).setRegionPath(scene.path));
    more.accept(incident);
    publish(
        Topics.INCIDENT_EVENTS,
        scene.school,
        IncidentEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setSchoolId(scene.school)
            .setIncidentId(id)
            .setDecidedAt(now())
            .setIncident(incident)
            .setOpened(IncidentOpened.getDefaultInstance())
            .build());
  }

  String item() {
    var id = UUID.randomUUID().toString();
    publish(
        Topics.LEDGER_ITEMS,
        id,
        Item.newBuilder()
            .setItemId(id)
            .setSchoolId(scene.school)
            .setMode(Mode.MODE_ACTUAL)
            .setState(ItemState.ITEM_STATE_OPEN)
            .setOpenedAt(now())
            .setVersion(1)
            .build());
    return id;
  }

  String gap() {
    var id = UUID.randomUUID().toString();
    publish(
        Topics.DEVICE_STATUS,
        scene.school,
        status()
            .setCoverageGapOpened(
                CoverageGapOpened.newBuilder().setGapId(id).setOpenedAt(now()).setDueAt(now()))
            .build());
    return id;
  }

  void device(String id, DeviceState state) {
    publish(
        Topics.DEVICE_STATUS,
        scene.school,
        status()
            .setStatusChanged(
                DeviceStatus.newBuilder().setDeviceId(id).setState(state).setSince(now()))
            .build());
  }

  private DeviceEvent.Builder status() {
    return DeviceEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSchoolId(scene.school)
        .setRegionPath(scene.path)
        .setHappenedAt(now());
  }

  void registered(String id, boolean retired) {
    publish(
        Topics.LEDGER_DEVICES,
        id,
        Device.newBuilder()
            .setDeviceId(id)
            .setSchoolId(scene.school)
            .setEnabled(true)
            .setRetired(retired)
            .setVersion(versions++)
            .build());
  }

  void camera(String id, CameraNetworkState state, Instant until) {
    publish(
        Topics.LEDGER_CAMERAS,
        id,
        Camera.newBuilder()
            .setCameraId(id)
            .setSchoolId(scene.school)
            .setEnabled(true)
            .setVersion(versions++)
            .setNetwork(
                CameraNetwork.newBuilder()
                    .setState(state)
                    .setSince(now())
                    .setValidUntil(Timestamps.of(until)))
            .build());
  }
}
