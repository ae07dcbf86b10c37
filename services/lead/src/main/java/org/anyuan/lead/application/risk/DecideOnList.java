package org.anyuan.lead.application.risk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;

/** Signs and publishes a list under its lock. */
@ApplicationScoped
public class DecideOnList {
  private final Clock clock;

  DecideOnList(Clock clock) {
    this.clock = clock;
  }

  /**
   * A list of the region.
   *
   * @param action as the audit trail calls it
   */
  public Uni<Outcome<KeptList>> on(
      Work work, RegionPath region, ListId id, KeptList.Command command, String action) {
    return work.riskLists()
        .lock(id)
        .chain(
            found ->
                found
                    .filter(list -> list.list().path().equals(region))
                    .map(list -> decide(work, list, command, action))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("list"))));
  }

  private Uni<Outcome<KeptList>> decide(
      Work work, KeptList list, KeptList.Command command, String action) {
    var now = clock.instant();
    var by = work.actor().by();
    Outcome<KeptList> outcome =
        by.isEmpty() ? Outcome.notFound("list") : list.on(command, by.get(), now);
    return outcome instanceof Outcome.Changed<KeptList>(var after)
        ? work.riskLists().save(after, action, now).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }
}
