package org.anyuan.alarm.support;

import com.google.protobuf.Message;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What an earlier life of the service left: a device that was online a day ago, and an open gap.
 */
public final class EarlierSupervision implements QuarkusTestResourceLifecycleManager {
  public static final String SCHOOL = "earlier-school";
  public static final String ONLINE = "earlier-online";
  public static final String GAP_SCHOOL = "earlier-gap-school";
  public static final UUID GAP = UUID.fromString("7f1a2c3d-0000-4000-8000-00000000aa01");
  static final String REGION = "/420000/420100/420106/420106-p01/";

  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Map<String, String> start() {
    StackResource.settings("alarm", "src/main/resources/db/migration");
    var device =
        Device.newBuilder()
            .setDeviceId(ONLINE)
            .setSchoolId(SCHOOL)
            .setKind("BUTTON")
            .setProtocol(DeviceProtocol.DEVICE_PROTOCOL_MQTT)
            .setEnabled(true)
            .setVersion(1)
            .build();
    publish(Topics.LEDGER_SCHOOLS, SCHOOL, Registry.school(SCHOOL));
    publish(Topics.LEDGER_SCHOOLS, GAP_SCHOOL, Registry.school(GAP_SCHOOL));
    publish(Topics.LEDGER_DEVICES, ONLINE, device);
    var began = Instant.now();
    try (var connection = StackResource.database().superuser("alarm");
        var status =
            connection.prepareStatement(
                """
                insert into device_status (device_id, school_id, region_path, state, faults, since,
                  last_seen_at, interval_seconds, interval_said)
                values (?, ?, ?, 'ONLINE', 0, now() - interval '2 days', now() - interval '1 day', 3, true)
                on conflict do nothing\
                """);
        var gap =
            connection.prepareStatement(
                """
                insert into coverage_gap (gap_id, school_id, region_path, reason, opened_at, due_at)
                values (?, ?, ?, 'NO_DEVICE', now() - interval '5 hours', now() - interval '1 hour')
                on conflict do nothing\
                """)) {
      status.setString(1, ONLINE);
      status.setString(2, SCHOOL);
      status.setString(3, REGION);
      status.executeUpdate();
      gap.setObject(1, GAP);
      gap.setString(2, GAP_SCHOOL);
      gap.setString(3, REGION);
      gap.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of("test.supervision.began", began.toString());
  }

  /** The service started after this. */
  public static Instant began() {
    return Instant.parse(Registry.config("test.supervision.began"));
  }

  private static void publish(String topic, String key, Message value) {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var event = CloudEvent.of(UUID.randomUUID(), value, "ledger", Instant.now());
      producer.send(CloudEventHeaders.record(topic, key, event, value)).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's record was not published", e);
    }
  }

  @Override
  public void stop() {}
}
