package org.anyuan.setup;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Whether all of them are there: a topic with three copies needs three. */
final class Brokers {

  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final int TRY_MILLIS = 2000;

  private Brokers() {}

  static void await(String bootstrapServers, int number) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TRY_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TRY_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      while (present(admin) < number) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(
              "Not " + number + " brokers at " + bootstrapServers + " within " + DEADLINE);
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the brokers", e);
    }
  }

  private static int present(Admin admin) throws InterruptedException {
    try {
      return admin.describeCluster().nodes().get(TRY_MILLIS, TimeUnit.MILLISECONDS).size();
    } catch (ExecutionException | TimeoutException e) {
      return 0;
    }
  }
}
