package org.anyuan.patrol.domain.dispatch;

import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.unit.Shift;
import org.anyuan.patrol.domain.unit.UnitKind;

/**
 * What a region sends to which incident (派警预案).
 *
 * @param kinds of the incident; empty: any
 * @param schoolTypes where it is; empty: anywhere
 * @param hours when it is; absent: at any time of the day
 * @param automatic units are sent without a person. Of kinds that are named alone, so that nobody
 *     switches it on for more than was meant
 */
public record RunCard(
    String id,
    String name,
    RegionPath path,
    Set<AlarmKind> kinds,
    Severity fromSeverity,
    Set<SchoolType> schoolTypes,
    Optional<Shift> hours,
    List<Requirement> requirements,
    boolean automatic,
    boolean retired,
    long version) {
  public static final int MOST_REQUIREMENTS = 10;

  /** Holds where a region has written none: somebody of the police, and two where it is grave. */
  private static final Set<UnitKind> POLICE = Set.of(UnitKind.POLICE);

  public RunCard {
    name = Text.required("name", name, 100);
    kinds = Set.copyOf(kinds);
    schoolTypes = Set.copyOf(schoolTypes);
    requirements = List.copyOf(requirements);
    if (requirements.isEmpty() || requirements.size() > MOST_REQUIREMENTS) {
      throw new InvalidField("requirements", "1 to " + MOST_REQUIREMENTS);
    }
    if (automatic && kinds.isEmpty()) {
      throw new InvalidField("automatic", "for kinds that are named alone");
    }
  }

  /** Where and when an incident is. */
  public record Situation(KnownIncident incident, Optional<SchoolType> type, LocalTime time) {}

  public RunCard retire() {
    return with(true, version + 1);
  }

  public RunCard with(boolean isRetired, long newVersion) {
    return new RunCard(
        id,
        name,
        path,
        kinds,
        fromSeverity,
        schoolTypes,
        hours,
        requirements,
        automatic,
        isRetired,
        newVersion);
  }

  public boolean fits(Situation situation) {
    var incident = situation.incident();
    return !retired
        && path.contains(incident.path())
        && incident.severity().compareTo(fromSeverity) >= 0
        && (kinds.isEmpty() || incident.kinds().stream().anyMatch(kinds::contains))
        && (schoolTypes.isEmpty() || situation.type().filter(schoolTypes::contains).isPresent())
        && hours.map(h -> h.covers(situation.time())).orElse(true);
  }

  /** The one that says most about the situation: the nearest region before all else. */
  public static RunCard choose(Collection<RunCard> cards, Situation situation) {
    return cards.stream()
        .filter(card -> card.fits(situation))
        .max(
            Comparator.comparingInt((RunCard card) -> card.path.ids().size())
                .thenComparing(card -> !card.kinds.isEmpty())
                .thenComparing(RunCard::fromSeverity)
                .thenComparing(card -> !card.schoolTypes.isEmpty())
                .thenComparing(card -> card.hours.isPresent())
                .thenComparing(RunCard::id))
        .orElseGet(() -> usual(situation.incident()));
  }

  private static RunCard usual(KnownIncident incident) {
    var units = incident.severity().compareTo(Severity.HIGH) >= 0 ? 2 : 1;
    return new RunCard(
        "usual",
        "usual",
        RegionPath.ALL,
        Set.of(),
        Severity.LOW,
        Set.of(),
        Optional.empty(),
        List.of(new Requirement(POLICE, Set.of(), Set.of(), units)),
        false,
        false,
        0);
  }
}
