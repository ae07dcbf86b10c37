package org.anyuan.alarm.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How the service may be tuned; the defaults are the design's budgets. */
@ConfigMapping(prefix = "anyuan.alarm")
public interface AlarmSettings {
  /** How far a request's {@code webhook-timestamp} may be from our clock. */
  @WithDefault("5m")
  Duration timestampTolerance();

  /** How long the log may take before the spool is written, too. */
  @WithDefault("80ms")
  Duration hedgeAfter();

  /** After this a device hears that neither store took its press. */
  @WithDefault("4s")
  Duration deadline();

  @WithDefault("2s")
  Duration retryAfter();

  @WithDefault("65536")
  int maxBodyBytes();

  @WithDefault("10000")
  int maxInFlight();

  /** For a retry's answer. Shorter than the decider's 10 minutes: it must not swallow a press. */
  @WithDefault("9m")
  Duration rememberFor();

  @WithDefault("100000")
  int rememberAtMost();

  /** PEM, PKCS#8, X25519: opens the devices' sealed secrets. */
  Path deviceKey();
}
