package org.anyuan.lead.adapter.in.http;

import jakarta.ws.rs.core.Response;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemMappers;
import org.anyuan.lead.application.attachments.AttachmentStore.StoreAway;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Public: what Quarkus generates to call it is in another class loader while tests run. */
public class AttachmentProblems {
  private static final Logger LOG = Logger.getLogger(AttachmentProblems.class);
  private static final int AGAIN_SECONDS = 30;

  @ServerExceptionMapper
  public Response away(StoreAway e) {
    LOG.warn("store of attachments away", e);
    return new ProblemMappers()
        .problem(
            Problem.unavailable(
                "The store of attachments is away. Send it again, under the same Idempotency-Key.",
                AGAIN_SECONDS));
  }
}
