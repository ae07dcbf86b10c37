package org.anyuan.alarm.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.SignalId;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.directory.Directory;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.School;
import org.jboss.logging.Logger;

/**
 * Makes a press of an authentic device durable. Refused only when no store takes it, or while it is
 * not yet known where its school is: then the device comes again in a moment.
 */
@ApplicationScoped
public class AcceptPress {
  private static final Logger LOG = Logger.getLogger(AcceptPress.class);

  private final Directory directory;
  private final DrillWindows drills;
  private final DurableWrite durable;
  private final RecentSignals recent;
  private final PressMetrics metrics;
  private final DeviceHeard heard;
  private final Clock clock;
  private final int maxInFlight;
  private final AtomicInteger inFlight = new AtomicInteger();

  AcceptPress(
      Directory directory,
      DurableWrite durable,
      RecentSignals recent,
      PressMetrics metrics,
      DeviceHeard heard,
      Clock clock,
      AlarmSettings settings) {
    this.directory = directory;
    this.drills = new DrillWindows(directory);
    this.durable = durable;
    this.recent = recent;
    this.metrics = metrics;
    this.heard = heard;
    this.clock = clock;
    this.maxInFlight = settings.maxInFlight();
  }

  /** Fails with {@link StoresRefused} only. */
  public CompletableFuture<Acceptance> accept(Press press, Device device, Channel channel) {
    var began = System.nanoTime();
    heard.press(device, press.kind());
    if (!directory.ready() && directory.school(device.getSchoolId()).isEmpty()) {
      return CompletableFuture.failedFuture(
          new StoresRefused("the schools have not been read to their end yet"));
    }
    var id = press.signalId();
    // Every store keeps microseconds.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var written =
        recent.once(id, now, receivedAt -> write(signal(press, id, device, channel, receivedAt)));
    return written
        .written()
        .whenComplete(
            (store, error) -> metrics.taken(press.kind(), written.repeated(), store, began))
        .thenApply(store -> new Acceptance(id, written.receivedAt()));
  }

  private CompletableFuture<DurableWrite.Store> write(AlarmSignal signal) {
    if (inFlight.incrementAndGet() > maxInFlight) {
      inFlight.decrementAndGet();
      return CompletableFuture.failedFuture(new StoresRefused("too many presses are in flight"));
    }
    return durable.write(signal).whenComplete((store, error) -> inFlight.decrementAndGet());
  }

  private AlarmSignal signal(
      Press press, SignalId id, Device device, Channel channel, Instant receivedAt) {
    var school = school(device);
    var signal =
        AlarmSignal.newBuilder()
            .setSignalId(id.toString())
            .setDeviceId(press.deviceId())
            .setSequence(press.sequence())
            .setKind(press.kind())
            .setMode(press.namesItsMode() ? press.mode() : Mode.MODE_ACTUAL)
            .setModeByDefault(!press.namesItsMode())
            .setRestoral(press.restoral())
            .setReceivedAt(Timestamps.of(receivedAt))
            .setSchool(school)
            .setDevicePlace(device.getPlace())
            .setReportedPlace(press.place())
            .setText(press.text())
            .addAllMedia(press.media())
            .setPressCount(press.pressCount())
            .setChannel(channel);
    drills.of(press, school, receivedAt).ifPresent(signal::setDrillWindowId);
    press.occurredAt().map(Timestamps::of).ifPresent(signal::setOccurredAt);
    return signal.build();
  }

  private SchoolRef school(Device device) {
    var school = directory.school(device.getSchoolId()).map(School::getRef);
    if (school.isEmpty()) {
      // The registry is at fault, not the device: the press goes on, to whoever sees all regions.
      LOG.errorf(
          "school of device unknown deviceId=%s schoolId=%s",
          device.getDeviceId(), device.getSchoolId());
    }
    return school.orElseGet(
        () -> SchoolRef.newBuilder().setSchoolId(device.getSchoolId()).setRegionPath("/").build());
  }
}
