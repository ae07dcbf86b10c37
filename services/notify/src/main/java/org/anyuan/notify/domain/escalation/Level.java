package org.anyuan.notify.domain.escalation;

import org.anyuan.notify.domain.Severity;

/**
 * How grave a task is.
 *
 * @param taskVersion that said so: what an earlier version says comes too late
 */
public record Level(Severity severity, long taskVersion) {
  boolean newerThan(Level other) {
    return taskVersion > other.taskVersion;
  }

  boolean above(Level other) {
    return severity.compareTo(other.severity) > 0;
  }

  boolean below(Level other) {
    return severity.compareTo(other.severity) < 0;
  }
}
