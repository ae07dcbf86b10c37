package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.Told;

/** People and the ways to reach them. */
public interface Recipients {
  Uni<Optional<Recipient>> lock(PersonId person);

  /** Whose scope is just this region, not one above or below it. */
  Uni<List<PersonId>> withRole(String role, RegionPath path);

  Uni<List<PersonId>> ofSchool(String role, SchoolId school);

  Uni<Void> save(String action, Recipient after, Instant now);

  Uni<Told> told(PersonId person, IncidentId incident);
}
