package org.anyuan.incident.adapter.in.http;

import jakarta.ws.rs.core.Response;
import org.anyuan.common.problem.ProblemBody;
import org.anyuan.incident.application.Busy;
import org.anyuan.incident.application.CameraLinks;
import org.anyuan.incident.application.DeadLetters;
import org.anyuan.incident.application.Lane;
import org.anyuan.incident.application.StoreUnavailable;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is out, and when to try again. */
class StoreProblems {
  private static final Logger LOG = Logger.getLogger(StoreProblems.class);

  @ServerExceptionMapper
  Response store(StoreUnavailable e) {
    LOG.warn("query not answered", e);
    return again("The history cannot be read now. Alarms and lanes go on.", 5);
  }

  @ServerExceptionMapper
  Response kafka(DeadLetters.Unreachable e) {
    LOG.warn("dead letters not read", e);
    return again("The log cannot be read now.", 5);
  }

  @ServerExceptionMapper
  Response link(CameraLinks.Unreadable e) {
    LOG.error("a camera link was sealed for another key, or the key is missing", e);
    return again("The link cannot be opened; the camera has to be registered anew.", 60);
  }

  @ServerExceptionMapper
  Response busy(Busy e) {
    return again("Figures and files are being made for as many as one copy takes.", 5);
  }

  @ServerExceptionMapper
  Response full(Lane.Full e) {
    LOG.warn("a lane has as many followers as one copy takes", e);
    return again("This copy follows the lane for as many desks as it can.", 2);
  }

  private static Response again(String detail, int seconds) {
    return Response.status(503)
        .header("Retry-After", seconds)
        .type("application/problem+json")
        .entity(ProblemBody.of(503, "unavailable", detail, null))
        .build();
  }
}
