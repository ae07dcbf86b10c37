package org.anyuan.alarm.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.alarm.application.DeviceChange.Ending;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchDevicesTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir private Path folder;
  private final List<DirectoryRecord> saved = new ArrayList<>();
  private final List<DeviceChange> told = new ArrayList<>();
  private Devices devices;
  private WatchDevices watch;
  private KnowDevices know;
  private Device opened;

  @BeforeEach
  void start() throws Exception {
    devices = new Devices(folder);
    watch = new WatchDevices(devices.directory);
    know = new KnowDevices(devices.directory, new Copy(saved), devices.secrets, watch);
    opened =
        Device.newBuilder()
            .setDeviceId("d1")
            .setSchoolId("s1")
            .setProtocol(DeviceProtocol.DEVICE_PROTOCOL_MQTT)
            .setEnabled(true)
            .setVersion(1)
            .addSecrets(devices.seal("d1", SECRET, 0))
            .build();
    publish(Devices.record(opened));
    watch.watch(told::add);
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void shouldEndTheSessionOfADeviceThatMayNoLongerHaveIt(Ending why) throws Exception {
    // When
    publish(why == Ending.GONE ? Devices.tombstone("d1") : Devices.record(changed(why)));
    // Then
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().deviceId()).isEqualTo("d1");
    assertThat(told.getFirst().ends(opened)).contains(why);
    assertThat(watch.ending(opened)).as("asked without having been told").contains(why);
  }

  private Device changed(Ending why) throws Exception {
    var device = opened.toBuilder().setVersion(2);
    return switch (why) {
      case GONE -> throw new AssertionError("a tombstone");
      case RETIRED -> device.setRetired(true).setEnabled(false).clearSecrets().build();
      case DISABLED -> device.setEnabled(false).build();
      case SECRETS_CHANGED ->
          device
              .clearSecrets()
              .addSecrets(devices.seal("d1", SECRET, 0))
              .addSecrets(opened.getSecrets(0).toBuilder().setNotAfterEpochMillis(1))
              .build();
      case NAME_CHANGED -> device.setProtocol(DeviceProtocol.DEVICE_PROTOCOL_HTTP).build();
    };
  }

  @Test
  void shouldLetASessionGoOnWhenTheDeviceIsMovedToAnotherPlace() throws Exception {
    // When
    publish(Devices.record(opened.toBuilder().setVersion(2).setSchoolId("s2").build()));
    // Then
    assertThat(told.getFirst().ends(opened)).isEmpty();
    assertThat(told.getFirst().now().orElseThrow().getSchoolId()).isEqualTo("s2");
    assertThat(watch.ending(opened)).isEmpty();
  }

  @Test
  void shouldTellTheOthersWhenOneListenerFails() throws Exception {
    // Given
    var last = new ArrayList<DeviceChange>();
    watch.watch(
        change -> {
          throw new IllegalStateException("a listener's own fault");
        });
    watch.watch(last::add);
    // When
    publish(Devices.tombstone("d1"));
    // Then
    assertThat(last).hasSize(1);
  }

  @Test
  void shouldTellWhatTheCopyKnowsBetter() {
    // Given
    saved.add(Devices.record(opened));
    saved.add(Devices.record(opened.toBuilder().setVersion(2).setEnabled(false).build()));
    // When
    know.synchronise();
    // Then
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().ends(opened)).contains(Ending.DISABLED);
  }

  private void publish(DirectoryRecord change) throws Exception {
    if (devices.directory.apply(change)) {
      know.changed(change);
    }
  }

  /** In memory. */
  private record Copy(List<DirectoryRecord> saved) implements DirectoryCopy {
    @Override
    public Uni<List<DirectoryRecord>> load() {
      return Uni.createFrom().item(() -> List.copyOf(saved));
    }

    @Override
    public Uni<Void> store(List<DirectoryRecord> records) {
      return Uni.createFrom().voidItem();
    }
  }
}
