package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the log can be counted on. While it cannot, a press goes to the spool at once, and to the
 * log as well: every press is a probe, and the first confirmation ends the failing.
 */
@ApplicationScoped
public class LogHealth {
  // Until it was reached once, it is not counted on.
  private volatile boolean failing = true;
  private volatile boolean reachable;

  public boolean failing() {
    return failing;
  }

  /** The log answers, whether or not it took the last signal in time. */
  public boolean reachable() {
    return reachable;
  }

  void confirmed() {
    failing = false;
    reachable = true;
  }

  /** It refused a signal, or did not confirm it in time. */
  void late() {
    failing = true;
  }

  /** A probe that is independent of presses reached the log, or did not. */
  public void probed(boolean reached) {
    if (reached != reachable || !reached) {
      failing = !reached;
    }
    reachable = reached;
  }
}
