package org.anyuan.alarm.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import org.anyuan.alarm.application.KnowDevices;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryFeed;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Schools, devices and exercises from the ledger's topics. */
@ApplicationScoped
class FollowLedger {
  private final String brokers;
  private DirectoryFeed feed;

  FollowLedger(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
    this.brokers = brokers;
  }

  @Produces
  @Singleton
  static Directory directory() {
    return new Directory();
  }

  void start(@Observes StartupEvent event, Directory directory, KnowDevices devices) {
    feed =
        new DirectoryFeed(
            directory,
            EnumSet.of(DirectoryTopic.SCHOOLS, DirectoryTopic.DEVICES, DirectoryTopic.EXERCISES),
            brokers,
            change -> tell(devices, change));
    feed.start();
  }

  /** An exercise is not copied: a start without Kafka knows of none, and every press is real. */
  private static void tell(KnowDevices devices, DirectoryRecord change) {
    if (change.topic() != DirectoryTopic.EXERCISES) {
      devices.changed(change);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    feed.close();
  }
}
