package org.anyuan.alarm.support;

import com.google.protobuf.Message;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;
import org.anyuan.local.testing.StackResource;

/**
 * Stops one store before the service starts; for Kafka, an earlier life of the service left its
 * copy of the directory.
 */
public final class StoppedAtStart implements QuarkusTestResourceLifecycleManager {
  public static final String SCHOOL = "copied-school";
  public static final Button BUTTON = Button.named("copied-button");

  private String store;

  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void init(Map<String, String> args) {
    store = args.get("store");
  }

  @Override
  public Map<String, String> start() {
    var settings = StackResource.settings("alarm", "src/main/resources/db/migration");
    switch (store) {
      case "kafka" -> {
        var key = settings.get("ANYUAN_DEVICE_KEY_PUBLIC");
        copy("SCHOOLS", SCHOOL, Registry.school(SCHOOL));
        copy(
            "DEVICES",
            BUTTON.id(),
            Registry.device(key, BUTTON.id(), SCHOOL, true, BUTTON.secretText()));
        StackResource.broker().stop();
      }
      case "postgresql" -> StackResource.database().stop();
      default -> throw new IllegalArgumentException(store);
    }
    return Map.of();
  }

  private static void copy(String topic, String id, Message value) {
    try (var connection = StackResource.database().superuser("alarm");
        var insert =
            connection.prepareStatement(
                "insert into directory_copy (topic, id, value) values (?, ?, ?)"
                    + " on conflict do nothing")) {
      insert.setString(1, topic);
      insert.setString(2, id);
      insert.setBytes(3, value.toByteArray());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    StackResource.broker().start();
    StackResource.database().start();
  }
}
