package org.anyuan.incident.adapter.in.kafka.decider;

import java.time.Clock;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.Policy;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/**
 * Inputs in; events, lanes, deadlines and what cannot be read out. Each sink is named as its topic.
 */
final class DeciderTopology {
  static final String GROUP = "incident";
  static final String DEAD_LETTERS = Topics.deadLetters(Topics.INCIDENT_INPUTS, GROUP);
  private static final String SOURCE = "inputs";
  private static final String DECIDER = "decider";

  private DeciderTopology() {}

  static Topology build(Policy policy, Clock clock, Directory directory) {
    var strings = Serdes.String();
    var bytes = Serdes.ByteArray();
    var topology =
        new Topology()
            .addSource(SOURCE, strings.deserializer(), bytes.deserializer(), Topics.INCIDENT_INPUTS)
            .addProcessor(
                DECIDER,
                () -> new DeciderProcessor(policy, clock, new Unreadables(directory)),
                SOURCE)
            .addStateStore(DeciderStore.builder(), DECIDER);
    for (var topic :
        new String[] {
          Topics.QUEUE_POLICE,
          Topics.QUEUE_EDUCATION,
          Topics.QUEUE_MEDIA,
          Topics.INCIDENT_EVENTS,
          Topics.INCIDENT_INPUTS,
          DEAD_LETTERS
        }) {
      topology.addSink(topic, topic, strings.serializer(), bytes.serializer(), DECIDER);
    }
    return topology;
  }

  static String lane(Audience audience) {
    return switch (audience) {
      case POLICE -> Topics.QUEUE_POLICE;
      case EDUCATION -> Topics.QUEUE_EDUCATION;
      case MEDIA -> Topics.QUEUE_MEDIA;
    };
  }
}
