package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindDeviceTest {
  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
  private static final DeviceProtocol DC09 = DeviceProtocol.DEVICE_PROTOCOL_DC09;

  @TempDir Path folder;
  private Devices devices;
  private FindDevice find;

  @BeforeEach
  void start() throws Exception {
    devices = new Devices(folder);
    find = new FindDevice(devices.directory, devices.secrets, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void shouldFindADeviceByItsAccountInItsProtocol() throws Exception {
    devices.put(panel());
    devices.directory.markReady();
    assertThat(find.find(DC09, "1234"))
        .isInstanceOfSatisfying(
            FoundDevice.InUse.class,
            found -> {
              assertThat(found.device().getDeviceId()).isEqualTo("panel");
              assertThat(found.keyed()).isFalse();
              assertThat(found.settled()).isTrue();
            });
    assertThat(find.find(DeviceProtocol.DEVICE_PROTOCOL_GB28181, "1234"))
        .isInstanceOf(FoundDevice.Unknown.class);
  }

  @Test
  void shouldSayThatNobodyHasAnAccountOnlyWhenAllAreRead() {
    assertThat(find.find(DC09, "1234")).isInstanceOf(FoundDevice.NotYetKnown.class);
    devices.directory.markReady();
    assertThat(find.find(DC09, "1234")).isInstanceOf(FoundDevice.Unknown.class);
  }

  @Test
  void shouldSayThatADeviceIsDisabledOnlyWhenAllAreRead() throws Exception {
    devices.put(panel().setEnabled(false));
    assertThat(find.find(DC09, "1234")).isInstanceOf(FoundDevice.NotYetKnown.class);
    devices.directory.markReady();
    assertThat(find.find(DC09, "1234")).isInstanceOf(FoundDevice.Disabled.class);
    devices.put(panel().setRetired(true).setVersion(2));
    assertThat(find.find(DC09, "1234")).isInstanceOf(FoundDevice.Disabled.class);
  }

  @Test
  void shouldHearAKnownDeviceBeforeAllAreRead() throws Exception {
    devices.put(panel());
    assertThat(find.find(DC09, "1234"))
        .isInstanceOfSatisfying(
            FoundDevice.InUse.class, found -> assertThat(found.settled()).isFalse());
  }

  @Test
  void shouldKnowThatADeviceHasAKeyAlsoWhenNoneCountsAnyMore() throws Exception {
    devices.put(
        panel()
            .addSecrets(
                devices.seal("panel", "text:0123456789abcdef", NOW.minusMillis(1).toEpochMilli())));
    assertThat(find.find(DC09, "1234"))
        .isInstanceOfSatisfying(
            FoundDevice.InUse.class,
            found -> {
              assertThat(found.keyed()).isTrue();
              assertThat(found.secrets()).isEmpty();
            });
  }

  private static Device.Builder panel() {
    return Device.newBuilder()
        .setDeviceId("panel")
        .setProtocol(DC09)
        .setAccount("1234")
        .setEnabled(true)
        .setVersion(1);
  }
}
