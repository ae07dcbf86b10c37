package org.anyuan.incident.application.calls;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The call-handling systems, by the region that they are for; there may be none. */
@ConfigMapping(prefix = "anyuan.call-handling")
public interface CallHandlingSettings {
  Map<String, OneSystem> systems();

  /** How long a system may take to answer, its whole answer included. */
  @WithDefault("10s")
  Duration deadline();

  /** After a first try that failed; three times longer after each further one. */
  @WithDefault("5s")
  Duration firstRetry();

  @WithDefault("10m")
  Duration longestRetry();

  @WithDefault("8")
  int attempts();

  /** What could not be tried for so long is for a person to look at: it may be over by now. */
  @WithDefault("2h")
  Duration giveUpAfter();

  /** How far what a system signs may be from our clock. */
  @WithDefault("5m")
  Duration timestampTolerance();

  /** What is missing or wrong here is said in the log, and leaves out this one system. */
  interface OneSystem {
    Optional<String> url();

    /** {@code whsec_<base64>}; while it is changed two, a space between them: the first signs. */
    Optional<String> secret();

    @WithDefault("false")
    boolean exercises();

    /** Its address may be a private one, as in a police network. */
    @WithDefault("false")
    boolean privateNetwork();
  }
}
