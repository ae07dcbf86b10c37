package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.Told;

/** People and the ways to reach them, as far as the work's scope reaches; everybody themselves. */
public interface Recipients {
  /**
   * Somebody of whom we know more than the account's name.
   *
   * @param path of the region that is theirs
   * @param version 0: not kept yet
   */
  record Known(
      Recipient recipient, String role, RegionPath path, Optional<SchoolId> school, long version) {
    public Known with(Recipient other) {
      return new Known(other, role, path, school, version + 1);
    }
  }

  /**
   * Which of them.
   *
   * @param region just this one
   */
  record Query(
      Optional<RegionPath> region,
      Optional<String> role,
      Optional<SchoolId> school,
      Optional<PersonId> after,
      int limit) {}

  Uni<Optional<Known>> find(PersonId person);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<Known>> lock(PersonId person);

  Uni<List<Known>> all(Collection<PersonId> people);

  /** Whose scope is just this region, not one above or below it, and no single school. */
  Uni<List<PersonId>> withRole(String role, RegionPath path);

  Uni<List<PersonId>> ofSchool(String role, SchoolId school);

  /** In the order of names. */
  Uni<List<Known>> page(Query query);

  /** With its line in the audit trail. */
  Uni<Void> save(String action, Known after, Instant now);

  /** Who was told of it up to now, and when last. */
  Uni<Map<PersonId, Told>> told(Collection<PersonId> people, IncidentId incident, Instant now);
}
