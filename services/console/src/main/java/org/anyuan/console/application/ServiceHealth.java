package org.anyuan.console.application;

import java.time.Duration;
import java.util.List;
import org.anyuan.console.domain.Owner;

/**
 * How a service does, as it says itself.
 *
 * @param took until it had said so, or until nobody waited any longer
 */
public record ServiceHealth(Owner service, State state, List<Check> checks, Duration took) {
  /** What became of the question. */
  public enum State {
    /** Ready. */
    UP,
    /** It answers, and is not ready. */
    DOWN,
    /** No answer in time. */
    UNREACHABLE,
    /** This deployment has no such service. */
    NOT_DEPLOYED
  }

  /** A part of it that it depends on. */
  public record Check(String name, boolean up) {}

  public ServiceHealth {
    checks = List.copyOf(checks);
  }

  public ServiceHealth after(Duration waited) {
    return new ServiceHealth(service, state, checks, waited);
  }
}
