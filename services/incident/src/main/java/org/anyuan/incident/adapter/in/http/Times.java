package org.anyuan.incident.adapter.in.http;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.anyuan.common.cloudevents.Timestamps;

/** What is unset in a message is absent in JSON. */
final class Times {
  private Times() {}

  static Instant at(boolean present, Timestamp timestamp) {
    return present ? Timestamps.instant(timestamp) : null;
  }

  static String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
