package org.anyuan.lead.application.publics;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;

/** Receipts of the public form: what is kept of one opens nothing. */
public interface Receipts {
  /**
   * One of them.
   *
   * @param hash of its code
   * @param work what was spent for it: never twice, whichever copy it is shown to
   */
  record Kept(
      String number, LeadId lead, RegionPath path, SchoolId school, String hash, String work) {}

  Uni<Optional<Kept>> find(String number);

  Uni<Void> add(Kept receipt);
}
