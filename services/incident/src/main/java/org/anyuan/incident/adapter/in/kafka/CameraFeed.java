package org.anyuan.incident.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.EnumSet;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryFeed;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.incident.application.CameraRegistry;
import org.anyuan.proto.ledger.v1.Camera;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ledger's cameras, in memory. A feed and a directory of their own: schools and regions, which
 * the lanes need, never wait for them.
 */
@ApplicationScoped
class CameraFeed implements CameraRegistry {
  private final Directory directory = new Directory();
  private final DirectoryFeed feed;

  CameraFeed(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    feed =
        new DirectoryFeed(directory, EnumSet.of(DirectoryTopic.CAMERAS), bootstrapServers, _ -> {});
  }

  void start(@Observes StartupEvent event) {
    feed.start();
  }

  void stop(@Observes ShutdownEvent event) {
    feed.close();
  }

  @Override
  public boolean complete() {
    return directory.ready();
  }

  @Override
  public Collection<Camera> inUseAt(String schoolId) {
    return directory.camerasOf(schoolId).stream()
        .filter(camera -> camera.getEnabled() && !camera.getRetired())
        .toList();
  }
}
