package org.anyuan.alarm.adapter.out.kafka;

import java.util.HashMap;
import java.util.Map;

/**
 * A producer that confirms only what every in-sync copy has, never blocks its caller, and gives up
 * within 2 seconds, since there is another store to turn to.
 */
final class LogSettings {
  private LogSettings() {}

  static Map<String, Object> producer(String brokers) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", brokers);
    settings.put("client.id", "alarm");
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", 0);
    // Presses come in on an event loop. What cannot be sent at once goes to the spool.
    settings.put("max.block.ms", 0);
    settings.put("request.timeout.ms", 1000);
    settings.put("delivery.timeout.ms", 2000);
    settings.put("retry.backoff.ms", 20);
    settings.put("retry.backoff.max.ms", 200);
    connections(settings);
    // A quiet night must not cost the first press a look-up.
    settings.put("metadata.max.age.ms", 30_000);
    settings.put("metadata.max.idle.ms", 30L * 24 * 3600 * 1000);
    settings.put("connections.max.idle.ms", -1);
    return settings;
  }

  static Map<String, Object> probe(String brokers) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", brokers);
    settings.put("client.id", "alarm-probe");
    settings.put("request.timeout.ms", 1000);
    settings.put("default.api.timeout.ms", 1500);
    connections(settings);
    return settings;
  }

  /** Back as soon as Kafka is back. */
  private static void connections(Map<String, Object> settings) {
    settings.put("reconnect.backoff.ms", 50);
    settings.put("reconnect.backoff.max.ms", 250);
    settings.put("socket.connection.setup.timeout.ms", 500);
    settings.put("socket.connection.setup.timeout.max.ms", 1000);
  }
}
