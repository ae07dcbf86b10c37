package org.anyuan.alarm.application.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.alarm.domain.supervision.Condition;
import org.anyuan.alarm.domain.supervision.Coverage;
import org.anyuan.alarm.domain.supervision.FallWatch;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.region.RegionPath;
import org.anyuan.proto.ledger.v1.School;

/** Which devices a school has, for the judge's thread. */
final class Schools {
  /** Province, prefecture, county: what the mains or a network of one place is likely to be. */
  private static final int REGION_DEPTH = 3;

  private final Roster roster;
  private final Directory directory;
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> inUse = new HashMap<>();
  private final Set<Integer> changed = new LinkedHashSet<>();

  private static final class Entry {
    private final String id;
    private int first = Roster.NONE;
    private String region;
    private String path;

    private Entry(String id) {
      this.id = id;
    }
  }

  Schools(Roster roster, Directory directory) {
    this.roster = roster;
    this.directory = directory;
  }

  void reset() {
    indices.clear();
    entries.clear();
    inUse.clear();
    changed.clear();
  }

  /** Its index; its region is as the directory has it now. */
  int of(String schoolId) {
    var known = indices.get(schoolId);
    if (known != null) {
      return known;
    }
    var entry = new Entry(schoolId);
    entries.add(entry);
    indices.put(schoolId, entries.size() - 1);
    locate(entry);
    return entries.size() - 1;
  }

  private void locate(Entry entry) {
    // One that the registry does not know is shown to whoever sees all regions.
    entry.path =
        directory.school(entry.id).map(s -> s.getRef().getRegionPath()).orElse(FallWatch.ALL);
    entry.region = region(entry.path);
  }

  private static String region(String path) {
    try {
      var ids = new RegionPath(path).ids();
      return ids.isEmpty()
          ? "/?/"
          : "/" + String.join("/", ids.subList(0, Math.min(REGION_DEPTH, ids.size()))) + "/";
    } catch (IllegalArgumentException _) {
      return "/?/";
    }
  }

  /** True: its path changed, and so do the rows of its devices. */
  boolean relocate(int school) {
    var entry = entries.get(school);
    var before = entry.path;
    var regionBefore = entry.region;
    locate(entry);
    if (!entry.region.equals(regionBefore)) {
      var used = 0;
      for (var slot = entry.first; slot != Roster.NONE; slot = roster.nextOfSchool(slot)) {
        used += roster.is(slot, Roster.IN_USE) ? 1 : 0;
      }
      count(regionBefore, -used);
      count(entry.region, used);
    }
    return !entry.path.equals(before);
  }

  int first(int school) {
    return entries.get(school).first;
  }

  String id(int school) {
    return entries.get(school).id;
  }

  String path(int school) {
    return entries.get(school).path;
  }

  String region(int school) {
    return entries.get(school).region;
  }

  /** Puts a device where it belongs now, and says whether that is somewhere else. */
  boolean put(int slot, Optional<Integer> school) {
    var before = roster.school(slot);
    var after = school.orElse(Roster.NONE);
    if (before == after) {
      return false;
    }
    if (before != Roster.NONE) {
      use(slot, false);
      unlink(slot, entries.get(before));
      changed.add(before);
    }
    roster.school(slot, after);
    if (after != Roster.NONE) {
      roster.nextOfSchool(slot, entries.get(after).first);
      entries.get(after).first = slot;
      changed.add(after);
    }
    return true;
  }

  private void unlink(int slot, Entry entry) {
    if (entry.first == slot) {
      entry.first = roster.nextOfSchool(slot);
      return;
    }
    var before = entry.first;
    while (roster.nextOfSchool(before) != slot) {
      before = roster.nextOfSchool(before);
    }
    roster.nextOfSchool(before, roster.nextOfSchool(slot));
  }

  /** In use or not, from now on. */
  void use(int slot, boolean used) {
    if (roster.is(slot, Roster.IN_USE) == used) {
      return;
    }
    roster.mark(slot, Roster.IN_USE, used);
    count(region(roster.school(slot)), used ? 1 : -1);
    changed.add(roster.school(slot));
  }

  private void count(String region, int more) {
    inUse.merge(region, more, Integer::sum);
    inUse.merge(FallWatch.ALL, more, Integer::sum);
  }

  /** How many devices a region has in use. */
  int inUse(String region) {
    return inUse.getOrDefault(region, 0);
  }

  void changed(int school) {
    changed.add(school);
  }

  /** The schools whose coverage is to be looked at; each is told once. */
  List<Integer> takeChanged() {
    var all = List.copyOf(changed);
    changed.clear();
    return all;
  }

  /** By what was told of its devices, so that a school is never worse off than they are. */
  Coverage coverage(int school) {
    var coverage = Coverage.NONE;
    for (var slot = first(school); slot != Roster.NONE; slot = roster.nextOfSchool(slot)) {
      var told = roster.told(slot);
      coverage =
          coverage.and(
              roster.is(slot, Roster.IN_USE),
              told == 0 ? roster.condition(slot) : Condition.unpacked(told));
    }
    return coverage;
  }

  /** Registered and not retired. */
  boolean counts(int school) {
    return directory.school(id(school)).filter(s -> !s.getRetired()).isPresent();
  }

  Optional<School> registered(int school) {
    return directory.school(id(school));
  }
}
