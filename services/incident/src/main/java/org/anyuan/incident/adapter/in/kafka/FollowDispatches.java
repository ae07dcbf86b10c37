package org.anyuan.incident.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.DeadLetterTopic;
import org.anyuan.incident.application.RecordDispatches;
import org.anyuan.proto.patrol.v1.PatrolEvent;

/**
 * What patrol says of its dispatches: the unit's steps are then in the incident's timeline, and the
 * device and its school learn of them.
 */
@ApplicationScoped
class FollowDispatches {
  private final OthersEvents<PatrolEvent> events;

  FollowDispatches(RecordDispatches dispatches, SetAside setAside, KafkaSettings settings) {
    events =
        new OthersEvents<>(
            "dispatches",
            DeadLetterTopic.DISPATCHES,
            PatrolEvent.parser(),
            dispatches::record,
            setAside,
            settings);
  }

  void start(@Observes StartupEvent event) {
    events.start();
  }

  void stop(@Observes ShutdownEvent event) {
    events.close();
  }
}
