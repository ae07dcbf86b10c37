package org.anyuan.alarm.application.supervision;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.anyuan.alarm.application.LogHealth;
import org.anyuan.alarm.application.WatchDevices;
import org.anyuan.alarm.application.supervision.TellChanges.Told;
import org.anyuan.alarm.domain.supervision.ListeningTime;
import org.anyuan.common.directory.Directory;
import org.jboss.logging.Logger;

/**
 * The rounds of supervision. One copy leads and judges, by a lease in the store; the others tell it
 * what they hear. Who comes to lead takes the state over from the store and gives everybody a whole
 * allowance, so nobody is found silent for what an earlier leader heard.
 */
@Singleton
public class SuperviseDevices {
  private static final Logger LOG = Logger.getLogger(SuperviseDevices.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int PAGE = 5_000;

  private final Roster roster;
  private final Sightings sightings;
  private final ShareSightings share;
  private final ListeningTime time;
  private final Directory directory;
  private final LogHealth log;
  private final SupervisionStore store;
  private final SupervisionSettings settings;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Copy copy;
  private final JudgeDevices devices;
  private final JudgeCoverage coverage;
  private final TellChanges tell;
  private final Queue<String> schoolsChanged = new ConcurrentLinkedQueue<>();
  private final Queue<String> gone = new ArrayDeque<>();
  private volatile boolean judging;
  private boolean begun;
  private long leadUntil;
  private long askNext;

  @Inject
  SuperviseDevices(
      Roster roster,
      Sightings sightings,
      ShareSightings share,
      ListeningTime time,
      Directory directory,
      WatchDevices watch,
      LogHealth log,
      SupervisionStore store,
      SupervisionSettings settings,
      Clock clock,
      Copy copy,
      MeterRegistry metrics) {
    this(
        roster,
        sightings,
        share,
        time,
        directory,
        log,
        store,
        settings,
        clock,
        System::nanoTime,
        copy);
    watch.watch(change -> registered(change.deviceId()));
    watch.watchSchools(this::schoolRegistered);
    metrics.gauge("anyuan.alarm.supervision.judging", this, me -> me.judging ? 1 : 0);
    metrics.gauge("anyuan.alarm.supervision.untold", devices, JudgeDevices::untold);
    metrics.gauge("anyuan.alarm.supervision.gaps", coverage, JudgeCoverage::open);
  }

  /**
   * @param nanos the monotonic clock
   */
  SuperviseDevices(
      Roster roster,
      Sightings sightings,
      ShareSightings share,
      ListeningTime time,
      Directory directory,
      LogHealth log,
      SupervisionStore store,
      SupervisionSettings settings,
      Clock clock,
      LongSupplier nanos,
      Copy copy) {
    this.roster = roster;
    this.sightings = sightings;
    this.share = share;
    this.time = time;
    this.directory = directory;
    this.log = log;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.nanos = nanos;
    this.copy = copy;
    var schools = new Schools(roster, directory);
    this.devices = new JudgeDevices(roster, schools, time, directory, settings);
    this.coverage = new JudgeCoverage(schools, settings);
    this.tell =
        new TellChanges(roster, schools, devices, coverage, store, copy, time, settings, gone);
  }

  /** The directory knows it, or knows it otherwise than before. */
  void registered(String deviceId) {
    roster.dirty(roster.add(deviceId), Roster.REGISTRY);
  }

  void schoolRegistered(String schoolId) {
    schoolsChanged.add(schoolId);
  }

  /** Several times a second, by a thread that nothing else holds up. */
  public void listen() {
    var hears = time.beat(nanos.getAsLong(), clock.millis(), log.reachable());
    if (!hears && judging) {
      LOG.debug("supervision was deaf for a moment");
    }
  }

  /** One round. May wait for a store, with a deadline; what fails is tried again in the next. */
  public void round() throws InterruptedException {
    if (!directory.ready()) {
      return;
    }
    if (!leads()) {
      if (judging) {
        LOG.info("another copy judges the devices, or none can");
      }
      judging = false;
      sightings.share(true);
      // Who takes over reads them all.
      schoolsChanged.clear();
      if (log.reachable()) {
        share.share();
      }
      return;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!judging) {
      if (!takeOver(now)) {
        return;
      }
    }
    judge(now);
  }

  private void judge(Instant now) {
    for (var school = schoolsChanged.poll(); school != null; school = schoolsChanged.poll()) {
      devices.schoolChanged(school, now);
    }
    devices.judge(now);
    coverage.judge(now);
    if (tell.tell(now) == Told.LEADS_NO_MORE) {
      leadUntil = nanos.getAsLong();
    }
  }

  private boolean leads() {
    if (!settings.judge()) {
      return false;
    }
    var asked = nanos.getAsLong();
    if (!begun || asked - askNext >= 0) {
      begun = true;
      askNext = asked + settings.lease().toNanos() / 3;
      try {
        var led = store.lead(copy.id(), settings.lease()).await().atMost(PATIENCE);
        leadUntil = led ? asked + settings.lease().toNanos() : asked;
      } catch (RuntimeException e) {
        // It still leads for as long as it was granted; without the store nobody can take it.
        LOG.debug("lease of supervision not asked for", e);
        leadUntil = leadUntil == 0 ? asked : leadUntil;
      }
    }
    return nanos.getAsLong() - leadUntil < 0;
  }

  /** False: it does not lead any more. */
  private boolean takeOver(Instant now) {
    devices.reset();
    coverage.reset();
    gone.clear();
    devices.enrolAll(now);
    var after = Optional.of("");
    while (after.isPresent()) {
      var rows = store.statuses(after.get(), PAGE).await().atMost(PATIENCE);
      for (var row : rows) {
        if (!devices.restore(row)) {
          gone.add(row.deviceId());
        }
      }
      after = rows.size() < PAGE ? Optional.empty() : Optional.of(rows.getLast().deviceId());
      if (!leads()) {
        return false;
      }
    }
    after = Optional.of("");
    while (after.isPresent()) {
      var gaps = store.openGaps(after.get(), PAGE).await().atMost(PATIENCE);
      gaps.forEach(coverage::restore);
      after =
          gaps.size() < PAGE ? Optional.empty() : Optional.of(gaps.getLast().facts().schoolId());
      if (!leads()) {
        return false;
      }
    }
    devices.begin(now);
    sightings.share(false);
    judging = true;
    LOG.infof("this copy judges the devices devices=%d", roster.size());
    return true;
  }

  /** Before the process ends, so that another copy judges at once. */
  public void resign() {
    if (!judging) {
      return;
    }
    try {
      store.resign(copy.id()).await().atMost(PATIENCE);
    } catch (RuntimeException e) {
      LOG.debug("the lease of supervision ends by itself", e);
    }
  }

  public boolean judging() {
    return judging;
  }

  public void forget() {
    if (judging) {
      store.forget().subscribe().with(_ -> {}, e -> LOG.debug("gaps not tidied", e));
    }
  }
}
