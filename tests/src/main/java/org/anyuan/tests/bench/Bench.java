package org.anyuan.tests.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.PressLoad.Answered;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;

/**
 * {@code make bench}: how long a press takes to the police lane, beside what the broker itself
 * takes, in one run on one stack.
 */
public final class Bench {
  private static final int SCHOOLS = Integer.getInteger("bench.schools", 10_000);

  /** How it is minutes after a start; without, how {@code make run} starts it. */
  private static final boolean OPTIMISE =
      Boolean.parseBoolean(System.getProperty("bench.optimise", "true"));

  private static final int RATE = 100;
  private static final Duration MEASURED = Duration.ofSeconds(60);

  /** A minute's deadlines are then falling due all the time, as in a long run. */
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmUpSeconds", 120));

  private static final Duration STEP = Duration.ofSeconds(8);
  private static final int[] STEPS = {25, 50, 100, 150, 200, 300, 400, 500, 600};
  private static final double DURABLE_MILLIS = 100;
  private static final double POLICE_MILLIS = 250;
  private static final double EDUCATION_MILLIS = 1000;

  private final Stack stack;
  private final BenchSchools schools = new BenchSchools(SCHOOLS);

  /** From the broker's clock, which is this machine's, to {@link System#nanoTime()}. */
  private final long clockToNanos = System.nanoTime() - System.currentTimeMillis() * 1_000_000;

  private final Map<String, Long> police = new ConcurrentHashMap<>();
  private final Map<String, Long> education = new ConcurrentHashMap<>();
  private final Map<String, String> incidentOfSignal = new ConcurrentHashMap<>();

  private Bench(Stack stack) {
    this.stack = stack;
  }

  public static void main(String[] args) throws Exception {
    // Before anything asks for a logger: Kafka's clients would say all that they do.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.SEVERE);
    say("starting a stack of its own, " + (OPTIMISE ? "with" : "without") + " optimising compiler");
    var compiler = Map.of("ANYUAN_OPTIMISE", OPTIMISE ? "1" : "");
    try (var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, compiler)) {
      new Bench(stack).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    say("importing " + SCHOOLS + " schools");
    var begin = System.nanoTime();
    schools.load(stack.door(), stack.token("administrator"));
    say(String.format(Locale.ROOT, "imported in %.1f s", (System.nanoTime() - begin) / 1e9));
    schools.awaitKnown(stack);
    var floor = new Floor(stack.kafka());
    floor.createTopic();
    try (var p = TopicTail.live(stack.kafka(), "anyuan.queue.police", this::police);
        var e = TopicTail.gathered(stack.kafka(), "anyuan.queue.education", this::education)) {
      say("warm-up: " + RATE + "/s for " + WARM_UP.toSeconds() + " s");
      load(RATE, WARM_UP);
      floor.measure(3000, Duration.ZERO);
      var tool = floor.endToEndLatencyTool(5000);
      var before = floor.measure(3000, Duration.ofMillis(10));
      say("measuring: " + RATE + "/s for " + MEASURED.toSeconds() + " s");
      var main = load(RATE, MEASURED);
      var after = floor.measure(3000, Duration.ofMillis(10));
      report(tool, before, after, main);
      search();
    }
  }

  private void report(
      java.util.List<String> tool, Latencies before, Latencies after, Measured main) {
    var p50 = (before.p(50) + after.p(50)) / 2;
    var p99 = (before.p(99) + after.p(99)) / 2;
    System.out.println();
    System.out.println("Kafka's EndToEndLatency  " + String.join("   ", tool));
    System.out.println("floor before, 100/s      " + before);
    System.out.println("floor after, 100/s       " + after);
    System.out.println("press -> durable (202)   " + main.durable());
    System.out.println("press -> police lane     " + main.police());
    System.out.println("press -> education lane  " + main.education());
    System.out.printf(
        Locale.ROOT,
        "ratio to the floor       p50 %.2f   p99 %.2f   (aim: at most 2.5 each)%n",
        main.police().p(50) / p50,
        main.police().p(99) / p99);
    System.out.println("not answered " + main.unanswered() + ", not on a lane " + main.missing());
    System.out.println();
  }

  /** The highest rate at which no press broke a budget. */
  private void search() {
    var held = 0;
    for (int rate : STEPS) {
      if (schools.left() < rate * STEP.toSeconds()) {
        say("no schools are left for " + rate + "/s");
        break;
      }
      var m = load(rate, STEP);
      var ok =
          m.unanswered() == 0
              && m.missing() == 0
              && m.durable().max() <= DURABLE_MILLIS
              && m.police().max() <= POLICE_MILLIS
              && m.education().max() <= EDUCATION_MILLIS;
      say(
          String.format(
              Locale.ROOT,
              "%4d/s  202 %s%n                   police %s   %s",
              rate,
              m.durable(),
              m.police(),
              ok ? "held" : "a budget was broken"));
      if (!ok) {
        break;
      }
      held = rate;
    }
    System.out.println("highest rate held with no budget broken: " + held + "/s");
  }

  private record Measured(
      Latencies durable, Latencies police, Latencies education, int unanswered, int missing) {}

  private Measured load(int rate, Duration time) {
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(20))) {
      load.run(rate, time, _ -> schools.press());
      Await.until("all presses are answered", Duration.ofSeconds(40), load::settled);
      var answered = load.answered();
      awaitLanes(answered);
      var missing =
          answered.keySet().stream()
              .filter(s -> !police.containsKey(s) || !education.containsKey(incidentOf(s)))
              .count();
      return new Measured(
          latencies(answered, a -> a.answeredNanos()),
          latencies(answered, a -> police.get(a.signalId())),
          latencies(answered, a -> education.get(incidentOf(a.signalId()))),
          load.unanswered(),
          (int) missing);
    }
  }

  private void awaitLanes(Map<String, Answered> answered) {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end
        && !answered.keySet().stream()
            .allMatch(s -> police.containsKey(s) && education.containsKey(incidentOf(s)))) {
      Await.pause(Duration.ofMillis(50));
    }
  }

  private static Latencies latencies(
      Map<String, Answered> answered, java.util.function.Function<Answered, Long> end) {
    return Latencies.ofNanos(
        answered.values().stream()
            .filter(a -> end.apply(a) != null)
            .mapToLong(a -> end.apply(a) - a.dueNanos())
            .toArray());
  }

  private String incidentOf(String signalId) {
    return incidentOfSignal.getOrDefault(signalId, "");
  }

  private void police(TopicTail.Seen seen) {
    try {
      var task = PoliceTask.parseFrom(seen.record().value());
      for (var signal : task.getSignalIdsList()) {
        incidentOfSignal.putIfAbsent(signal, task.getIncidentId());
        police.putIfAbsent(signal, seen.atNanos());
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The education lane names no signal, so it is found by the incident. Its time is the broker's,
   * which is what the lane's budget is about.
   */
  private void education(TopicTail.Seen seen) {
    try {
      var task = EducationTask.parseFrom(seen.record().value());
      var appended = clockToNanos + seen.record().timestamp() * 1_000_000;
      education.putIfAbsent(task.getIncidentId(), appended);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(String line) {
    System.out.println("bench: " + line);
  }
}
