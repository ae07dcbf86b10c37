package org.anyuan.incident.adapter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.ledger.v1.Camera;
import org.anyuan.proto.ledger.v1.CameraNetwork;
import org.anyuan.proto.ledger.v1.CameraNetworkState;
import org.anyuan.proto.ledger.v1.SealedSecret;
import org.anyuan.proto.ledger.v1.Space;
import org.anyuan.proto.ledger.v1.SpaceType;
import org.eclipse.microprofile.config.ConfigProvider;

/** Cameras as the ledger publishes them. */
public final class Cameras {
  public static final Space ROOM =
      space("教学楼", "2", "secret-room", "", SpaceType.SPACE_TYPE_CLASSROOM);
  public static final Space GATE = space("", "", "", "校门", SpaceType.SPACE_TYPE_GATE);

  private Cameras() {}

  public static String url(String id, String kind) {
    return "https://video.example/" + id + "/" + kind;
  }

  /** One that sees the place of {@link Samples#press}. */
  public static Camera.Builder inRoom(String school) {
    return camera(school, ROOM);
  }

  public static Camera.Builder camera(String school, Space sees) {
    var id = "camera-" + Samples.id();
    return Camera.newBuilder()
        .setCameraId(id)
        .setSchoolId(school)
        .setName("摄像机 " + id)
        .setSpace(sees)
        .addViews(sees)
        .setStreamLink(sealed(id, "STREAM"))
        .setEnabled(true)
        .setVersion(1);
  }

  public static Camera.Builder online(Camera.Builder camera, Instant validUntil) {
    return camera.setNetwork(
        CameraNetwork.newBuilder()
            .setState(CameraNetworkState.CAMERA_NETWORK_STATE_ONLINE)
            .setSince(Timestamps.of(validUntil.minusSeconds(3600)))
            .setToldAt(Timestamps.of(validUntil.minusSeconds(900)))
            .setToldBy("probe")
            .setValidUntil(Timestamps.of(validUntil)));
  }

  public static void publish(Log log, Camera.Builder camera) {
    log.task(Topics.LEDGER_CAMERAS, camera.getCameraId(), camera.build());
  }

  public static Space space(
      String building, String floor, String room, String area, SpaceType type) {
    return Space.newBuilder()
        .setBuilding(building)
        .setFloor(floor)
        .setRoom(room)
        .setArea(area)
        .setType(type)
        .build();
  }

  public static SealedSecret sealed(String id, String kind) {
    try {
      var file = ConfigProvider.getConfig().getValue("ANYUAN_CAMERA_KEY_PUBLIC", String.class);
      return SealedSecrets.seal(
          PemKeys.x25519Public(Path.of(file)),
          "camera/" + id + "/" + kind,
          url(id, kind).getBytes(UTF_8));
    } catch (java.io.IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
