package org.anyuan.alarm.application;

import java.nio.file.Path;
import java.time.Duration;

/** The defaults. */
class TestSettings implements AlarmSettings {
  @Override
  public Duration timestampTolerance() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Duration hedgeAfter() {
    return Duration.ofMillis(80);
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(4);
  }

  @Override
  public Duration retryAfter() {
    return Duration.ofSeconds(2);
  }

  @Override
  public int maxBodyBytes() {
    return 65536;
  }

  @Override
  public int maxInFlight() {
    return 100;
  }

  @Override
  public Duration rememberFor() {
    return Duration.ofMinutes(9);
  }

  @Override
  public int rememberAtMost() {
    return 1000;
  }

  @Override
  public Path deviceKey() {
    throw new UnsupportedOperationException();
  }
}
