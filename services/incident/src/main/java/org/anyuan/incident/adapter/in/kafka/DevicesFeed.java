package org.anyuan.incident.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SortedSet;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryFeed;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.incident.application.RegisteredDevices;
import org.anyuan.proto.ledger.v1.Device;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which school has which devices. Beside {@link RegistryFeed}: there may be hundreds of thousands,
 * and whoever needs a school must not wait for them.
 */
@ApplicationScoped
class DevicesFeed implements RegisteredDevices {
  private final Directory directory = new Directory(DevicesFeed::trimmed);
  private final DeviceRolls rolls = new DeviceRolls();
  private final DirectoryFeed feed;

  DevicesFeed(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    feed =
        new DirectoryFeed(
            directory, EnumSet.of(DirectoryTopic.DEVICES), bootstrapServers, this::changed);
  }

  void start(@Observes StartupEvent event) {
    feed.start();
  }

  void stop(@Observes ShutdownEvent event) {
    feed.close();
  }

  /** What an older record is told by, and nothing else. */
  private static Device trimmed(Device device) {
    return Device.newBuilder()
        .setVersion(device.getVersion())
        .setRetired(device.getRetired())
        .build();
  }

  private void changed(DirectoryRecord change) {
    try {
      var device =
          change.value().isEmpty()
              ? Optional.<Device>empty()
              : Optional.of(Device.parseFrom(change.value().get()));
      rolls.put(change.id(), device.filter(d -> !d.getRetired()).map(Device::getSchoolId));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the directory has read it", e);
    }
  }

  @Override
  public boolean complete() {
    return directory.ready();
  }

  @Override
  public Optional<String> schoolOf(String deviceId) {
    return rolls.schoolOf(deviceId);
  }

  @Override
  public SortedSet<String> of(String schoolId) {
    return rolls.of(schoolId);
  }
}
