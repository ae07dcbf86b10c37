package org.anyuan.setup;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How often each record is kept.
 *
 * @param inSync how many of them must have it before it counts as written
 */
public record Copies(short all, int inSync) {

  /** With three brokers or more, any one may be lost: nothing written is lost, and all goes on. */
  public static Copies of(int brokers) {
    if (brokers < 1) {
      throw new IllegalArgumentException("Not a number of brokers: " + brokers);
    }
    return brokers < 3 ? new Copies((short) 1, 1) : new Copies((short) 3, 2);
  }

  NewTopic on(NewTopic topic) {
    Map<String, String> settings = new HashMap<>(topic.configs());
    settings.put("min.insync.replicas", String.valueOf(inSync));
    return new NewTopic(topic.name(), topic.numPartitions(), all).configs(settings);
  }
}
