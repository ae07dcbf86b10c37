package org.anyuan.alarm.support;

import com.google.protobuf.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.anyuan.proto.ledger.v1.Exercise;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the ledger would publish. */
public final class Registry {
  private Registry() {}

  public static School school(String id) {
    return School.newBuilder()
        .setRef(
            SchoolRef.newBuilder()
                .setSchoolId(id)
                .setName("测试小学")
                .setRegionPath("/420000/420100/420106/420106-p01/")
                .setStationRegionId("420106-p01")
                .setCountyRegionId("420106"))
        .setVersion(1)
        .build();
  }

  public static Device device(String id, String schoolId, boolean enabled, byte[]... secrets) {
    return device(config("ANYUAN_DEVICE_KEY_PUBLIC"), id, schoolId, enabled, secrets);
  }

  /** A panel that speaks DC-09 under this account. */
  public static Device panel(String id, String account, String schoolId, byte[]... secrets) {
    return device(id, schoolId, true, secrets).toBuilder()
        .setKind("PANEL")
        .setProtocol(DeviceProtocol.DEVICE_PROTOCOL_DC09)
        .setAccount(account)
        .build();
  }

  /** A device that speaks GB/T 28181 under this code. */
  public static Device camera(String id, String code, String schoolId, byte[]... secrets) {
    return device(id, schoolId, true, secrets).toBuilder()
        .setKind("CAMERA")
        .setProtocol(DeviceProtocol.DEVICE_PROTOCOL_GB28181)
        .setAccount(code)
        .build();
  }

  static Device device(
      String publicKey, String id, String schoolId, boolean enabled, byte[]... secrets) {
    var device =
        Device.newBuilder()
            .setDeviceId(id)
            .setSchoolId(schoolId)
            .setKind("BUTTON")
            .setProtocol(DeviceProtocol.DEVICE_PROTOCOL_HTTP)
            .setPlace(Place.newBuilder().setBuilding("门卫室"))
            .setEnabled(enabled)
            .setVersion(1);
    try {
      var key = PemKeys.x25519Public(Path.of(publicKey));
      for (var secret : secrets) {
        device.addSecrets(SealedSecrets.seal(key, id, secret));
      }
    } catch (Exception e) {
      throw new IllegalStateException("the test's secret was not sealed", e);
    }
    return device.build();
  }

  public static void publish(School... schools) {
    for (var school : schools) {
      publish(Topics.LEDGER_SCHOOLS, school.getRef().getSchoolId(), school);
    }
  }

  public static void publish(Device... devices) {
    for (var device : devices) {
      publish(Topics.LEDGER_DEVICES, device.getDeviceId(), device);
    }
  }

  public static void publish(Exercise exercise) {
    publish(Topics.LEDGER_EXERCISES, exercise.getExerciseId(), exercise);
  }

  private static void publish(String topic, String key, Message value) {
    var settings = Map.<String, Object>of("bootstrap.servers", config("kafka.bootstrap.servers"));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var event = CloudEvent.of(UUID.randomUUID(), value, "ledger", Instant.now());
      producer.send(CloudEventHeaders.record(topic, key, event, value)).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's record was not published", e);
    }
  }

  static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
