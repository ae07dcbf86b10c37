package org.anyuan.common.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The one clock of a process. Domain code takes it, or an instant, as a parameter. */
@ApplicationScoped
class ClockProducer {
  private static final Logger LOG = Logger.getLogger(ClockProducer.class);

  /**
   * The system's.
   *
   * @param ahead for tests of a running stack alone: a file that says how far ahead it is
   */
  @Produces
  @ApplicationScoped
  Clock clock(@ConfigProperty(name = "anyuan.clock.ahead-file") Optional<Path> ahead) {
    ahead.ifPresent(file -> LOG.warnf("the clock may be moved ahead file=%s", file));
    return ahead.<Clock>map(AheadClock::new).orElseGet(Clock::systemUTC);
  }
}
