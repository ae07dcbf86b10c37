package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolContacts;
import org.anyuan.ledger.domain.SchoolId;

/** Whom the police call back, as far as the work's scope reaches. Nothing of it is published. */
public interface Contacts {
  /** A school that names nobody is left out. */
  Uni<Map<SchoolId, SchoolContacts>> find(Collection<SchoolId> schools);

  /**
   * Stores, and records that it was done, without a name or a number. The schools were locked
   * before: so nobody else writes the same.
   */
  Uni<Void> save(Map<School, SchoolContacts> changes);

  /** Nobody is called back at a school that is no more. */
  Uni<Void> forget(List<SchoolId> schools);

  /** Takes over the paths of these schools. */
  Uni<Void> followSchools(Collection<SchoolId> schools);
}
