package org.anyuan.alarm.application.supervision;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.anyuan.alarm.application.LogHealth;
import org.anyuan.alarm.application.supervision.Sightings.Sighted;
import org.anyuan.alarm.domain.supervision.ListeningTime;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.anyuan.proto.ledger.v1.School;

/** One copy of supervision, whose time a test advances: beats and rounds come as they would. */
final class WatchBed implements SharedSightings {
  static final String REGION = "/420000/420100/420106/";

  final KeptStore store;
  final Directory directory = new Directory();
  final Roster roster = new Roster();
  final ListeningTime time;
  final Sightings sightings;
  final SuperviseDevices supervise;
  final LogHealth log = new LogHealth();
  final String id;
  List<WatchBed> others = List.of();
  private final ManualClock clock = new ManualClock();
  private long nanos = 1;
  private long version = 1;

  WatchBed(String id, KeptStore store) {
    this(id, store, new TestSupervisionSettings());
  }

  WatchBed(String id, KeptStore store, SupervisionSettings settings) {
    this.id = id;
    this.store = store;
    this.time = new ListeningTime(settings.longDeaf());
    this.sightings = new Sightings(roster, time, directory);
    var copy = new Copy(id);
    this.supervise =
        new SuperviseDevices(
            roster,
            sightings,
            new ShareSightings(roster, sightings, this),
            time,
            directory,
            log,
            store,
            settings,
            clock,
            () -> nanos,
            copy);
    log.probed(true);
    directory.markReady();
  }

  static final class ManualClock extends Clock {
    private Instant now = Instant.parse("2026-09-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Override
  public CompletionStage<Void> tell(List<Sighted> told) {
    var all = new ArrayList<>(told);
    others.forEach(other -> all.forEach(other.sightings::heardElsewhere));
    return CompletableFuture.completedFuture(null);
  }

  Instant now() {
    return clock.instant();
  }

  /** As the process lives: a beat each tenth of a second, a round each second. */
  void advance(Duration by) {
    for (var tenth = 0; tenth < by.toMillis() / 100; tenth++) {
      beat(Duration.ofMillis(100));
      if (tenth % 10 == 9) {
        round();
      }
    }
  }

  /** The process stands still. */
  void stopped(Duration by) {
    beat(by);
    round();
  }

  private void beat(Duration by) {
    nanos += by.toNanos();
    clock.now = clock.now.plus(by);
    supervise.listen();
  }

  void round() {
    try {
      supervise.round();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void school(String schoolId) {
    school(schoolId, REGION, false);
  }

  void school(String schoolId, String region, boolean retired) {
    var school =
        School.newBuilder()
            .setRef(SchoolRef.newBuilder().setSchoolId(schoolId).setRegionPath(region))
            .setVersion(version++)
            .setRetired(retired)
            .build();
    apply(DirectoryTopic.SCHOOLS, schoolId, Optional.of(school.toByteString()));
    supervise.schoolRegistered(schoolId);
  }

  void device(String deviceId, String schoolId) {
    device(Device.newBuilder().setDeviceId(deviceId).setSchoolId(schoolId).setEnabled(true));
  }

  void device(Device.Builder device) {
    var registered =
        device.setProtocol(DeviceProtocol.DEVICE_PROTOCOL_MQTT).setVersion(version++).build();
    apply(DirectoryTopic.DEVICES, registered.getDeviceId(), Optional.of(registered.toByteString()));
    supervise.registered(registered.getDeviceId());
  }

  private void apply(DirectoryTopic topic, String key, Optional<ByteString> value) {
    try {
      directory.apply(new DirectoryRecord(topic, key, value));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
