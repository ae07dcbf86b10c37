package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.anyuan.common.request.Requests;
import org.anyuan.lead.application.circular.Circulars;
import org.anyuan.lead.application.publics.Receipts;
import org.anyuan.lead.application.review.Reviews;
import org.anyuan.lead.application.risk.Countings;
import org.anyuan.lead.application.risk.RiskLists;
import org.anyuan.lead.application.risk.RiskRows;

/** Work on what this service keeps: within the actor's scope, all of it or none. */
public interface Coordination {
  <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work);

  /** One unit of work. */
  interface Work {
    Actor actor();

    Requests requests();

    Leads leads();

    Receipts receipts();

    Reviews reviews();

    RiskRows riskRows();

    RiskLists riskLists();

    Countings countings();

    Circulars circulars();
  }
}
