package org.anyuan.alarm.application.supervision;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import org.anyuan.alarm.domain.Heartbeat;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.alarm.domain.supervision.Faults;
import org.anyuan.alarm.domain.supervision.ListeningTime;
import org.anyuan.common.directory.Directory;

/**
 * Where it is noted that a device was heard, by any thread: a few writes to memory, no lock and no
 * store. What has consequences is left for the judge.
 */
@Singleton
public class Sightings {
  private static final int MIN_INTERVAL = 1;
  private static final int MAX_INTERVAL = Heartbeat.MAX_INTERVAL_SECONDS;
  private static final int BATTERY_LOW = 20;

  /** More than the other, so that a battery between them is not now low and now not. */
  private static final int BATTERY_WELL = 30;

  private final Roster roster;
  private final ListeningTime time;
  private final Directory directory;

  /** Another copy judges: it has to be told of everything. */
  private volatile boolean sharing = true;

  Sightings(Roster roster, ListeningTime time, Directory directory) {
    this.roster = roster;
    this.time = time;
    this.directory = directory;
  }

  void share(boolean withOthers) {
    sharing = withOthers;
  }

  /** Any sign of life. */
  public void heard(String deviceId) {
    var slot = slot(deviceId);
    if (slot != Roster.NONE) {
      heard(slot);
    }
  }

  /**
   * It opened a connection, which is a sign of life.
   *
   * @param keepAliveSeconds how often its connection shows that it lives; 0 for never
   */
  public void connected(String deviceId, int keepAliveSeconds) {
    var slot = slot(deviceId);
    if (slot == Roster.NONE) {
      return;
    }
    var registered = directory.device(deviceId).filter(d -> d.getHeartbeatSeconds() > 0);
    var flags = roster.flags(slot);
    var own = (flags & Roster.SAID) != 0 && (flags & Roster.KEPT) == 0;
    if (keepAliveSeconds > 0 && registered.isEmpty() && !own) {
      roster.flag(slot, Roster.SAID | Roster.KEPT);
      interval(slot, keepAliveSeconds);
    }
    heard(slot);
  }

  public void heartbeat(String deviceId, Heartbeat heartbeat) {
    var slot = slot(deviceId);
    if (slot == Roster.NONE) {
      return;
    }
    heartbeat.intervalSeconds().ifPresent(seconds -> says(slot, seconds));
    heartbeat.battery().ifPresent(percent -> battery(slot, percent));
    heartbeat.mains().ifPresent(mains -> fault(slot, Fault.MAINS_LOST, !mains));
    heartbeat.tamper().ifPresent(tamper -> fault(slot, Fault.TAMPER, tamper));
    heard(slot);
  }

  /** It says that it leaves. */
  public void left(String deviceId) {
    var slot = slot(deviceId);
    if (slot != Roster.NONE) {
      roster.dirty(slot, Roster.LEFT);
    }
  }

  /** Its connection broke off without a word of its own. */
  public void lost(String deviceId) {
    var slot = slot(deviceId);
    if (slot != Roster.NONE) {
      roster.dirty(slot, Roster.LOST);
    }
  }

  /** It reports that a fault is there, or over. */
  public void fault(String deviceId, Fault fault, boolean lasts) {
    var slot = slot(deviceId);
    if (slot != Roster.NONE) {
      fault(slot, fault, lasts);
      heard(slot);
    }
  }

  /** When it was last heard here, in tenths of a second of listening; empty for never. */
  OptionalInt lastHeard(String deviceId) {
    var slot = roster.find(deviceId);
    var heard = slot == Roster.NONE ? 0 : roster.heard(slot);
    return heard <= 0 ? OptionalInt.empty() : OptionalInt.of(heard);
  }

  /** Another copy heard it. */
  public void heardElsewhere(Sighted sighted) {
    var slot = slot(sighted.deviceId());
    if (slot == Roster.NONE) {
      return;
    }
    if (sharing) {
      // Neither of us judges; and what others heard is theirs to tell.
      roster.heard(slot, time.now());
      return;
    }
    sighted.intervalSeconds().ifPresent(seconds -> says(slot, seconds));
    sighted.battery().ifPresent(percent -> roster.battery(slot, percent));
    sighted.faults().all().forEach(fault -> fault(slot, fault, true));
    sighted.restored().all().forEach(fault -> fault(slot, fault, false));
    if (sighted.left()) {
      roster.dirty(slot, Roster.LEFT);
    } else if (sighted.lost()) {
      roster.dirty(slot, Roster.LOST);
    } else {
      heard(slot);
    }
  }

