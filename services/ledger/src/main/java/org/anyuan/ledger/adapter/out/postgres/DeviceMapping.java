package org.anyuan.ledger.adapter.out.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.anyuan.common.topic.Topics;
import org.anyuan.ledger.domain.Countersignature;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceSecret;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.anyuan.proto.ledger.v1.SealedSecret;

final class DeviceMapping implements RowMapping<DeviceId, Device, DeviceRow> {
  private final JsonColumns json;

  DeviceMapping(JsonColumns json) {
    this.json = json;
  }

  @Override
  public Class<DeviceRow> entity() {
    return DeviceRow.class;
  }

  @Override
  public DeviceRow fresh() {
    return new DeviceRow();
  }

  @Override
  public Device read(DeviceRow row) {
    return row.read(json);
  }

  @Override
  public void write(DeviceRow row, Device device) {
    row.write(device, json);
  }

  @Override
  public DeviceId id(Device device) {
    return device.id();
  }

  @Override
  public long version(Device device) {
    return device.version();
  }

  @Override
  public String topic() {
    return Topics.LEDGER_DEVICES;
  }

  @Override
  public Message message(Device device) {
    var details = device.details();
    return org.anyuan.proto.ledger.v1.Device.newBuilder()
        .setDeviceId(details.id().value())
        .setSchoolId(details.school().value())
        .setKind(details.kind())
        .setProtocol(DeviceProtocol.valueOf("DEVICE_PROTOCOL_" + details.protocol().name()))
        .setAccount(details.account().orElse(""))
        .setPlace(place(details.place()))
        .setEnabled(device.enabled())
        .addAllSecrets(device.secrets().stream().map(DeviceMapping::secret).toList())
        .setVersion(device.version())
        .setRetired(device.retired())
        .setHeartbeatSeconds(details.heartbeatSeconds().orElse(0))
        .setBackupLine(details.backupLine().orElse(""))
        .setReplaces(device.replaces().map(DeviceId::value).orElse(""))
        .setReplacedBy(device.replacedBy().map(DeviceId::value).orElse(""))
        .setAwaitingCountersignature(
            device.life().countersignature() instanceof Countersignature.Due)
        .build();
  }

  private static Place place(org.anyuan.ledger.domain.Place place) {
    var message =
        Place.newBuilder()
            .setBuilding(place.building())
            .setFloor(place.floor())
            .setRoom(place.room());
    place.position().map(Messages::position).ifPresent(message::setPosition);
    return message.build();
  }

  private static SealedSecret secret(DeviceSecret secret) {
    try {
      return SealedSecret.parseFrom(Base64.getDecoder().decode(secret.sealed())).toBuilder()
          .setNotAfterEpochMillis(secret.notAfter().map(Instant::toEpochMilli).orElse(0L))
          .build();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored secret cannot be read", e);
    }
  }

  @Override
  public Where where(Device device) {
    var line = device.path().ids();
    return new Where(line.getLast(), device.path().value());
  }

  @Override
  public Map<String, String> facts(Device device) {
    var details = device.details();
    return Map.ofEntries(
        Map.entry("schoolId", details.school().value()),
        Map.entry("kind", details.kind()),
        Map.entry("protocol", details.protocol().name()),
        Map.entry("account", details.account().orElse("")),
        Map.entry("building", details.place().building()),
        Map.entry("floor", details.place().floor()),
        Map.entry("room", details.place().room()),
        Map.entry("position", details.place().position().map(Messages::text).orElse("")),
        Map.entry("heartbeatSeconds", details.heartbeatSeconds().map(Object::toString).orElse("")),
        Map.entry("backupLine", details.backupLine().orElse("")),
        Map.entry("enabled", Boolean.toString(device.enabled())),
        Map.entry("countersignature", paper(device)),
        Map.entry("replaces", device.replaces().map(DeviceId::value).orElse("")),
        Map.entry("replacedBy", device.replacedBy().map(DeviceId::value).orElse("")),
        // How many, never what.
        Map.entry("secrets", Integer.toString(device.secrets().size())),
        Map.entry("retired", Boolean.toString(device.retired())));
  }

  /** By whom it was put up and signed for is the line's own actor. */
  private static String paper(Device device) {
    return switch (device.life().countersignature()) {
      case Countersignature.NotNeeded _ -> "";
      case Countersignature.Due(var _, var remindAt) -> "due by " + remindAt;
      case Countersignature.Given given ->
          "given" + given.signal().map(signal -> ", test press " + signal).orElse("");
    };
  }
}
