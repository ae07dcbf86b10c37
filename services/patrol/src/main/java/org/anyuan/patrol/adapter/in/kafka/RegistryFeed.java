package org.anyuan.patrol.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryFeed;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.patrol.application.Registry;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ledger's schools and regions, in memory. */
@ApplicationScoped
class RegistryFeed implements Registry {
  private final Directory directory = new Directory();
  private final DirectoryFeed feed;

  RegistryFeed(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    feed =
        new DirectoryFeed(
            directory,
            EnumSet.of(DirectoryTopic.REGIONS, DirectoryTopic.SCHOOLS),
            bootstrapServers,
            _ -> {});
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
  public Optional<School> school(String id) {
    return directory.school(id).filter(school -> !school.getRetired());
  }

  @Override
  public Optional<Region> region(String id) {
    return directory.region(id).filter(region -> !region.getRetired());
  }

  @Override
  public Collection<School> schools() {
    return directory.schools().stream().filter(school -> !school.getRetired()).toList();
  }

  @Override
  public Collection<Region> regions() {
    return directory.regions().stream().filter(region -> !region.getRetired()).toList();
  }
}
