package org.anyuan.alarm.adapter.in.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.alarm.application.KnowDevices;
import org.anyuan.alarm.application.LogHealth;
import org.anyuan.alarm.application.SpoolHealth;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a press can be kept in either store and its device can be known. */
@Readiness
@ApplicationScoped
class AlarmReadiness implements HealthCheck {
  private final LogHealth log;
  private final SpoolHealth spool;
  private final KnowDevices devices;

  AlarmReadiness(LogHealth log, SpoolHealth spool, KnowDevices devices) {
    this.log = log;
    this.spool = spool;
    this.devices = devices;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("press")
        .withData("log", log.reachable())
        .withData("spool", spool.reachable())
        .withData("devices", devices.known())
        .status((log.reachable() || spool.reachable()) && devices.known())
        .build();
  }
}
