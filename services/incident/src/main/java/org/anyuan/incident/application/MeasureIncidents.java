package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.CoverButtonTests.Share;
import org.anyuan.incident.application.Statistics.Figures;
import org.anyuan.incident.application.Statistics.Wanted;

/** The figures of a region, and of each region below it, as far as the caller may know them. */
@ApplicationScoped
public class MeasureIncidents {
  private static final int AT_ONCE = 2;

  private final Statistics statistics;
  private final CoverButtonTests coverage;
  private final Registry registry;
  private final Turns turns = new Turns(AT_ONCE);

  MeasureIncidents(Statistics statistics, CoverButtonTests coverage, Registry registry) {
    this.statistics = statistics;
    this.coverage = coverage;
    this.registry = registry;
  }

  /**
   * What was found.
   *
   * @param lane whose acknowledgements stand for a part: the police's, or the caller's own
   * @param covered by part, in the last month; absent while schools and devices are being read
   * @param parts the regions right below
   */
  public record Measured(
      Figures figures,
      String lane,
      Optional<Map<String, Share>> covered,
      List<Registry.Part> parts) {}

  /** The wanted region lies within the viewer's own. */
  public Measured of(Wanted wanted, Viewer viewer) {
    return turns.take(() -> measured(wanted, viewer));
  }

  private Measured measured(Wanted wanted, Viewer viewer) {
    var scope = new Scope(Optional.of(wanted.region()), viewer.scope().schoolId());
    var figures = statistics.of(wanted, scope);
    var own = viewer.role().equals(Role.EDUCATION_OFFICER);
    return new Measured(
        own ? educationOnly(figures) : figures,
        own ? "EDUCATION" : "POLICE",
        covered(wanted, scope),
        registry.below(wanted.region()));
  }

  /** Education learns how its own lane does; how the police do is theirs and their superiors'. */
  private static Figures educationOnly(Figures all) {
    return new Figures(
        all.presses(),
        all.pressesOfParts(),
        all.opened(),
        all.lanes().stream().filter(l -> l.audience().equals("EDUCATION")).toList());
  }

  private Optional<Map<String, Share>> covered(Wanted wanted, Scope scope) {
    return coverage.ready()
        ? Optional.of(
            coverage.shares(
                wanted.span().lastMonth(), scope, s -> part(wanted.region(), s.getRegionPath())))
        : Optional.empty();
  }

  /** The id below the region on the way to the path; empty for the region itself. */
  static String part(RegionPath region, String path) {
    if (!region.contains(path)) {
      return "";
    }
    var rest = path.substring(region.value().length());
    int slash = rest.indexOf('/');
    return slash < 0 ? "" : rest.substring(0, slash);
  }
}
