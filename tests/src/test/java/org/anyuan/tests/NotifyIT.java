package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyuan.tests.gateway.MessageGateway;
import org.anyuan.tests.gateway.MessageGateway.Message;
import org.anyuan.tests.gateway.Telephones;
import org.anyuan.tests.lane.Pressed;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Part;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From the button to the telephone of whoever is on call and back to the desk, on the running
 * stack; and the same while notify is killed, at other moments each time, by a printed seed.
 */
class NotifyIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Longer than the usual policy's second word. */
  private static final Duration SECOND_WORD = Duration.ofSeconds(90);

  private static final int ALARMS = 6;

  /** From the press to past the hand-over. */
  private static final int LATEST_KILL_MILLIS = 400;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private Stack stack;
  private MessageGateway gateway;
  private Rest door;
  private Part notifying;
  private String desk;
  private List<Device> devices;

  @BeforeEach
  void listen() {
    stack = TestStack.get();
    gateway = TestStack.gateway();
    door = stack.door();
    notifying = stack.part("notify");
    desk = stack.token("police-dispatcher");
    devices = Presses.setApart(stack.devices());
    System.out.println("notify is killed by seed " + seed);
  }

  @Test
  void shouldReachWhoIsOnCallAndTakeTheTaskByATapAlone() {
    // Given
    var device = devices.get(61);
    var number = dispatcherOf(device);
    // When
    var incident = pressed(device);
    var message = await(incident, number).getFirst();
    // Then: opening it, and a preview of it, acknowledge nothing
    var path = message.answer().getPath();
    for (var _ : List.of(1, 2)) {
      assertThat(door.page(path).statusCode()).isEqualTo(200);
    }
    assertThat(state(incident)).isEqualTo("OPEN");
    // A tap does, once.
    assertThat(door.tap(path).statusCode()).isEqualTo(200);
    Await.until("it is taken", SOON, () -> state(incident).equals("ACKNOWLEDGED"));
    assertThat(door.tap(path).statusCode()).isEqualTo(409);
    assertThat(takenBy(incident)).isEqualTo(person(device));
    Await.until(
        "its escalations rest",
        SOON,
        () -> escalations(incident, "POLICE").equals(Set.of("ACKNOWLEDGED")));
  }

  @Test
  void shouldTellEachAtLeastOnceAndStopNothingWhereverItIsKilled() {
    // Given
    var pressed = new ArrayList<String>();
    var numbers = new ArrayList<String>();
    var pressing = devices.subList(63, 63 + ALARMS);
    pressing.forEach(device -> numbers.add(dispatcherOf(device)));
    // When: the alarms come in while it is killed
    for (var device : pressing) {
      Await.until("it runs", SOON, this::runs);
      pressed.add(pressed(device));
      Await.pause(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)));
      notifying.kill();
    }
    // Then: each is told, and told again by the next word
    for (var n = 0; n < ALARMS; n++) {
      assertThat(await(pressed.get(n), numbers.get(n))).isNotEmpty();
    }
    for (var n = 0; n < ALARMS; n++) {
      var incident = pressed.get(n);
      var number = numbers.get(n);
      Await.until("its second word", SECOND_WORD, () -> to(incident, number).size() >= 2);
    }
    // Once where the channel can tell: all that it was handed of one delivery has one key.
    for (var incident : pressed) {
      assertThat(gateway.of(incident))
          .extracting(Message::deliveryId)
          .as("each delivery under one key")
          .doesNotHaveDuplicates();
    }
    // And nothing has stopped: each ends when its incident does.
    for (var incident : pressed) {
      Await.until("they can be read", SOON, () -> !escalations(incident, "POLICE").isEmpty());
      assertThat(escalations(incident, "POLICE")).doesNotContain("CLOSED");
      command(incident, "/close", Map.of("disposition", "FALSE_ALARM", "reason", "test"));
    }
    for (var incident : pressed) {
      Await.until("all are over", SOON, () -> escalations(incident, "").equals(Set.of("CLOSED")));
    }
  }

  @Test
  void shouldGoOnWithTheNextStepAfterARestartBetweenTwo() {
    // Given: the first word is said
    var device = devices.get(62);
    var number = dispatcherOf(device);
    var incident = pressed(device);
    await(incident, number);
    // When
    notifying.hold();
    notifying.release();
    // Then
    Await.until("its second word", SECOND_WORD, () -> to(incident, number).size() >= 2);
    assertThat(to(incident, number)).extracting(Message::deliveryId).doesNotHaveDuplicates();
  }

  /** Another one in each run. */
  private String person(Device device) {
    return "on-call-" + Long.toString(Math.abs(seed % 1_000_000), 36) + "-" + device.schoolId();
  }

  /** Somebody at the desk of the school's own police station, with a telephone. */
  private String dispatcherOf(Device device) {
    var region =
        door.get("/api/v1/schools/" + device.schoolId(), stack.token("administrator"))
            .body()
            .path("regionId")
            .asText();
    return new Telephones(
            door, stack.token("administrator"), Math.floorMod(device.id().hashCode(), 100_000_000))
        .add(person(device), "police-dispatcher", region);
  }

  private boolean runs() {
    try {
      return new Rest(stack.url(8087)).get("/q/health/live", null).status() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  private String pressed(Device device) {
    return Pressed.incidentOf(stack, Presses.of(device, "panic", "ACTUAL"));
  }

  private List<Message> to(String incident, String number) {
    return gateway.of(incident).stream().filter(m -> m.to().equals(number)).toList();
  }

  private List<Message> await(String incident, String number) {
    Await.until("its person is told", SOON, () -> !to(incident, number).isEmpty());
    return to(incident, number);
  }

  private String state(String incident) {
    return door.get("/api/v1/incidents/" + incident, desk).body().path("state").asText();
  }

  private String takenBy(String incident) {
    for (var task : door.get("/api/v1/incidents/" + incident, desk).body().path("tasks")) {
      if (task.path("audience").asText().equals("POLICE")) {
        return task.path("acknowledgedBy").asText();
      }
    }
    return "";
  }

  /** The states of them; of all lanes where none is named. */
  private Set<String> escalations(String incident, String lane) {
    var page =
        door.get("/api/v1/escalations?incidentId=" + incident, stack.token("commission-officer"));
    var states = new ArrayList<String>();
    page.body()
        .path("items")
        .forEach(
            e -> {
              if (lane.isEmpty() || e.path("lane").asText().equals(lane)) {
                states.add(e.path("state").asText());
              }
            });
    return states.stream().collect(Collectors.toSet());
  }

  private void command(String incident, String step, Object body) {
    var answer =
        door.post("/api/v1/incidents/" + incident + step, desk, UUID.randomUUID().toString(), body);
    assertThat(answer.status()).as(step + " " + answer).isBetween(200, 299);
  }
}
