package org.anyuan.ledger.adapter.out.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.CameraLink;
import org.anyuan.ledger.domain.CameraNetwork;
import org.anyuan.ledger.domain.Space;
import org.anyuan.proto.ledger.v1.CameraNetworkState;
import org.anyuan.proto.ledger.v1.SealedSecret;
import org.anyuan.proto.ledger.v1.SpaceType;

final class CameraMapping implements RowMapping<CameraId, Camera, CameraRow> {
  private final JsonColumns json;

  CameraMapping(JsonColumns json) {
    this.json = json;
  }

  @Override
  public Class<CameraRow> entity() {
    return CameraRow.class;
  }

  @Override
  public CameraRow fresh() {
    return new CameraRow();
  }

  @Override
  public Camera read(CameraRow row) {
    return row.read(json);
  }

  @Override
  public void write(CameraRow row, Camera camera) {
    row.write(camera, json);
  }

  @Override
  public CameraId id(Camera camera) {
    return camera.id();
  }

  @Override
  public long version(Camera camera) {
    return camera.version();
  }

  @Override
  public String topic() {
    return Topics.LEDGER_CAMERAS;
  }

  @Override
  public Message message(Camera camera) {
    var details = camera.details();
    var message =
        org.anyuan.proto.ledger.v1.Camera.newBuilder()
            .setCameraId(details.id().value())
            .setSchoolId(details.school().value())
            .setName(details.name())
            .setSpace(space(details.space()))
            .addAllViews(details.sees().views().stream().map(CameraMapping::space).toList())
            .setChannelCode(details.channelCode().orElse(""))
            .setEnabled(details.enabled())
            .setVersion(camera.version())
            .setRetired(camera.retired());
    details.position().map(Messages::position).ifPresent(message::setPosition);
    camera.network().map(CameraMapping::network).ifPresent(message::setNetwork);
    camera
        .links()
        .forEach(
            (kind, text) -> {
              switch (kind) {
                case STREAM -> message.setStreamLink(link(text));
                case SNAPSHOT -> message.setSnapshotLink(link(text));
              }
            });
    return message.build();
  }

  private static org.anyuan.proto.ledger.v1.Space space(Space space) {
    return org.anyuan.proto.ledger.v1.Space.newBuilder()
        .setBuilding(space.building())
        .setFloor(space.floor())
        .setRoom(space.room())
        .setArea(space.area())
        .setType(SpaceType.valueOf("SPACE_TYPE_" + space.type().name()))
        .build();
  }

  private static org.anyuan.proto.ledger.v1.CameraNetwork network(CameraNetwork network) {
    return org.anyuan.proto.ledger.v1.CameraNetwork.newBuilder()
        .setState(CameraNetworkState.valueOf("CAMERA_NETWORK_STATE_" + network.state().name()))
        .setSince(Timestamps.of(network.since()))
        .setToldAt(Timestamps.of(network.toldAt()))
        .setToldBy(network.toldBy())
        .setValidUntil(Timestamps.of(network.validUntil()))
        .build();
  }

  private static SealedSecret link(String base64) {
    try {
      return SealedSecret.parseFrom(Base64.getDecoder().decode(base64));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored link cannot be read", e);
    }
  }

  @Override
  public Where where(Camera camera) {
    return new Where(camera.path().ids().getLast(), camera.path().value());
  }

  @Override
  public Map<String, String> facts(Camera camera) {
    var details = camera.details();
    return Map.ofEntries(
        Map.entry("schoolId", details.school().value()),
        Map.entry("name", details.name()),
        Map.entry("place", text(details.space())),
        Map.entry("position", details.position().map(Messages::text).orElse("")),
        Map.entry(
            "views",
            details.sees().views().stream()
                .map(CameraMapping::text)
                .collect(Collectors.joining("|"))),
        Map.entry("channelCode", details.channelCode().orElse("")),
        // Which, never what.
        Map.entry("streamLink", seal(camera, CameraLink.STREAM)),
        Map.entry("snapshotLink", seal(camera, CameraLink.SNAPSHOT)),
        Map.entry(
            "network", camera.network().map(n -> n.state() + " since " + n.since()).orElse("")),
        Map.entry("enabled", Boolean.toString(details.enabled())),
        Map.entry("retired", Boolean.toString(camera.retired())));
  }

  private static String text(Space space) {
    return String.join(
        ":", space.type().name(), space.building(), space.floor(), space.room(), space.area());
  }

  /** Another at each sealing, so that the trail shows a change and nothing of the link. */
  private static String seal(Camera camera, CameraLink kind) {
    var sealed = camera.links().get(kind);
    return sealed == null ? "" : "sealed " + sealed.substring(sealed.length() - 8);
  }
}
