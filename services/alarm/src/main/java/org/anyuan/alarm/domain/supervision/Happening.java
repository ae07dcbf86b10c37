package org.anyuan.alarm.domain.supervision;

/** What may happen to a device, as far as its condition goes. */
public sealed interface Happening {
  /** Any sign of life. */
  record Heard() implements Happening {}

  /** It did not speak when it meant to. */
  record Missed() implements Happening {}

  /** Its whole allowance passed without a sign of life. */
  record Expired() implements Happening {}

  /** It said that it leaves. */
  record Left() implements Happening {}

  /** It reports a fault, and so it speaks. */
  record Broke(Fault fault) implements Happening {}

  /** It reports that a fault is over, and so it speaks. */
  record Mended(Fault fault) implements Happening {}
}
