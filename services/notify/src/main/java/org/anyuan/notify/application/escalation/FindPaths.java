package org.anyuan.notify.application.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.escalation.KnownIncident;

/** Where in the tree the regions are in which an incident is escalated. */
@ApplicationScoped
public class FindPaths {
  private final Registry registry;

  FindPaths(Registry registry) {
    this.registry = registry;
  }

  /**
   * Of each region that the incident names. Those above the school are in its own path, so that an
   * alarm waits for no registry; what nobody knows is taken for the school's own place: told to the
   * wrong desk rather than to none.
   */
  Map<RegionId, RegionPath> of(KnownIncident incident) {
    var paths = new HashMap<RegionId, RegionPath>();
    Stream.concat(
            Stream.of(incident.county()),
            incident.tasks().stream().flatMap(task -> task.addressees().stream()))
        .forEach(region -> paths.put(region, path(incident.path(), region)));
    return paths;
  }

  private RegionPath path(RegionPath school, RegionId region) {
    var path = RegionPath.ALL;
    for (var id : school.ids()) {
      path = path.child(id);
      if (id.equals(region.value())) {
        return path;
      }
    }
    return registry.path(region).orElse(school);
  }
}
