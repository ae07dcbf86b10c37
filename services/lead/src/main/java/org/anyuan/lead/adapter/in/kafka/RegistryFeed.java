package org.anyuan.lead.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryFeed;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.publics.SchoolNames;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ledger's regions and schools, in memory. */
@ApplicationScoped
class RegistryFeed implements Registry, SchoolNames {
  private final Directory directory = new Directory();
  private final SchoolsOfCounties counties = new SchoolsOfCounties(directory);
  private final NameIndex schools = new NameIndex();
  private final NameIndex regions = new NameIndex();
  private final DirectoryFeed feed;

  RegistryFeed(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    feed =
        new DirectoryFeed(
            directory,
            EnumSet.of(DirectoryTopic.REGIONS, DirectoryTopic.SCHOOLS),
            bootstrapServers,
            this::name);
  }

  private void name(DirectoryRecord change) {
    counties.changed();
    switch (change.topic()) {
      case SCHOOLS ->
          directory
              .school(change.id())
              .ifPresent(school -> schools.add(school.getRef().getName(), change.id()));
      case REGIONS ->
          directory
              .region(change.id())
              .ifPresent(region -> regions.add(region.getName(), change.id()));
      case DEVICES, CAMERAS, EXERCISES -> {
        // Not read here.
      }
    }
  }

  @Override
  public List<SchoolId> schoolsNamed(String name) {
    return schools.find(name).stream()
        .flatMap(id -> directory.school(id).stream())
        .filter(one -> !one.getRetired() && NameIndex.same(one.getRef().getName(), name))
        .map(one -> new SchoolId(one.getRef().getSchoolId()))
        .toList();
  }

  @Override
  public List<RegionPath> regionsNamed(String name) {
    return regions.find(name).stream()
        .flatMap(id -> directory.region(id).stream())
        .filter(one -> !one.getRetired() && NameIndex.same(one.getName(), name))
        .map(one -> new RegionPath(one.getPath()))
        .toList();
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
  public Optional<RegionPath> path(RegionId region) {
    return directory
        .region(region.value())
        .filter(one -> !one.getRetired())
        .map(Region::getPath)
        .map(RegionPath::new);
  }

  @Override
  public Optional<String> name(RegionId region) {
    return directory.region(region.value()).map(Region::getName);
  }

  @Override
  public Optional<String> name(SchoolId school) {
    return directory.school(school.value()).map(one -> one.getRef().getName());
  }

  @Override
  public Stream<Known> all() {
    return directory.schools().stream()
        .filter(one -> !one.getRetired())
        .map(School::getRef)
        .map(
            ref ->
                new Known(
                    new SchoolId(ref.getSchoolId()),
                    ref.getName(),
                    directory.region(ref.getCountyRegionId()).map(Region::getName).orElse("")));
  }

  @Override
  public Optional<String> code(RegionId region) {
    return directory.region(region.value()).map(Region::getCode).filter(code -> !code.isEmpty());
  }

  @Override
  public Optional<RegionPath> path(SchoolId school) {
    return directory
        .school(school.value())
        .filter(one -> !one.getRetired())
        .map(one -> new RegionPath(one.getRef().getRegionPath()));
  }

  @Override
  public Counties counties() {
    return counties.now();
  }
}
