package org.anyuan.tests.crowd;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.anyuan.proto.device.v1.DeviceStatus;
import org.anyuan.tests.lane.Outcome;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.MqttButton;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;

/**
 * All devices lose their session at once and come again, while others press: 20 a second over HTTP,
 * and as many over MQTT, each of those on a connection of its own.
 */
public final class StormRun {
  private static final int PER_SECOND = 20;

  /** DEVICE_STATE_SILENT. */
  private static final int SILENT = 5;

  private final Stack stack;
  private final List<Integer> ports;
  private final List<Device> fleet;
  private final Supplier<SignedPress> presses;
  private final Map<String, Integer> states = new ConcurrentHashMap<>();

  /**
   * A run on a stack.
   *
   * @param ports of MQTT, one for each copy of alarm; presses go to the first
   * @param fleet who loses the session, evenly over the copies
   * @param presses each of another device, none of the fleet
   */
  public StormRun(
      Stack stack, List<Integer> ports, List<Device> fleet, Supplier<SignedPress> presses) {
    this.stack = stack;
    this.ports = ports;
    this.fleet = fleet;
    this.presses = presses;
  }

  /**
   * What one stretch of time showed.
   *
   * @param backMillis until all had their session again
   * @param lost presses that were not confirmed, or are not in exactly one place of one incident
   */
  public record Stretch(
      Latencies http, Latencies mqtt, Latencies police, long backMillis, int lost) {
    @Override
    public String toString() {
      return "HTTP   %s%nMQTT   %s%npolice %s%nall back after %d ms, presses lost %d"
          .formatted(http, mqtt, police, backMillis, lost);
    }
  }

  /**
   * A whole run.
   *
   * @param falselySilent devices that came back and were called silent
   * @param ended sessions that the service ended
   */
  public record Result(
      Stretch before, Stretch jittered, Stretch atOnce, int falselySilent, int ended) {}

  public Result run(Duration warmUp, Duration time, Duration jitter) {
    try (var devices = new Fleets(ports, fleet);
        var statuses = TopicTail.gathered(stack.kafka(), "anyuan.device.status", this::status)) {
      awaitAll(devices, System.nanoTime());
      stretch(devices, warmUp, null);
      var before = stretch(devices, time, null);
      var jittered = stretch(devices, time, jitter);
      var atOnce = stretch(devices, time, Duration.ZERO);
      var ours = new HashSet<String>();
      fleet.forEach(d -> ours.add(d.id()));
      var silent = states.entrySet().stream().filter(s -> s.getValue() == SILENT);
      var count = (int) silent.filter(s -> ours.contains(s.getKey())).count();
      return new Result(before, jittered, atOnce, count, devices.lost());
    }
  }

  private void status(TopicTail.Seen seen) {
    try {
      var status = DeviceStatus.parseFrom(seen.record().value());
      // Once silent is enough: that it is known to be back later takes nothing back.
      states.merge(
          status.getDeviceId(), status.getStateValue(), (old, now) -> old == SILENT ? old : now);
    } catch (InvalidProtocolBufferException _) {
      // Another message of the topic.
    }
  }

  private long awaitAll(Fleets devices, long since) {
    Await.until(
        "all devices have a session",
        Duration.ofMinutes(5),
        () -> devices.connected() == fleet.size());
    return (System.nanoTime() - since) / 1_000_000;
  }

  private Stretch stretch(Fleets devices, Duration lasting, Duration drop) {
    try (var outcome = new Outcome(stack.kafka());
        var http = new PressLoad(stack.url(8081), Duration.ofSeconds(30));
        var mqtt = new SteadyLoad()) {
      var threads =
          List.of(
              Together.start(() -> http.run(PER_SECOND, lasting, _ -> presses.get())),
              Together.start(() -> mqtt.run(PER_SECOND, lasting, _ -> overMqtt(presses.get()))));
      var since = System.nanoTime();
      var back = 0L;
      if (drop != null) {
        devices.drop(drop);
        Await.until(
            "they are gone", Duration.ofSeconds(30), () -> devices.connected() < fleet.size() / 2);
        back = awaitAll(devices, since);
      }
      threads.forEach(Together::join);
      Await.until(
          "all presses have an end",
          Duration.ofSeconds(60),
          () -> http.settled() && mqtt.settled());
      var wanted = new ArrayList<>(http.answered().keySet());
      awaitPlaces(outcome, wanted);
      var misplaced = (int) wanted.stream().filter(s -> outcome.places(s) != 1).count();
      return new Stretch(
          http.untilAnswered(),
          Latencies.ofNanos(mqtt.nanos()),
          outcome.untilPoliceLane(http),
          back,
          misplaced + http.unanswered() + mqtt.failures().size());
    }
  }

  private static void awaitPlaces(Outcome outcome, List<String> signals) {
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < end
        && !signals.stream()
            .allMatch(s -> outcome.places(s) > 0 && outcome.onPoliceLaneNanos(s) != null)) {
      Await.pause(Duration.ofMillis(50));
    }
  }

  private void overMqtt(SignedPress press) throws IOException {
    try (var button = new MqttButton(stack.port(1883), press.device())) {
      button.press(press);
      button.confirmed();
    }
  }
}
