package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is built of ports and settings. */
@ApplicationScoped
class Wiring {
  @Produces
  @Singleton
  DurableWrite durableWrite(
      SignalLog log, Spool spool, LogHealth health, Timer timer, AlarmSettings settings) {
    return new DurableWrite(log, spool, health, timer, settings.hedgeAfter(), settings.deadline());
  }
}
