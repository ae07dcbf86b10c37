package org.anyuan.tests.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;

/** The consumer groups of the stack. */
public final class Groups {
  /** Longer than any group waits for a member that was killed. */
  private static final Duration SETTLED = Duration.ofSeconds(60);

  private static final int ANSWER_SECONDS = 10;

  private Groups() {}

  /**
   * Until each of them reads all that there is of its topics: whoever was killed keeps its part for
   * a while, and what is in it waits.
   */
  public static void awaitStable(Stack stack, List<String> groups) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
      Await.until(groups + " read all", SETTLED, () -> stable(admin, groups));
    }
  }

  private static boolean stable(Admin admin, List<String> groups) {
    try {
      return admin
          .describeConsumerGroups(groups)
          .all()
          .get(ANSWER_SECONDS, TimeUnit.SECONDS)
          .values()
          .stream()
          .allMatch(group -> group.groupState() == GroupState.STABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
