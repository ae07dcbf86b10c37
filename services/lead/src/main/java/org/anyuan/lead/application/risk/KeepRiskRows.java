package org.anyuan.lead.application.risk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.domain.risk.Rule;

/** Keeps what other services tell of schools, as far as a list counts it. */
@ApplicationScoped
public class KeepRiskRows {
  private final Coordination coordination;
  private final Clock clock;

  KeepRiskRows(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  /** In the order in which they came. All of them are kept when it ends well, or none. */
  public Uni<Void> take(List<RowChange> changes) {
    var last = new LinkedHashMap<String, RowChange>();
    changes.forEach(change -> last.put(change.thing(), change));
    return coordination.work(Actor.SYSTEM, work -> work.riskRows().apply(last.values()));
  }

  public Uni<Void> forget() {
    var since = clock.instant().minus(Rule.REMEMBERED);
    return coordination.work(Actor.SYSTEM, work -> work.riskRows().forgetBefore(since));
  }
}
