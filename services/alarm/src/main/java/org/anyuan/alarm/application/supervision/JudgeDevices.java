package org.anyuan.alarm.application.supervision;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.alarm.domain.supervision.Allowance;
import org.anyuan.alarm.domain.supervision.Condition.Awaited;
import org.anyuan.alarm.domain.supervision.FallWatch;
import org.anyuan.alarm.domain.supervision.FallWatch.Mass;
import org.anyuan.alarm.domain.supervision.Fault;
import org.anyuan.alarm.domain.supervision.Faults;
import org.anyuan.alarm.domain.supervision.Happening;
import org.anyuan.alarm.domain.supervision.ListeningTime;
import org.anyuan.common.directory.Directory;
import org.anyuan.proto.ledger.v1.Device;

/**
 * Judges every device, in memory: what was heard, what is due, and what of it is to be told. What
 * is to be told waits here, each device once with its newest condition, until the store has it.
 * Used by one thread.
 */
final class JudgeDevices {
  private final Roster roster;
  private final Schools schools;
  private final DueWheel wheel;
  private FallWatch falls;
  private final ListeningTime time;
  private final Directory directory;
  private final SupervisionSettings settings;
  private final Allowance allowance;
  private final int lostAfter;
  private final Deque<Lost> lost = new ArrayDeque<>();
  private final Map<Integer, Instant> untold = new LinkedHashMap<>();
  private final List<Mass> masses = new ArrayList<>();

  /** A device whose connection broke off, and when it had been heard by then. */
  private record Lost(int slot, int heard, int due) {}

  JudgeDevices(
      Roster roster,
      Schools schools,
      ListeningTime time,
      Directory directory,
      SupervisionSettings settings) {
    this.roster = roster;
    this.schools = schools;
    this.wheel = new DueWheel(roster);
    this.falls = new FallWatch(settings.rules());
    this.time = time;
    this.directory = directory;
    this.settings = settings;
    this.allowance = settings.allowance();
    this.lostAfter = SupervisionSettings.tenths(settings.lostAfter());
  }

  /** Begins anew: what is stored is restored next, and everybody gets a whole allowance. */
  void reset() {
    schools.reset();
    lost.clear();
    untold.clear();
    masses.clear();
    falls = new FallWatch(settings.rules());
    wheel.reset(time.now());
    for (var slot = 0; slot < roster.size(); slot++) {
      roster.mark(slot, Roster.IN_WHEEL | Roster.FALLING | Roster.IN_USE | Roster.STALE, false);
      roster.told(slot, (byte) 0);
      roster.condition(slot, new Awaited());
      roster.school(slot, Roster.NONE);
    }
  }

  /** As it was stored. False: nobody has such a device in use any more, and its row is to go. */
  boolean restore(StatusRow row) {
    var slot = roster.find(row.deviceId());
    if (slot == Roster.NONE || !roster.is(slot, Roster.IN_USE)) {
      return false;
    }
    roster.told(slot, row.condition().packed());
    roster.condition(slot, row.condition());
    if (row.intervalSaid() && (roster.flags(slot) & Roster.SAID) == 0) {
      roster.flag(slot, Roster.SAID);
      roster.interval(slot, row.intervalSeconds());
    }
    row.battery().ifPresent(percent -> roster.battery(slot, percent));
    var school = roster.school(slot);
    roster.mark(
        slot,
        Roster.STALE,
        !row.schoolId().equals(schools.id(school))
            || !row.regionPath().equals(schools.path(school)));
    return true;
  }

  /** After all was restored. */
  void begin(Instant wall) {
    time.grace();
    for (var slot = 0; slot < roster.size(); slot++) {
      if (roster.is(slot, Roster.IN_USE)) {
        // By its restored interval.
        watch(slot);
      }
      tell(slot, wall);
    }
  }

  /** For {@link #restore}, which comes next. */
  void enrolAll(Instant wall) {
    directory.devices().forEach(device -> roster.add(device.getDeviceId()));
    for (var slot = 0; slot < roster.size(); slot++) {
      enrol(slot, wall, roster.heard(slot) > 0);
    }
    directory
        .schools()
        .forEach(school -> schools.changed(schools.of(school.getRef().getSchoolId())));
  }

  /**
   * As the directory has it now.
   *
   * @param heard it was, and that counts for a device that is new here
   */
  private void enrol(int slot, Instant wall, boolean heard) {
    var before = roster.is(slot, Roster.IN_USE);
    var device = directory.device(roster.id(slot));
    var moved = schools.put(slot, device.map(d -> schools.of(d.getSchoolId())));
    var used = device.filter(d -> d.getEnabled() && !d.getRetired()).isPresent();
    if (device.isPresent()) {
      interval(slot, device.get());
      schools.use(slot, used);
    }
    if (moved) {
      roster.mark(slot, Roster.STALE, true);
    }
    if (used) {
      if (!before) {
        // New, or enabled again: it has a whole allowance.
        roster.condition(slot, new Awaited());
        if (!heard) {
          roster.await(slot, time.now());
        }
      }
      watch(slot);
    }
    tell(slot, wall);
  }

  private void interval(int slot, Device device) {
    var flags = roster.flags(slot);
    var registered = device.getHeartbeatSeconds();
    var own = (flags & Roster.SAID) != 0 && (registered == 0 || (flags & Roster.KEPT) == 0);
    if (own) {
      return;
    }
    roster.clear(slot, Roster.SAID | Roster.KEPT);
    roster.interval(
        slot,
        registered > 0
            ? registered
            : SupervisionSettings.seconds(settings.interval(), device.getProtocol()));
  }

