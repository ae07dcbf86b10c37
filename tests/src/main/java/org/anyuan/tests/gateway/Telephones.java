package org.anyuan.tests.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Rest.Answer;

/** People with a telephone, registered over REST as any are. */
public final class Telephones {
  private static final List<Integer> DONE = List.of(200, 201);
  private static final int TOO_MANY = 429;
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Rest door;
  private final String administrator;
  private int next;

  /** Numbers from that one on. */
  public Telephones(Rest door, String administrator, int first) {
    this.next = first;
    this.door = door;
    this.administrator = administrator;
  }

  /**
   * One person of a region's own desk, with a telephone that exercises may use, too.
   *
   * @return the number
   */
  public String add(String person, String role, String regionId) {
    var number = "+86138%08d".formatted(next++);
    var to = "/api/v1/recipients/" + person;
    var who = Map.of("role", role, "regionId", regionId, "version", 0);
    perform(() -> door.put(to, administrator, who));
    var telephone = Map.of("kind", "SMS", "phone", number, "forExercises", true);
    var key = UUID.randomUUID().toString();
    perform(() -> door.post(to + "/addresses", administrator, key, telephone));
    return number;
  }

  /** As a client does it: the same again while the service does not answer, or asks for time. */
  private static void perform(Supplier<Answer> request) {
    Await.until(
        "registered",
        SOON,
        () -> {
          var answer = request.get();
          if (answer.status() == TOO_MANY) {
            return false;
          }
          if (answer.status() < 500 && !DONE.contains(answer.status())) {
            throw new IllegalStateException("not registered: " + answer);
          }
          return answer.status() < 500;
        });
  }
}
