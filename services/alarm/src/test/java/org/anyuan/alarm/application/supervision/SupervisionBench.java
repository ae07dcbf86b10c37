package org.anyuan.alarm.application.supervision;

import com.google.errorprone.annotations.FormatMethod;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.management.OperatingSystemMXBean;
import io.smallrye.mutiny.Uni;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.anyuan.alarm.application.LogHealth;
import org.anyuan.alarm.domain.Heartbeat;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.ListeningTime;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.anyuan.proto.ledger.v1.School;

/**
 * {@code make bench-supervision}: half a million devices at a heartbeat a minute each. What a
 * device costs in memory, what all cost of a processor, and how long whoever hears one is held up.
 * The store confirms at once and keeps nothing: it is not what is measured.
 */
public final class SupervisionBench {
  private static final int DEVICES = Integer.getInteger("bench.devices", 500_000);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 120);
  private static final int PER_SCHOOL = 5;
  private static final int INTERVAL = 60;

  private final Directory directory = new Directory();
  private final Roster roster = new Roster();
  private final ListeningTime time = new ListeningTime(Duration.ofSeconds(30));
  private final Sightings sightings = new Sightings(roster, time, directory);
  private final LogHealth log = new LogHealth();
  private final AtomicLong written = new AtomicLong();
  private final SuperviseDevices supervise =
      new SuperviseDevices(
          roster,
          sightings,
          new ShareSightings(roster, sightings, _ -> CompletableFuture.completedFuture(null)),
          time,
          directory,
          log,
          new ConfirmingStore(),
          new TestSupervisionSettings(),
          Clock.systemUTC(),
          System::nanoTime,
          new Copy("bench"));
  private final String[] ids = new String[DEVICES];

  private SupervisionBench() {}

  public static void main(String[] args) throws Exception {
    new SupervisionBench().run();
  }

  private void run() throws Exception {
    register();
    directory.markReady();
    log.probed(true);
    supervise.listen();
    var before = used();
    var took = System.nanoTime();
    rounds();
    var start = seconds(System.nanoTime() - took);
    var bytes = (used() - before) / (double) DEVICES;
    say("devices %,d in %,d schools", DEVICES, DEVICES / PER_SCHOOL);
    say("memory of supervision: %.0f bytes per device, its school's share included", bytes);
    say("taking over and telling all: %.1f s, %,d rows", start, written.get());
    for (var id : ids) {
      sightings.heard(id);
    }
    rounds();
    measure();
    System.exit(0);
  }

  private void register() throws InvalidProtocolBufferException {
    for (var i = 0; i < DEVICES; i++) {
      if (i % PER_SCHOOL == 0) {
        var id = "school-" + i / PER_SCHOOL;
        var county = "42%02d%02d".formatted(i / PER_SCHOOL % 17, i / PER_SCHOOL % 10);
        var path = "/420000/" + county.substring(0, 4) + "00/" + county + "/";
        var ref = SchoolRef.newBuilder().setSchoolId(id).setRegionPath(path);
        apply(DirectoryTopic.SCHOOLS, id, School.newBuilder().setRef(ref).build().toByteString());
      }
      ids[i] = "device-4201-" + i;
      var device =
          Device.newBuilder()
              .setDeviceId(ids[i])
              .setSchoolId("school-" + i / PER_SCHOOL)
              .setProtocol(DeviceProtocol.DEVICE_PROTOCOL_MQTT)
              .setEnabled(true)
              .build();
      apply(DirectoryTopic.DEVICES, ids[i], device.toByteString());
    }
  }

  private void apply(DirectoryTopic topic, String id, ByteString value)
      throws InvalidProtocolBufferException {
    directory.apply(new DirectoryRecord(topic, id, Optional.of(value)));
  }

  /** Until nothing is left to tell. */
  private void rounds() throws InterruptedException {
    long before;
    do {
      before = written.get();
      supervise.listen();
      supervise.round();
    } while (written.get() > before);
  }

  private void measure() throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var longest = new AtomicLong();
    var clock = Executors.newScheduledThreadPool(2);
    var _ = clock.scheduleAtFixedRate(supervise::listen, 0, 100, TimeUnit.MILLISECONDS);
    var _ = clock.scheduleWithFixedDelay(() -> round(longest), 0, 1, TimeUnit.SECONDS);
    var rate = DEVICES / INTERVAL;
    var told = written.get();
    var beat =
        new Heartbeat(
            OptionalInt.of(INTERVAL), OptionalInt.of(95), Optional.of(true), Optional.of(false));
    var took = new long[rate * SECONDS];
    var began = System.nanoTime();
    var cpu = system.getProcessCpuTime();
    for (var n = 0; n < took.length; n++) {
      var due = began + n * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(1_000_000);
      }
      var from = System.nanoTime();
      sightings.heartbeat(ids[n % DEVICES], beat);
      took[n] = System.nanoTime() - from;
    }
    var wall = System.nanoTime() - began;
    var used = system.getProcessCpuTime() - cpu;
    clock.shutdownNow();
    Arrays.sort(took);
    say("%,d heartbeats/s for %.0f s, all of them %,d", rate, seconds(wall), took.length);
    say(
        "processor: %.1f %% of one core, the load's own loop included; %,d rows written",
        100.0 * used / wall, written.get() - told);
    say(
        "a heartbeat: p50 %.1f us, p99 %.1f us, p99.9 %.1f us, longest %.2f ms",
        took[took.length / 2] / 1e3,
        took[(int) (took.length * 0.99)] / 1e3,
        took[(int) (took.length * 0.999)] / 1e3,
        took[took.length - 1] / 1e6);
    say("longest round: %.0f ms", longest.get() / 1e6);
  }

  private void round(AtomicLong longest) {
    var from = System.nanoTime();
    try {
      supervise.round();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    longest.accumulateAndGet(System.nanoTime() - from, Math::max);
  }

  /** Each collection is over when it returns. */
  private static long used() {
    for (var i = 0; i < 3; i++) {
      System.gc();
    }
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return memory.getUsed();
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  @FormatMethod
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private final class ConfirmingStore implements SupervisionStore {
    @Override
    public Uni<Boolean> lead(String holder, Duration lease) {
      return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Void> resign(String holder) {
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<StatusRow>> statuses(String afterId, int most) {
      return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<List<CoverageGap>> openGaps(String afterSchoolId, int most) {
      return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Boolean> write(String holder, Batch batch) {
      written.addAndGet(batch.statuses().size() + batch.schools().size());
      return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Integer> forget() {
      return Uni.createFrom().item(0);
    }
  }
}
