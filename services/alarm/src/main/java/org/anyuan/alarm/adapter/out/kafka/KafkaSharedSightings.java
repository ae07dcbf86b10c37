package org.anyuan.alarm.adapter.out.kafka;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.anyuan.alarm.application.supervision.Copy;
import org.anyuan.alarm.application.supervision.DeviceEvents;
import org.anyuan.alarm.application.supervision.SharedSightings;
import org.anyuan.alarm.application.supervision.Sightings.Sighted;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.device.v1.Sighting;
import org.anyuan.proto.device.v1.Sightings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Between the copies of alarm, on a producer of its own: presses share theirs with nobody. */
@ApplicationScoped
class KafkaSharedSightings implements SharedSightings {
  private final Copy copy;
  private final Clock clock;
  private final String brokers;
  private Producer<String, byte[]> producer;

  KafkaSharedSightings(
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers, Copy copy, Clock clock) {
    this.brokers = brokers;
    this.copy = copy;
    this.clock = clock;
  }

  /** Made when it is first needed: a copy that judges needs none. */
  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      var settings = new HashMap<>(LogSettings.producer(brokers));
      settings.put("client.id", "alarm-sightings");
      settings.put("compression.type", "lz4");
      // Nobody waits on an event loop here.
      settings.put("max.block.ms", 2000);
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @Override
  public CompletionStage<Void> tell(List<Sighted> sightings) {
    var message = Sightings.newBuilder().setCopyId(copy.id());
    sightings.forEach(one -> message.addSightings(sighting(one)));
    var value = message.build();
    var event = CloudEvent.of(UUID.randomUUID(), value, "alarm", clock.instant());
    var confirmed = new CompletableFuture<Void>();
    try {
      var unused =
          producer()
              .send(
                  CloudEventHeaders.record(Topics.DEVICE_SIGHTINGS, copy.id(), event, value),
                  (metadata, error) -> {
                    if (error == null) {
                      confirmed.complete(null);
                    } else {
                      confirmed.completeExceptionally(error);
                    }
                  });
    } catch (KafkaException | IllegalStateException e) {
      confirmed.completeExceptionally(e);
    }
    return confirmed;
  }

  private static Sighting sighting(Sighted sighted) {
    var sighting =
        Sighting.newBuilder()
            .setDeviceId(sighted.deviceId())
            .setLeft(sighted.left())
            .setLost(sighted.lost())
            .setIntervalSeconds(sighted.intervalSeconds().orElse(0));
    sighted.faults().all().forEach(f -> sighting.addFaults(DeviceEvents.fault(f)));
    sighted.restored().all().forEach(f -> sighting.addRestored(DeviceEvents.fault(f)));
    sighted.battery().ifPresent(sighting::setBatteryPercent);
    return sighting.build();
  }

  synchronized void stop(@Observes ShutdownEvent event) {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
    }
  }
}
