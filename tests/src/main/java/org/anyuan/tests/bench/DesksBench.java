package org.anyuan.tests.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.anyuan.tests.crowd.FollowingDesk;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.measure.Usage;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;

/**
 * {@code make bench-desks}: 200 desks of the province follow the police lane through one console,
 * each reports what it shows, and schools press meanwhile. From the broker's own time of a task
 * (queued) until each desk has it.
 */
public final class DesksBench {
  private static final int DESKS = Integer.getInteger("bench.desks", 200);
  private static final int PER_SECOND = Integer.getInteger("bench.perSecond", 2);
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmUpSeconds", 60));
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final List<String> SERVICES = List.of("console", "incident");

  private final Stack stack;
  private final BenchSchools schools;
  private final Map<String, Long> queuedMillis = new ConcurrentHashMap<>();

  private DesksBench(Stack stack, BenchSchools schools) {
    this.stack = stack;
    this.schools = schools;
  }

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.out.println("bench: starting a stack of its own");
    try (var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, Map.of())) {
      var schools = new BenchSchools((int) (PER_SECOND * (WARM_UP.plus(TIME).toSeconds() + 10)));
      schools.load(stack.door(), stack.token("administrator"));
      new DesksBench(stack, schools).run();
    }
    System.exit(0);
  }

  private void run() {
    use("before any desk", null, Duration.ZERO);
    var desks = new ArrayList<FollowingDesk>();
    try (var queued = TopicTail.gathered(stack.kafka(), "anyuan.queue.police", this::queued)) {
      IntStream.range(0, DESKS).forEach(n -> desks.add(new FollowingDesk(stack.door(), token(n))));
      Await.until("all desks are live", SOON, () -> desks.stream().allMatch(FollowingDesk::live));
      press(WARM_UP);
      queuedMillis.clear();
      var before = uses();
      press(TIME);
      var tasks = List.copyOf(queuedMillis.keySet());
      Await.until(
          "every desk has every task",
          SOON,
          () ->
              desks.stream().allMatch(d -> tasks.stream().allMatch(t -> d.seenMillis(t) != null)));
      var nanos =
          desks.stream()
              .flatMapToLong(
                  d ->
                      tasks.stream()
                          .mapToLong(t -> d.seenMillis(t) - queuedMillis.get(t))
                          .map(millis -> Duration.ofMillis(millis).toNanos()))
              .toArray();
      System.out.printf(
          "%d desks, %d tasks, queued to a desk: %s%n",
          DESKS, tasks.size(), Latencies.ofNanos(nanos));
      use("with the desks", before, TIME);
      var refused =
          desks.stream()
              .flatMap(d -> d.refused().values().stream())
              .collect(groupingBy(status -> status, TreeMap::new, counting()));
      System.out.printf("reports of what was shown that were not taken, by status: %s%n", refused);
    } finally {
      desks.forEach(FollowingDesk::close);
    }
  }

  private void press(Duration time) {
    try (var load = new PressLoad(stack.url(8081), SOON)) {
      load.run(PER_SECOND, time, _ -> schools.press());
      Await.until("all presses are answered", SOON, load::settled);
    }
  }

  private void queued(TopicTail.Seen seen) {
    try {
      var task = PoliceTask.parseFrom(seen.record().value());
      // Of its first version: what comes after is no news to a desk.
      if (task.getVersion() == 1) {
        queuedMillis.putIfAbsent(task.getTaskId(), seen.record().timestamp());
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a person each: what one may ask for a minute is bounded. */
  private String token(int number) {
    var key = stack.folder().resolve("secrets/token.private.pem");
    return TestTokens.token(
        key, "desk-" + number, "police-dispatcher", "/420000/", null, Duration.ofHours(1));
  }

  private Map<String, Usage> uses() {
    var uses = new ConcurrentHashMap<String, Usage>();
    SERVICES.forEach(name -> uses.put(name, Usage.of(stack.part(name).pid())));
    return uses;
  }

  private void use(String when, Map<String, Usage> before, Duration time) {
    uses()
        .forEach(
            (name, use) ->
                System.out.printf(
                    "%s %s: %d MB%s%n",
                    name,
                    when,
                    use.residentMegabytes(),
                    before == null
                        ? ""
                        : ", %.0f %% of a core"
                            .formatted(use.percentSince(before.get(name), time))));
  }
}
