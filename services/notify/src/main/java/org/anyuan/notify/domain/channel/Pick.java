package org.anyuan.notify.domain.channel;

import java.time.Duration;

/**
 * One way that a message goes.
 *
 * @param after so long after now, unless the person has answered by then
 * @param sound false: it must make none
 */
public record Pick(Address address, Duration after, boolean sound) {
  boolean atOnce() {
    return after.isZero();
  }

  Pick now() {
    return new Pick(address, Duration.ZERO, sound);
  }
}
