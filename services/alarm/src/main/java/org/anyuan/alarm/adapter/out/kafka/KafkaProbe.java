package org.anyuan.alarm.adapter.out.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anyuan.alarm.application.LogHealth;
import org.anyuan.common.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks every second whether Kafka answers, so that the first press of an outage need not find out,
 * and keeps the producer warm.
 */
@ApplicationScoped
class KafkaProbe {
  private static final Logger LOG = Logger.getLogger(KafkaProbe.class);
  private static final long PAUSE_MILLIS = 500;
  private static final long PATIENCE_MILLIS = 1500;

  private final String brokers;
  private final KafkaSignalLog log;
  private final LogHealth health;
  private final CountDownLatch stopped = new CountDownLatch(1);

  KafkaProbe(
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      KafkaSignalLog log,
      LogHealth health) {
    this.brokers = brokers;
    this.log = log;
    this.health = health;
  }

  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().daemon().name("kafka-probe").start(this::run);
  }

  private void run() {
    try (var admin = Admin.create(LogSettings.probe(brokers))) {
      do {
        var reached = log.warm() && answers(admin);
        if (reached != health.reachable()) {
          LOG.infof("kafka reachable=%b", reached);
        }
        health.probed(reached);
      } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean answers(Admin admin) throws InterruptedException {
    try {
      admin
          .describeTopics(List.of(Topics.INCIDENT_INPUTS))
          .allTopicNames()
          .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException _) {
      return false;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }
}
