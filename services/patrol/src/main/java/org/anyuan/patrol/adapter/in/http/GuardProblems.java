package org.anyuan.patrol.adapter.in.http;

import jakarta.ws.rs.core.Response;
import org.anyuan.common.problem.ProblemBody;
import org.anyuan.patrol.application.beat.GateCodes;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What guard posts, duties and beats say when they cannot. */
class GuardProblems {
  @ServerExceptionMapper
  Response noKey(GateCodes.NoKey e) {
    return Response.status(503)
        .type("application/problem+json")
        .entity(ProblemBody.of(503, "unavailable", e.getMessage(), null))
        .build();
  }
}
