package org.anyuan.tests.crowd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.anyuan.tests.lane.Outcome;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.MqttButton;
import org.anyuan.tests.press.Panel;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;

/**
 * Presses at 20 a second over each of HTTP, MQTT and DC-09, first alone and then while a crowd of
 * slow peers holds connections to all three.
 */
public final class CrowdRun {
  private static final int PER_SECOND = 20;
  private static final int MQTT = 50_000;
  private static final AtomicInteger PANEL = new AtomicInteger();
  private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis());

  private final Stack stack;
  private final int peers;
  private final Duration time;
  private final List<Device> devices;
  private final Panel panel;

  public CrowdRun(Stack stack, int peers, Duration time) {
    this.stack = stack;
    this.peers = peers;
    this.time = time;
    var all = stack.devices();
    // The second half, without the last: other tests of the same stack have theirs.
    this.devices = all.subList(all.size() / 2, all.size() - 10);
    this.panel = stack.panel("C0FFEE01", devices.getFirst().schoolId());
  }

  /** What was seen, of the presses of one stretch of time. */
  public record Answers(
      Latencies http, Latencies mqtt, Latencies dc09, Latencies police, List<String> failures) {
    @Override
    public String toString() {
      return "HTTP   %s%nMQTT   %s%nDC-09  %s%npolice %s%nfailed %s"
          .formatted(http, mqtt, dc09, police, failures);
    }
  }

  /**
   * Of a whole run.
   *
   * @param most connections of the crowd that were open at once
   * @param left of them when the service's deadlines had passed: lines of DC-09 that say nothing
   */
  public record Result(
      Answers alone, Answers beside, int most, int left, Memory before, Memory during) {}

  public Result run() {
    press(Duration.ofSeconds(5));
    var alone = press(time);
    var before = Memory.ofAlarm(stack);
    try (var crowd = new SlowPeers(ports(), peers)) {
      Await.until(
          "the crowd is there", Duration.ofSeconds(60), () -> crowd.open() >= peers * 9 / 10);
      var beside = press(time);
      var during = Memory.ofAlarm(stack);
      crowd.leaveOff();
      var silentLines = peers / ports().size() / 3;
      Await.until(
          "slow peers were closed",
          Duration.ofSeconds(40),
          () -> crowd.open() <= silentLines + ports().size());
      return new Result(alone, beside, crowd.most(), crowd.open(), before, during);
    }
  }

  private List<SlowPeers.Port> ports() {
    return List.of(
        new SlowPeers.Port(
            stack.port(8081),
            beginnings(
                "POST /api/v1/al",
                "POST /api/v1/alarms HTTP/1.1\r\nHost: alarm\r\nX-Slow: ",
                "POST /api/v1/alarms HTTP/1.1\r\nHost: alarm\r\nContent-Length: 9000\r\n\r\n{"),
            (byte) 'x'),
        new SlowPeers.Port(
            stack.port(1883), beginnings("\u0010", "\u0010\u007f\0\u0004MQTT\u0004"), (byte) 'x'),
        new SlowPeers.Port(
            stack.port(12009), beginnings("\n0A9E0FFF\"ADM-CID\"0001L0#1234["), (byte) '0'));
  }

  private static List<byte[]> beginnings(String... texts) {
    return java.util.Arrays.stream(texts).map(t -> t.getBytes(US_ASCII)).toList();
  }

  private Answers press(Duration lasting) {
    try (var outcome = new Outcome(stack.kafka());
        var http = new PressLoad(stack.url(8081), Duration.ofSeconds(5));
        var mqtt = new SteadyLoad();
        var dc09 = new SteadyLoad()) {
      var first = SEQUENCE.getAndAdd(100_000);
      var all =
          List.of(
              Together.start(
                  () -> http.run(PER_SECOND, lasting, n -> press(Math.toIntExact(n), first + n))),
              Together.start(
                  () ->
                      mqtt.run(
                          PER_SECOND,
                          lasting,
                          n -> overMqtt(press(n + devices.size() / 2, first + MQTT + n)))),
              Together.start(
                  () ->
                      dc09.run(
                          PER_SECOND, lasting, _ -> panel.overTcp(PANEL.incrementAndGet(), ""))));
      all.forEach(Together::join);
      Await.until(
          "all presses have an end",
          Duration.ofSeconds(20),
          () -> http.settled() && mqtt.settled() && dc09.settled());
      Await.until(
          "all presses are on the police lane",
          Duration.ofSeconds(20),
          () ->
              http.answered().keySet().stream()
                  .allMatch(s -> outcome.onPoliceLaneNanos(s) != null));
      var failures = new ArrayList<String>();
      failures.addAll(mqtt.failures());
      failures.addAll(dc09.failures());
      if (http.unanswered() > 0) {
        failures.add(http.unanswered() + " over HTTP");
      }
      return new Answers(
          http.untilAnswered(),
          Latencies.ofNanos(mqtt.nanos()),
          Latencies.ofNanos(dc09.nanos()),
          outcome.untilPoliceLane(http),
          failures);
    }
  }

  /** Each from the next device, so that no two at once are of the same. */
  private SignedPress press(int n, long sequence) {
    return new SignedPress(devices.get(n % devices.size()), sequence, "panic", "EXERCISE");
  }

  private void overMqtt(SignedPress press) throws IOException {
    try (var button = new MqttButton(stack.port(1883), press.device())) {
      button.press(press);
      button.confirmed();
    }
  }
}