  /**
   * What a copy heard of a device since it told the last time.
   *
   * @param intervalSeconds empty where the device did not say
   */
  public record Sighted(
      String deviceId,
      Faults faults,
      Faults restored,
      boolean left,
      boolean lost,
      OptionalInt intervalSeconds,
      OptionalInt battery) {}

  private int slot(String deviceId) {
    var slot = roster.find(deviceId);
    if (slot != Roster.NONE) {
      return slot;
    }
    // Registered a moment ago.
    return directory.device(deviceId).isPresent() ? roster.add(deviceId) : Roster.NONE;
  }

  private void heard(int slot) {
    roster.heard(slot, time.now());
    if ((roster.flags(slot) & (Roster.LEFT | Roster.LOST)) != 0) {
      roster.clear(slot, Roster.LEFT | Roster.LOST);
    }
    if (sharing || !roster.condition(slot).speaks()) {
      roster.dirty(slot, Roster.HEARD);
    }
  }

  private void says(int slot, int seconds) {
    roster.clear(slot, Roster.KEPT);
    roster.flag(slot, Roster.SAID);
    interval(slot, seconds);
  }

  private void interval(int slot, int seconds) {
    var before = roster.interval(slot);
    roster.interval(slot, Math.clamp(seconds, MIN_INTERVAL, MAX_INTERVAL));
    if (seconds < before) {
      // It has to be looked at sooner than was meant.
      roster.dirty(slot, Roster.REGISTRY);
    }
  }

  private void battery(int slot, int percent) {
    roster.battery(slot, percent);
    if (percent < BATTERY_LOW) {
      fault(slot, Fault.BATTERY_LOW, true);
    } else if (percent >= BATTERY_WELL) {
      fault(slot, Fault.BATTERY_LOW, false);
    }
  }

  /** Nothing to do where it is known already, as it mostly is: heartbeats repeat themselves. */
  private void fault(int slot, Fault fault, boolean lasts) {
    var broke = Faults.of(fault).bits();
    var mended = broke << 4;
    var contrary = roster.reports(slot) & (lasts ? mended : broke);
    if (!sharing && contrary == 0 && roster.condition(slot).faults().has(fault) == lasts) {
      return;
    }
    roster.report(slot, lasts ? broke : mended, lasts ? mended : broke);
    roster.dirty(slot, Roster.HEARD);
  }

  /** What was taken and could not be told to the others, to be told the next time. */
  void giveBack(Sighted sighted) {
    var slot = roster.find(sighted.deviceId());
    var newer = roster.reports(slot);
    var broke = sighted.faults().bits() & ~(newer >> 4);
    var mended = sighted.restored().bits() & ~newer & 0xF;
    roster.report(slot, broke | mended << 4, 0);
    // It was heard again meanwhile: that is the newer word.
    var heard = (roster.flags(slot) & Roster.HEARD) != 0;
    roster.dirty(slot, heard ? Roster.HEARD : flags(sighted));
  }

  private static int flags(Sighted sighted) {
    if (sighted.left()) {
      return Roster.LEFT;
    }
    return sighted.lost() ? Roster.LOST : Roster.HEARD;
  }

  /** Of a device that is dirty, which it is not any more. */
  Optional<Sighted> take(int slot) {
    var flags = roster.clean(slot);
    var reports = roster.takeReports(slot);
    if ((flags & (Roster.HEARD | Roster.LEFT | Roster.LOST)) == 0) {
      return Optional.empty();
    }
    var battery = roster.battery(slot);
    return Optional.of(
        new Sighted(
            roster.id(slot),
            new Faults((byte) (reports & 0xF)),
            new Faults((byte) (reports >> 4)),
            (flags & Roster.LEFT) != 0,
            (flags & Roster.LOST) != 0,
            (flags & Roster.SAID) != 0
                ? OptionalInt.of(roster.interval(slot))
                : OptionalInt.empty(),
            battery < 0 ? OptionalInt.empty() : OptionalInt.of(battery)));
  }
}
