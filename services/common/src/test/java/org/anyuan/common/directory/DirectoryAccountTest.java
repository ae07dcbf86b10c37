package org.anyuan.common.directory;

import static org.anyuan.proto.ledger.v1.DeviceProtocol.DEVICE_PROTOCOL_DC09;
import static org.anyuan.proto.ledger.v1.DeviceProtocol.DEVICE_PROTOCOL_GB28181;
import static org.anyuan.proto.ledger.v1.DeviceProtocol.DEVICE_PROTOCOL_MQTT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.junit.jupiter.api.Test;

/** Finding a device by the name under which it speaks its protocol. */
class DirectoryAccountTest {
  private final Directory directory = new Directory();

  @Test
  void shouldFindADeviceByItsAccountOfItsProtocolOnly() throws Exception {
    // When
    apply(panel("p1", 1, "1234"));
    // Then
    assertThat(id(DEVICE_PROTOCOL_DC09, "1234")).contains("p1");
    assertThat(id(DEVICE_PROTOCOL_GB28181, "1234")).isEmpty();
    assertThat(id(DEVICE_PROTOCOL_DC09, "p1")).isEmpty();
    assertThat(id(DEVICE_PROTOCOL_DC09, "")).isEmpty();
  }

  @Test
  void shouldFindADeviceWithoutAnAccountByItsId() throws Exception {
    // When
    apply(panel("b1", 1, "").setProtocol(DEVICE_PROTOCOL_MQTT));
    // Then
    assertThat(id(DEVICE_PROTOCOL_MQTT, "b1")).contains("b1");
    assertThat(id(DEVICE_PROTOCOL_DC09, "b1")).isEmpty();
  }

  @Test
  void shouldFollowAChangeOfTheAccount() throws Exception {
    // Given
    apply(panel("p1", 1, "1234"));
    // When
    apply(panel("p1", 2, "ABCD"));
    // Then
    assertThat(id(DEVICE_PROTOCOL_DC09, "1234")).isEmpty();
    assertThat(id(DEVICE_PROTOCOL_DC09, "ABCD")).contains("p1");
  }

  @Test
  void shouldFollowAChangeOfTheProtocolAndTheLossOfTheAccount() throws Exception {
    // Given
    apply(panel("p1", 1, "1234"));
    // When
    apply(panel("p1", 2, "1234").setProtocol(DEVICE_PROTOCOL_GB28181));
    // Then
    assertThat(id(DEVICE_PROTOCOL_DC09, "1234")).isEmpty();
    assertThat(id(DEVICE_PROTOCOL_GB28181, "1234")).contains("p1");
    // When
    apply(panel("p1", 3, "").setProtocol(DEVICE_PROTOCOL_GB28181));
    // Then
    assertThat(id(DEVICE_PROTOCOL_GB28181, "1234")).isEmpty();
  }

  @Test
  void shouldNotGoBackToAnOlderAccount() throws Exception {
    // Given
    apply(panel("p1", 2, "ABCD"));
    // When
    apply(panel("p1", 1, "1234"));
    // Then
    assertThat(id(DEVICE_PROTOCOL_DC09, "1234")).isEmpty();
    assertThat(id(DEVICE_PROTOCOL_DC09, "ABCD")).contains("p1");
  }

  @Test
  void shouldForgetTheAccountWithTheDevice() throws Exception {
    // Given
    apply(panel("p1", 1, "1234"));
    // When
    gone("p1");
    // Then
    assertThat(id(DEVICE_PROTOCOL_DC09, "1234")).isEmpty();
    assertThat(directory.apply(tombstone("p1"))).as("gone twice is nothing new").isFalse();
  }

  @Test
  void shouldPreferTheSuccessorOfARetiredDeviceWhicheverIsToldFirst() throws Exception {
    for (var successorFirst : new boolean[] {true, false}) {
      // Given
      var fresh = new Directory();
      fresh.apply(record(panel("old", 1, "1234")));
      // When
      if (successorFirst) {
        fresh.apply(record(panel("successor", 1, "1234")));
        fresh.apply(record(panel("old", 2, "1234").setRetired(true)));
      } else {
        fresh.apply(record(panel("old", 2, "1234").setRetired(true)));
        fresh.apply(record(panel("successor", 1, "1234")));
      }
      // Then
      assertThat(fresh.device(DEVICE_PROTOCOL_DC09, "1234").map(Device::getDeviceId))
          .contains("successor");
    }
  }

  @Test
  void shouldStillKnowARetiredDeviceThatNobodySucceeded() throws Exception {
    // When
    apply(panel("p1", 1, "1234").setRetired(true));
    // Then
    assertThat(directory.device(DEVICE_PROTOCOL_DC09, "1234").orElseThrow().getRetired()).isTrue();
  }

  @Test
  void shouldLeaveTheOtherHolderWhenOneOfTwoGoes() throws Exception {
    // Given
    apply(panel("p1", 1, "1234"));
    apply(panel("p2", 1, "1234"));
    apply(panel("p3", 1, "1234"));
    // When
    gone("p2");
    gone("p1");
    // Then
    assertThat(id(DEVICE_PROTOCOL_DC09, "1234")).contains("p3");
  }

  /** What the index says is what looking through all devices would say. */
  @Test
  void shouldAgreeWithTheDevicesAfterAnySeriesOfChanges() throws Exception {
    var random = new Random(5);
    for (var i = 0; i < 3_000; i++) {
      var id = "p" + random.nextInt(5);
      if (random.nextInt(10) == 0) {
        gone(id);
      } else {
        apply(
            panel(id, random.nextInt(1_000), account(random.nextInt(4)))
                .setRetired(random.nextInt(4) == 0)
                .setProtocol(random.nextBoolean() ? DEVICE_PROTOCOL_DC09 : DEVICE_PROTOCOL_MQTT));
      }
      IntStream.range(1, 4).mapToObj(DirectoryAccountTest::account).forEach(this::agree);
    }
  }

  private void agree(String account) {
    var all =
        directory.devices().stream()
            .filter(d -> d.getProtocol() == DEVICE_PROTOCOL_DC09 && d.getAccount().equals(account))
            .toList();
    var found = directory.device(DEVICE_PROTOCOL_DC09, account);
    assertThat(found.isPresent()).isEqualTo(!all.isEmpty());
    found.ifPresent(
        device -> {
          assertThat(all).contains(device);
          assertThat(device.getRetired()).isEqualTo(all.stream().allMatch(Device::getRetired));
        });
  }

  private static String account(int number) {
    return number == 0 ? "" : "A" + number;
  }

  private Optional<String> id(DeviceProtocol protocol, String account) {
    return directory.device(protocol, account).map(Device::getDeviceId);
  }

  private void apply(Device.Builder device) throws Exception {
    directory.apply(record(device));
  }

  private void gone(String id) throws Exception {
    directory.apply(tombstone(id));
  }

  private static Device.Builder panel(String id, long version, String account) {
    return Device.newBuilder()
        .setDeviceId(id)
        .setVersion(version)
        .setEnabled(true)
        .setProtocol(DEVICE_PROTOCOL_DC09)
        .setAccount(account);
  }

  private static DirectoryRecord record(Device.Builder device) {
    return new DirectoryRecord(
        DirectoryTopic.DEVICES, device.getDeviceId(), Optional.of(device.build().toByteString()));
  }

  private static DirectoryRecord tombstone(String id) {
    return new DirectoryRecord(DirectoryTopic.DEVICES, id, Optional.empty());
  }
}
