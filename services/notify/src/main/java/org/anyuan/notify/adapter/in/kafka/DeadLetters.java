package org.anyuan.notify.adapter.in.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.topic.DeadLetterWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a group cannot process, kept with its reason before the group goes past it. */
@ApplicationScoped
class DeadLetters {
  private final DeadLetterWriter letters;

  DeadLetters(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    letters = DeadLetterWriter.to(bootstrapServers);
  }

  /** Returns when it is safe there. The same one may come twice. */
  void put(ConsumerRecord<String, byte[]> message, String group, String reason) {
    letters.put(message, group, reason);
  }

  @PreDestroy
  void close() {
    letters.close();
  }
}
