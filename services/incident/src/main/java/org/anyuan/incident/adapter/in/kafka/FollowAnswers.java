package org.anyuan.incident.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.DeadLetterTopic;
import org.anyuan.incident.application.RecordAnswers;
import org.anyuan.proto.notify.v1.NotifyEvent;

/** Who took a task from a message: by a link, by a key on the telephone. */
@ApplicationScoped
class FollowAnswers {
  private final OthersEvents<NotifyEvent> events;

  FollowAnswers(RecordAnswers answers, SetAside setAside, KafkaSettings settings) {
    events =
        new OthersEvents<>(
            "answers",
            DeadLetterTopic.ANSWERS,
            NotifyEvent.parser(),
            answers::record,
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
