package org.anyuan.incident.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.application.DeadLetterTopic;
import org.anyuan.incident.application.OpenForLeads;
import org.anyuan.proto.lead.v1.LeadEvent;

/** Leads that are so urgent that they are incidents. */
@ApplicationScoped
class FollowLeads {
  private final OthersEvents<LeadEvent> events;

  FollowLeads(OpenForLeads leads, SetAside setAside, KafkaSettings settings) {
    events =
        new OthersEvents<>(
            "leads", DeadLetterTopic.LEADS, LeadEvent.parser(), leads::record, setAside, settings);
  }

  void start(@Observes StartupEvent event) {
    events.start();
  }

  void stop(@Observes ShutdownEvent event) {
    events.close();
  }
}
