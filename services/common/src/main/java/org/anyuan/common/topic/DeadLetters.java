package org.anyuan.common.topic;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a service's groups cannot process, kept with its reason before the group goes past it. */
@ApplicationScoped
public class DeadLetters {
  private final DeadLetterWriter letters;

  DeadLetters(
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092")
          String bootstrapServers) {
    letters =
        new DeadLetterWriter(
            new KafkaProducer<>(
                Map.of(
                    "bootstrap.servers", bootstrapServers,
                    "acks", "all",
                    "max.block.ms", 1000,
                    "request.timeout.ms", 1500,
                    "delivery.timeout.ms", 2000,
                    "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer()));
  }

  /** Returns when it is safe there. The same one may come twice. */
  public void put(ConsumerRecord<String, byte[]> message, String group, String reason) {
    letters.put(message, group, reason);
  }

  @PreDestroy
  void close() {
    letters.close();
  }
}