  /** One round. */
  void judge(Instant wall) {
    var now = time.now();
    for (var slot = roster.takeDirty(); slot != Roster.NONE; ) {
      var next = roster.nextDirty(slot);
      words(slot, roster.clean(slot), now, wall);
      slot = next;
    }
    while (!lost.isEmpty() && lost.peek().due() <= now) {
      var gone = lost.remove();
      if (roster.heard(gone.slot()) == gone.heard()) {
        happened(gone.slot(), new Happening.Missed(), now, wall);
      }
    }
    wheel.advance(now, slot -> due(slot, now, wall));
    var settled = falls.settle(now, schools::inUse, slot -> !roster.condition(slot).speaks());
    for (var slot : settled.falls()) {
      roster.mark(slot, Roster.FALLING, false);
      tell(slot, wall);
    }
    masses.addAll(settled.masses());
  }

  /** What it said, or what is said of it, since the last round. */
  private void words(int slot, int flags, int now, Instant wall) {
    if ((flags & Roster.REGISTRY) != 0 || roster.school(slot) == Roster.NONE) {
      enrol(slot, wall, (flags & Roster.HEARD) != 0);
    }
    var reports = roster.takeReports(slot);
    if (!roster.is(slot, Roster.IN_USE)) {
      return;
    }
    if ((flags & Roster.HEARD) != 0) {
      happened(slot, new Happening.Heard(), now, wall);
    }
    for (var fault : Fault.values()) {
      if (new Faults((byte) (reports & 0xF)).has(fault)) {
        happened(slot, new Happening.Broke(fault), now, wall);
      } else if (new Faults((byte) (reports >> 4)).has(fault)) {
        happened(slot, new Happening.Mended(fault), now, wall);
      }
    }
    if ((flags & Roster.LEFT) != 0) {
      happened(slot, new Happening.Left(), now, wall);
    } else if ((flags & Roster.LOST) != 0) {
      lost.add(new Lost(slot, roster.heard(slot), now + lostAfter));
    }
  }

  private void happened(int slot, Happening happening, int now, Instant wall) {
    if (!roster.is(slot, Roster.IN_USE)) {
      return;
    }
    var before = roster.condition(slot);
    var after = before.after(happening);
    if (after.equals(before)) {
      return;
    }
    roster.condition(slot, after);
    if (after.speaks()) {
      watch(slot);
      tell(slot, wall);
    } else if (!roster.is(slot, Roster.FALLING)) {
      roster.mark(slot, Roster.FALLING, true);
      falls.fell(slot, schools.region(roster.school(slot)), now);
    }
  }

  private void watch(int slot) {
    wheel.place(slot, heardOrGrace(slot) + allowance.late(roster.interval(slot)));
  }

  /** When it is to be looked at again. */
  private int due(int slot, int now, Instant wall) {
    if (!roster.is(slot, Roster.IN_USE)) {
      return DueWheel.NEVER;
    }
    // Whoever hears it writes that it was heard before it reads how it is judged, and we the other
    // way round: so one of the two sees the other.
    var since = heardOrGrace(slot);
    var interval = roster.interval(slot);
    var late = since + allowance.late(interval);
    var silent = since + allowance.silent(interval);
    if (now < late) {
      return late;
    }
    happened(slot, now < silent ? new Happening.Missed() : new Happening.Expired(), now, wall);
    if (heardOrGrace(slot) != since) {
      happened(slot, new Happening.Heard(), now, wall);
      return heardOrGrace(slot) + allowance.late(interval);
    }
    return now < silent ? silent : DueWheel.NEVER;
  }

  private int heardOrGrace(int slot) {
    return Math.max(Math.abs(roster.heard(slot)), time.graceSince());
  }

  /** Where the store does not say the same. A fall is told only when it was settled. */
  private void tell(int slot, Instant wall) {
    var same =
        roster.is(slot, Roster.IN_USE)
            ? roster.told(slot) == roster.packed(slot) && !roster.is(slot, Roster.STALE)
            : roster.told(slot) == 0;
    if (same) {
      untold.remove(slot);
    } else if (!roster.is(slot, Roster.FALLING)) {
      untold.put(slot, wall);
    }
  }

  /** The oldest of what is to be told, and since when it is so. */
  Map<Integer, Instant> untold(int most) {
    var some = new LinkedHashMap<Integer, Instant>();
    for (var one : untold.entrySet()) {
      if (some.size() == most) {
        break;
      }
      some.put(one.getKey(), one.getValue());
    }
    return some;
  }

  /** The store has it. */
  void told(int slot, byte packed) {
    untold.remove(slot);
    roster.told(slot, packed);
    roster.mark(slot, Roster.STALE, false);
    if (roster.school(slot) != Roster.NONE) {
      schools.changed(roster.school(slot));
    }
  }

  /** The school's region or name is another one now. */
  void schoolChanged(String schoolId, Instant wall) {
    var school = schools.of(schoolId);
    schools.changed(school);
    if (!schools.relocate(school)) {
      return;
    }
    for (var slot = schools.first(school); slot != Roster.NONE; slot = roster.nextOfSchool(slot)) {
      roster.mark(slot, Roster.STALE, true);
      tell(slot, wall);
    }
  }

  int untold() {
    return untold.size();
  }

  /** What was found since this was asked for the last time. */
  List<Mass> takeMasses() {
    var all = List.copyOf(masses);
    masses.clear();
    return all;
  }
}
