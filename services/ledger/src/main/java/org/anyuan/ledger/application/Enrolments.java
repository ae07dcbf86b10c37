package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.ledger.domain.Enrolment;
import org.anyuan.ledger.domain.EnrolmentId;
import org.anyuan.ledger.domain.SchoolId;

/** Installers' access, as far as the work's scope reaches. */
public interface Enrolments {
  Uni<Map<EnrolmentId, Enrolment>> find(Collection<EnrolmentId> ids);

  /** Holds it until the work is over. */
  Uni<Optional<Enrolment>> lock(EnrolmentId id);

  Uni<Optional<Enrolment>> lockByGrant(String grantHash);

  /**
   * Stored and recorded with the work's commit. It concerns no other service: nothing is published.
   */
  Uni<Void> save(Change<Enrolment> change);

  Uni<List<Enrolment>> page(SchoolId school, String after, int limit);

  /** Takes over the paths of these schools. */
  Uni<Void> followSchools(Collection<SchoolId> schools);
}
