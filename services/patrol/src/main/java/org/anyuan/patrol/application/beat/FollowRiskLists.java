package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.beat.ListedRisk;

/** Keeps what a published risk list says, until the region's next one. */
@ApplicationScoped
public class FollowRiskLists {
  private final Patrol patrol;
  private final Registry registry;

  FollowRiskLists(Patrol patrol, Registry registry) {
    this.patrol = patrol;
    this.registry = registry;
  }

  public Uni<Void> take(ListedRisk listed) {
    var paths = new HashMap<String, RegionPath>();
    listed
        .schools()
        .keySet()
        .forEach(id -> paths.put(id, registry.school(id).map(Scoped::path).orElse(listed.path())));
    return patrol.work(Actor.SYSTEM, work -> work.guard().listedRisks().keep(listed, paths));
  }
}
