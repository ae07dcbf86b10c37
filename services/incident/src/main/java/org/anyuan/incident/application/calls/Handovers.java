package org.anyuan.incident.application.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;

/**
 * The outbox of handovers, and what failed of it. The projection puts them in, with the event that
 * asked for them. Every method may throw {@link org.anyuan.incident.application.StoreUnavailable}.
 */
public interface Handovers {

  /** Those that are due, each counted as tried; nobody else gets them until the lease has ended. */
  List<Handover> claim(Instant now, Instant leaseUntil, int most);

  void sent(String handoverId);

  void again(String handoverId, Instant at, String failure);

  void failed(String handoverId, String failure);

  /** The newest first. */
  Page<HandoverRecord> list(
      Optional<String> incidentId, Optional<String> state, PageRequest page, Scope scope);
}
