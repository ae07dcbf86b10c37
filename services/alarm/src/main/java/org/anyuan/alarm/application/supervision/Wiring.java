package org.anyuan.alarm.application.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.anyuan.alarm.domain.supervision.ListeningTime;

/** What is built of settings. */
@ApplicationScoped
class Wiring {
  @Produces
  @Singleton
  ListeningTime listeningTime(SupervisionSettings settings) {
    return new ListeningTime(settings.longDeaf());
  }

  @Produces
  @Singleton
  Roster roster() {
    return new Roster();
  }

  @Produces
  @Singleton
  Copy copy() {
    return new Copy(UUID.randomUUID().toString());
  }
}
