package org.anyuan.alarm.application;

import java.time.Duration;

/** Does something later, unless it is called off. */
public interface Timer {
  Pending after(Duration delay, Runnable work);

  /** What is still to be done. */
  interface Pending {
    void cancel();
  }
}
