package org.anyuan.lead.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.anyuan.common.request.Requests;
import org.anyuan.lead.application.attachments.Attachments;
import org.anyuan.lead.application.publics.Receipts;

/** Work on what this service keeps: within the actor's scope, all of it or none. */
public interface Coordination {
  <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work);

  /** One unit of work. */
  interface Work {
    Actor actor();

    Requests requests();

    Leads leads();

    Receipts receipts();

    Attachments attachments();
  }
}
