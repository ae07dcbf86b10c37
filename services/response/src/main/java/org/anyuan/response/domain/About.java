package org.anyuan.response.domain;

import java.util.List;
import org.anyuan.common.region.RegionPath;

/**
 * The incident that a response answers, as it was last heard of.
 *
 * @param path its school's
 * @param county whose 110 centre answers, and whose name stands for the place until it may be named
 * @param kinds each once, in the order of arrival; never empty
 * @param open false: incident has closed it; the response is closed by its own people
 */
public record About(
    IncidentId incident,
    SchoolId school,
    String schoolName,
    RegionPath path,
    RegionId county,
    List<AlarmKind> kinds,
    Severity severity,
    Mode mode,
    boolean open) {
  public About {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty()) {
      kinds = List.of(AlarmKind.OTHER);
    }
  }

  /** Where what is important is reported to: the region above the county, or the county itself. */
  public RegionPath superior() {
    var ids = path.ids();
    var at = ids.indexOf(county.value());
    var above = ids.subList(0, Math.max(1, at < 0 ? ids.size() - 1 : at));
    return new RegionPath("/" + String.join("/", above) + "/");
  }
}
