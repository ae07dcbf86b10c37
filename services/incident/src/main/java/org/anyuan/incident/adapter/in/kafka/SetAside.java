package org.anyuan.incident.adapter.in.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.topic.DeadLetterWriter;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** What a group cannot process, into its dead letters, before the group goes past it. */
@ApplicationScoped
class SetAside {
  private static final Logger LOG = Logger.getLogger(SetAside.class);
  private final DeadLetterWriter letters;

  SetAside(KafkaSettings settings) {
    letters = new DeadLetterWriter(settings.producer());
  }

  /** Returns when it is safe there. The same one may come twice. */
  void put(ConsumerRecord<String, byte[]> message, String group, String reason) {
    LOG.errorf(
        "message set aside, topic=%s partition=%s offset=%s reason=%s",
        message.topic(), message.partition(), message.offset(), reason);
    letters.put(message, group, reason);
  }

  @PreDestroy
  void close() {
    letters.close();
  }
}
