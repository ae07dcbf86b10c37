package org.anyuan.alarm.application.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.anyuan.alarm.application.supervision.SupervisionStore.Batch;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.ListeningTime;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.jboss.logging.Logger;

/**
 * Writes what changed, batch by batch, each with its events. What the store did not take stays
 * untold and goes with the next round, as it is then.
 */
final class TellChanges {
  private static final Logger LOG = Logger.getLogger(TellChanges.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int AT_ONCE = 500;

  /** Then the devices are judged again before it goes on. */
  private static final int MAX_BATCHES = 10;

  private final Roster roster;
  private final Schools schools;
  private final JudgeDevices devices;
  private final JudgeCoverage coverage;
  private final SupervisionStore store;
  private final Copy copy;
  private final ListeningTime time;
  private final SupervisionSettings settings;
  private final Queue<String> gone;
  private final Queue<DeviceEvent> masses = new ArrayDeque<>();
  private boolean failing;

  TellChanges(
      Roster roster,
      Schools schools,
      JudgeDevices devices,
      JudgeCoverage coverage,
      SupervisionStore store,
      Copy copy,
      ListeningTime time,
      SupervisionSettings settings,
      Queue<String> gone) {
    this.roster = roster;
    this.schools = schools;
    this.devices = devices;
    this.coverage = coverage;
    this.store = store;
    this.copy = copy;
    this.time = time;
    this.settings = settings;
    this.gone = gone;
  }

  enum Told {
    DONE,
    /** The store does not take it now. */
    LATER,
    LEADS_NO_MORE
  }

  Told tell(Instant now) {
    for (var mass : devices.takeMasses()) {
      LOG.warnf("mass silence %s", mass);
      masses.add(DeviceEvents.mass(mass, now, settings.mass().hold()));
    }
    for (var batches = 0; batches < MAX_BATCHES; batches++) {
      var slots = new LinkedHashMap<Integer, Byte>();
      var batch = batch(slots, now);
      if (batch.isEmpty()) {
        return Told.DONE;
      }
      var outcome = write(batch);
      if (outcome != Told.DONE) {
        return outcome;
      }
      masses.clear();
      // Those that have a slot are behind those that have none.
      for (var left = batch.gone().size() - absent(slots); left > 0; left--) {
        gone.remove();
      }
      slots.forEach(devices::told);
      coverage.told(batch.gaps(), batch.schools());
      coverage.judge(now);
    }
    return Told.DONE;
  }

  private static long absent(Map<Integer, Byte> slots) {
    return slots.values().stream().filter(told -> told == 0).count();
  }

  private Told write(Batch batch) {
    try {
      var led = store.write(copy.id(), batch).await().atMost(PATIENCE);
      if (failing) {
        LOG.info("supervision writes again");
      }
      failing = false;
      return led ? Told.DONE : Told.LEADS_NO_MORE;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warnf("what supervision found is not written, trying again: %s", e.toString());
      }
      failing = true;
      return Told.LATER;
    }
  }

  /**
   * @param slots filled with what each device in it is told to be; 0 for gone
   */
  private Batch batch(Map<Integer, Byte> slots, Instant now) {
    var rows = new ArrayList<StatusRow>();
    var events = new ArrayList<DeviceEvent>(masses);
    var removed = new ArrayList<>(gone.stream().limit(AT_ONCE).toList());
    devices
        .untold(AT_ONCE)
        .forEach(
            (slot, since) -> {
              if (!roster.is(slot, Roster.IN_USE)) {
                removed.add(roster.id(slot));
                slots.put(slot, (byte) 0);
                return;
              }
              var row = row(slot, since, now);
              rows.add(row);
              slots.put(slot, row.condition().packed());
              if (row.condition().packed() != roster.told(slot)) {
                DeviceEvents.status(row, now).ifPresent(events::add);
              }
            });
    var gaps = coverage.untold(AT_ONCE);
    gaps.stream().map(DeviceEvents::gap).forEach(events::add);
    return new Batch(rows, removed, newest(gaps), coverage.untoldPaths(AT_ONCE), events);
  }

  /** A gap that changed twice is one row. */
  private static List<CoverageGap> newest(List<CoverageGap> gaps) {
    var byId = new LinkedHashMap<Object, CoverageGap>();
    gaps.forEach(gap -> byId.put(gap.facts().id(), gap));
    return List.copyOf(byId.values());
  }

  private StatusRow row(int slot, Instant since, Instant now) {
    var school = roster.school(slot);
    var heard = roster.heard(slot);
    var flags = roster.flags(slot);
    var battery = roster.battery(slot);
    return new StatusRow(
        roster.id(slot),
        schools.id(school),
        schools.path(school),
        roster.condition(slot),
        since,
        heard > 0
            ? Optional.of(now.minusMillis(100L * Math.max(0, time.now() - heard)))
            : Optional.empty(),
        roster.interval(slot),
        (flags & Roster.SAID) != 0 && (flags & Roster.KEPT) == 0,
        battery < 0 ? OptionalInt.empty() : OptionalInt.of(battery));
  }
}
