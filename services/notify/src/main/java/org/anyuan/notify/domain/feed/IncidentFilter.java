package org.anyuan.notify.domain.feed;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.Severity;

/**
 * Which incidents are followed. One that was once followed is to its end, even where it becomes
 * less grave.
 *
 * @param kinds empty: all
 * @param least at least so grave
 * @param modes empty: all
 */
public record IncidentFilter(
    Optional<RegionPath> under, Set<AlarmKind> kinds, Optional<Severity> least, Set<Mode> modes) {
  public static final IncidentFilter ALL =
      new IncidentFilter(Optional.empty(), Set.of(), Optional.empty(), Set.of());

  public IncidentFilter {
    kinds = Set.copyOf(kinds);
    modes = Set.copyOf(modes);
  }

  /** Nobody learns by asking what their lane is not told. */
  public IncidentFilter checked(String field, Lane lane) {
    if (!kinds.isEmpty() && lane == Lane.MEDIA) {
      throw new InvalidField(field + "kinds", "not told to the media desk");
    }
    if (lane == Lane.SCHOOL) {
      if (least.isPresent()) {
        throw new InvalidField(field + "severity", "not told to schools");
      }
      if (under.isPresent()) {
        throw new InvalidField(field + "regionId", "a school follows its own");
      }
    }
    return this;
  }

  public boolean matches(Seen seen) {
    return under.map(path -> path.contains(seen.school().path())).orElse(true)
        && (kinds.isEmpty() || seen.kinds().stream().anyMatch(kinds::contains))
        && least.map(severity -> seen.worst().compareTo(severity) >= 0).orElse(true)
        && (modes.isEmpty() || modes.contains(seen.mode()));
  }

  /** All of them where none is chosen. */
  public Set<Mode> chosenModes() {
    return modes.isEmpty() ? EnumSet.allOf(Mode.class) : modes;
  }
}
