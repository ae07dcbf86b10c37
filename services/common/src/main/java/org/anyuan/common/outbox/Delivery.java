package org.anyuan.common.outbox;

/** What became of one row. */
sealed interface Delivery {
  /** Kafka confirmed it. */
  record Sent() implements Delivery {}

  /** Trying again may help. */
  record Later(String reason) implements Delivery {}

  /** Kafka will never take it, such as a record that is too large. */
  record Refused(String reason) implements Delivery {}
}
