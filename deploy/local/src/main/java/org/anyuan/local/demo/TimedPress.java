package org.anyuan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anyuan.local.demo.Lanes.Lane;
import org.anyuan.local.demo.Lanes.Seen;

/**
 * A press followed to its three lanes: the dispatcher declares it major and confirms it, so that
 * the media desk hears of it, too.
 */
final class TimedPress {

  /** Milliseconds since the press, for media since the confirmation. */
  record Times(long queued, long seen) {}

  /** What an incomplete directory answers while it is being read. */
  private static final Duration DIRECTORY_DEADLINE = Duration.ofSeconds(20);

  private static final Duration LANE_DEADLINE = Duration.ofSeconds(10);

  private static final String REASON = "演示 demonstration";

  private final Door door;
  private final Lanes lanes;
  private final String dispatcher;

  TimedPress(Door door, Lanes lanes, String dispatcher) {
    this.door = door;
    this.lanes = lanes;
    this.dispatcher = dispatcher;
  }

  /** A lane that did not get it is missing from the answer. */
  Map<Lane, Times> run(Credentials.Device device, String kind, String mode) {
    Map<Lane, Times> times = new EnumMap<>(Lane.class);
    JsonNode accepted = press(new DevicePress(device, kind, mode)).body();
    Instant received = instant(accepted.path("receivedAt").asText());
    String signal = accepted.path("signalId").asText();
    Optional<Seen> police =
        lanes.await(Lane.POLICE, task -> carries(task.task(), signal), LANE_DEADLINE);
    if (police.isEmpty()) {
      return times;
    }
    times.put(Lane.POLICE, times(police.get(), received));
    String incident = police.get().text("incidentId");
    lanes
        .await(Lane.EDUCATION, task -> task.text("incidentId").equals(incident), LANE_DEADLINE)
        .ifPresent(task -> times.put(Lane.EDUCATION, times(task, received)));
    decide(incident, "upgrade", Map.of("reason", REASON));
    Instant confirmed = decide(incident, "confirm", Map.of("reason", REASON));
    lanes
        .await(Lane.MEDIA, task -> task.text("incidentId").equals(incident), LANE_DEADLINE)
        .ifPresent(task -> times.put(Lane.MEDIA, times(task, confirmed)));
    close(incident, mode);
    return times;
  }

  private Door.Answer press(DevicePress press) {
    long end = System.nanoTime() + DIRECTORY_DEADLINE.toNanos();
    while (true) {
      Door.Answer answer = press.send(door);
      boolean directory = answer.status() == 401 || answer.status() == 503;
      if (answer.succeeded() || !directory || System.nanoTime() > end) {
        return answer.orFail("the press");
      }
      pause(200);
    }
  }

  /** A real alarm is a person's to close. */
  private void close(String incident, String mode) {
    if (!mode.equals("ACTUAL")) {
      decide(incident, "close", Map.of("disposition", mode + "_ENDED", "reason", REASON));
    }
  }

  /** Returns when the decision was sent that was taken. */
  private Instant decide(String incident, String verb, Map<String, String> body) {
    long end = System.nanoTime() + LANE_DEADLINE.toNanos();
    while (true) {
      Instant sent = Instant.now();
      Door.Answer answer =
          door.command("/api/v1/incidents/" + incident + "/" + verb, dispatcher, body);
      // A task can be on its lane a moment before the incident can be asked for.
      boolean early = answer.status() == 404 || answer.status() == 503;
      if (!early || System.nanoTime() > end) {
        answer.orFail(verb + " of the incident");
        return sent;
      }
      pause(50);
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }

  private static boolean carries(JsonNode task, String signal) {
    for (JsonNode id : task.path("signalIds")) {
      if (id.asText().equals(signal)) {
        return true;
      }
    }
    return task.path("signalId").asText().equals(signal);
  }

  private static Times times(Seen task, Instant from) {
    String queued = task.text("queuedAt");
    return new Times(
        queued.isEmpty() ? -1 : Duration.between(from, instant(queued)).toMillis(),
        Duration.between(from, task.at()).toMillis());
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
