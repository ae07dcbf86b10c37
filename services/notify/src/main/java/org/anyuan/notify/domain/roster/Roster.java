package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Span;

/**
 * Who is on call for something. No change reaches into the past: whoever was on call is found in it
 * for ever, the same.
 *
 * @param versions in the order of time; before the first nobody is on call
 * @param overrides in the order in which they were made: a later one acts on what the earlier leave
 */
public record Roster(
    RosterId id,
    RosterDetails details,
    List<Version> versions,
    List<DutyOverride> overrides,
    long version) {
  static final int MOST_VERSIONS = 500;
  static final int MOST_OVERRIDES = 2000;

  public Roster {
    versions = List.copyOf(versions);
    overrides = List.copyOf(overrides);
  }

  public static Roster planned(
      RosterId id, RosterDetails details, Plan plan, Instant effectiveFrom) {
    return new Roster(id, details, List.of(new Version(effectiveFrom, plan)), List.of(), 1);
  }

  public String name() {
    return details.name();
  }

  public Lane lane() {
    return details.lane();
  }

  public RegionPath path() {
    return details.path();
  }

  public Optional<SchoolId> school() {
    return details.school();
  }

  public Outcome<Roster> rename(String name, boolean remind) {
    var wanted = details.changed(name, remind);
    return wanted.equals(details)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new Roster(id, wanted, versions, overrides, version + 1));
  }

  /** In the place of one that was to begin at the same time; one that begins later stays. */
  public Outcome<Roster> replan(Plan plan, Instant effectiveFrom, Instant now) {
    if (effectiveFrom.isBefore(now)) {
      return Outcome.refused(Reason.INVALID, "effectiveFrom", "not in the past");
    }
    var wanted = new Version(effectiveFrom, plan);
    if (versions.contains(wanted)) {
      return new Outcome.Unchanged<>(this);
    }
    if (versions.size() >= MOST_VERSIONS) {
      return Outcome.refused(Reason.CONFLICT, "id", "at most " + MOST_VERSIONS + " versions");
    }
    return changed(
        Stream.concat(versions.stream().filter(beginsAt(effectiveFrom).negate()), Stream.of(wanted))
            .sorted(Comparator.comparing(Version::effectiveFrom))
            .toList(),
        overrides);
  }

  /** One that has not begun, if another one is left. */
  public Outcome<Roster> withdraw(Instant effectiveFrom, Instant now) {
    if (versions.stream().noneMatch(beginsAt(effectiveFrom))) {
      return Outcome.refused(Reason.NOT_FOUND, "effectiveFrom", "no version begins then");
    }
    if (!effectiveFrom.isAfter(now)) {
      return Outcome.refused(Reason.CONFLICT, "effectiveFrom", "it has begun");
    }
    return versions.size() == 1
        ? Outcome.refused(Reason.CONFLICT, "effectiveFrom", "it is the only one")
        : changed(versions.stream().filter(beginsAt(effectiveFrom).negate()).toList(), overrides);
  }

  /** All of them or none. */
  public Outcome<Roster> override(List<DutyOverride> made, Instant now) {
    if (overrides.containsAll(made)) {
      return new Outcome.Unchanged<>(this);
    }
    if (made.stream().anyMatch(o -> find(o.id()).isPresent())) {
      return Outcome.refused(Reason.CONFLICT, "id", "another override has this id");
    }
    if (made.stream().anyMatch(o -> o.span().from().isBefore(now))) {
      return Outcome.refused(Reason.INVALID, "from", "not in the past");
    }
    if (overrides.size() + made.size() > MOST_OVERRIDES) {
      return Outcome.refused(Reason.CONFLICT, "id", "at most " + MOST_OVERRIDES + " overrides");
    }
    return changed(versions, Stream.concat(overrides.stream(), made.stream()).toList());
  }

  /**
   * From now on it does not count; what it made of the past stays. A swap is one thing: both
   * halves.
   */
  public Outcome<Roster> endOverride(OverrideId which, Instant now) {
    var found = find(which);
    if (found.isEmpty()) {
      return Outcome.notFound("the override");
    }
    var override = found.get();
    if (override.origin() == DutyOverride.Origin.SWAP) {
      return Outcome.refused(Reason.CONFLICT, "override", "of a swap: exchange it back");
    }
    if (!now.isBefore(override.span().until())) {
      return new Outcome.Unchanged<>(this);
    }
    var left = new ArrayList<>(overrides);
    var at = left.indexOf(override);
    Span.between(override.span().from(), now)
        .ifPresentOrElse(span -> left.set(at, override.during(span)), () -> left.remove(at));
    return changed(versions, left);
  }

  public Optional<DutyOverride> find(OverrideId which) {
    return overrides.stream().filter(o -> o.id().equals(which)).findFirst();
  }

  /** What it goes by at a time. */
  public Optional<Plan> planAt(Instant at) {
    return versions.stream()
        .filter(v -> !v.effectiveFrom().isAfter(at))
        .reduce((_, later) -> later)
        .map(Version::plan);
  }

  /** Everybody who stands in it, on call or not: what makes a roster one of theirs. */
  public Set<PersonId> people() {
    return Stream.concat(
            versions.stream().flatMap(v -> v.plan().people()),
            overrides.stream().flatMap(o -> o.change().people()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of the plan of that time, and whoever is on call beside them. */
  public Set<PersonId> peopleAt(Instant at) {
    return Stream.concat(planAt(at).stream().flatMap(Plan::people), OnCall.at(this, at).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A plan, for as long as it counts. */
  record Reign(Plan plan, Span span) {}

  List<Reign> reigns(Span within) {
    var reigns = new ArrayList<Reign>();
    for (var i = 0; i < versions.size(); i++) {
      var plan = versions.get(i).plan();
      var end = i + 1 < versions.size() ? versions.get(i + 1).effectiveFrom() : Instant.MAX;
      Span.between(versions.get(i).effectiveFrom(), end)
          .flatMap(within::and)
          .ifPresent(span -> reigns.add(new Reign(plan, span)));
    }
    return reigns;
  }

  private static Predicate<Version> beginsAt(Instant effectiveFrom) {
    return version -> version.effectiveFrom().equals(effectiveFrom);
  }

  private Outcome<Roster> changed(List<Version> newVersions, List<DutyOverride> newOverrides) {
    return new Outcome.Changed<>(new Roster(id, details, newVersions, newOverrides, version + 1));
  }
}
