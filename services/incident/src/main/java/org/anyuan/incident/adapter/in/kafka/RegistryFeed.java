package org.anyuan.incident.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryFeed;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Registry;
import org.anyuan.proto.common.v1.SchoolRef;
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

  @Produces
  @Singleton
  Directory directory() {
    return directory;
  }

  @Override
  public boolean complete() {
    return directory.ready();
  }

  @Override
  public Optional<SchoolRef> school(String schoolId) {
    return directory.school(schoolId).filter(s -> !s.getRetired()).map(School::getRef);
  }

  @Override
  public List<SchoolRef> schools(Scope scope, String after, int limit) {
    return directory.schools().stream()
        .filter(s -> !s.getRetired())
        .map(School::getRef)
        .filter(s -> s.getSchoolId().compareTo(after) > 0)
        .filter(s -> scope.allows(s.getRegionPath(), s.getSchoolId()))
        .sorted(Comparator.comparing(SchoolRef::getSchoolId))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Part> below(RegionPath region) {
    return directory.regions().stream()
        .filter(r -> !r.getRetired())
        .filter(r -> r.getPath().equals(region.value() + r.getRegionId() + "/"))
        .map(r -> new Part(r.getRegionId(), r.getName(), new RegionPath(r.getPath())))
        .toList();
  }

  @Override
  public Optional<RegionPath> region(String regionId) {
    return directory
        .region(regionId)
        .filter(r -> !r.getRetired() && !r.getPath().isEmpty())
        .map(r -> new RegionPath(r.getPath()));
  }
}
