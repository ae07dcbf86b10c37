package org.anyuan.tests.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.anyuan.tests.gateway.MessageGateway;
import org.anyuan.tests.gateway.MessageGateway.Message;
import org.anyuan.tests.gateway.Telephones;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;

/**
 * {@code make bench-notify}: from an alarm on the police lane until the first notification of it is
 * with its channel, beside what the broker itself takes, in one run on one stack. As in an alarm
 * that is real, several people of a school press: the first opens the incident. Nobody answers, so
 * each is said again after 15 s meanwhile.
 */
public final class NotifyBench {
  private static final int RATE = Integer.getInteger("bench.perSecond", 100);
  private static final int OF_SCHOOL = Integer.getInteger("bench.pressesOfSchool", 10);
  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmUpSeconds", 60));
  private static final Duration ALL_WITHIN = Duration.ofMinutes(2);

  /** Processes that have just started do not get all of it done at once. */
  private static final List<Integer> RAMP = List.of(10, 4, 2, 1);

  /** On no alarm's way to people: what else follows incidents would share the cores with it. */
  private static final List<String> BESIDE =
      Stream.of(System.getProperty("bench.without", "patrol,response,lead").split(","))
          .filter(name -> !name.isBlank())
          .toList();

  private static final int FLOOR_RECORDS = 3000;
  private static final Duration FLOOR_EVERY = Duration.ofMillis(10);

  private final Stack stack;
  private final MessageGateway gateway;
  private final BenchSchools schools =
      new BenchSchools(
          RATE * (int) (MEASURED.toSeconds() + WARM_UP.toSeconds()) / OF_SCHOOL / 3 + RATE);

  /** When an incident could first be read on the police lane. */
  private final Map<String, Long> onLane = new ConcurrentHashMap<>();

  private NotifyBench(Stack stack, MessageGateway gateway) {
    this.stack = stack;
    this.gateway = gateway;
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.SEVERE);
    say("starting a stack of its own");
    try (var gateway = new MessageGateway();
        var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, settings(gateway))) {
      BESIDE.forEach(name -> stack.part(name).hold());
      new NotifyBench(stack, gateway).run();
    }
    System.exit(0);
  }

  private static Map<String, String> settings(MessageGateway gateway) {
    var all = new HashMap<>(gateway.settings());
    all.put("ANYUAN_OPTIMISE", "1");
    return all;
  }

  private void run() throws Exception {
    var administrator = stack.token("administrator");
    say("importing the schools, and a telephone at each desk");
    schools.load(stack.door(), administrator);
    var telephones = new Telephones(stack.door(), administrator, 0);
    for (var area : BenchSchools.areas()) {
      telephones.add("bench-" + area, "police-dispatcher", area);
    }
    for (var county : BenchSchools.counties()) {
      telephones.add("bench-education-" + county, "education-officer", county);
      telephones.add("bench-media-" + county, "media-officer", county);
    }
    schools.awaitKnown(stack);
    var floor = new Floor(stack.kafka());
    floor.createTopic();
    try (var _ = TopicTail.live(stack.kafka(), "anyuan.queue.police", this::lane)) {
      for (var part : RAMP) {
        var rate = Math.max(1, RATE / part);
        say("warm-up: " + rate + "/s for " + WARM_UP.toSeconds() / RAMP.size() + " s");
        press(rate, WARM_UP.dividedBy(RAMP.size()));
      }
      var before = floor.measure(FLOOR_RECORDS, FLOOR_EVERY);
      say("measuring: " + RATE + "/s for " + MEASURED.toSeconds() + " s");
      var incidents = press(RATE, MEASURED);
      var after = floor.measure(FLOOR_RECORDS, FLOOR_EVERY);
      report(before, after, incidents);
    }
  }

  /** The incidents that were opened by it, when the first word of each has come. */
  private Set<String> press(int rate, Duration time) {
    var known = Set.copyOf(onLane.keySet());
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(20))) {
      load.run(rate, time, _ -> schools.press(OF_SCHOOL));
      Await.until("all presses are answered", Duration.ofSeconds(40), load::settled);
      var opened = Math.ceilDiv(load.answered().size(), OF_SCHOOL);
      Await.until("all are on the lane", ALL_WITHIN, () -> onLane.size() >= known.size() + opened);
      Await.until(
          "all are told of", ALL_WITHIN, () -> told().keySet().containsAll(onLane.keySet()));
    }
    var opened = ConcurrentHashMap.<String>newKeySet();
    opened.addAll(onLane.keySet());
    opened.removeAll(known);
    return opened;
  }

  private Map<String, Message> told() {
    var first = new HashMap<String, Message>();
    for (var message : gateway.messages()) {
      first.merge(
          message.incidentId(),
          message,
          (one, other) -> one.atNanos() < other.atNanos() ? one : other);
    }
    return first;
  }

  private void report(Latencies before, Latencies after, Set<String> incidents) {
    var told = told();
    var latencies =
        Latencies.ofNanos(
            incidents.stream()
                .mapToLong(i -> Math.max(0, told.get(i).atNanos() - onLane.get(i)))
                .toArray());
    var p50 = (before.p(50) + after.p(50)) / 2;
    var p99 = (before.p(99) + after.p(99)) / 2;
    System.out.println();
    System.out.println("floor before, 100/s          " + before);
    System.out.println("floor after, 100/s           " + after);
    System.out.println(
        "police lane -> first notice  " + latencies + ", " + incidents.size() + " incidents");
    System.out.printf(
        Locale.ROOT,
        "ratio to the floor           p50 %.1f   p99 %.1f%n",
        latencies.p(50) / p50,
        latencies.p(99) / p99);
    System.out.println();
  }

  private void lane(TopicTail.Seen seen) {
    try {
      var task = PoliceTask.parseFrom(seen.record().value());
      onLane.putIfAbsent(task.getIncidentId(), seen.atNanos());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(String line) {
    System.out.println("bench: " + line);
  }
}
