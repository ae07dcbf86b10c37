package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.anyuan.common.geo.Position;

/** How long the way by road takes. */
public interface RoutingService {
  /** Said of a way that is not known. */
  Duration UNKNOWN = Duration.ofSeconds(-1);

  /** One answer for each start, within its own deadline; it never fails. By car. */
  Uni<List<Duration>> ways(List<Position> from, Position to);
}
