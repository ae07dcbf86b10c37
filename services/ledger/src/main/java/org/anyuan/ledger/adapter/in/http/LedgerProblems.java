package org.anyuan.ledger.adapter.in.http;

import jakarta.ws.rs.core.Response;
import org.anyuan.common.problem.ProblemBody;
import org.anyuan.ledger.adapter.in.csv.CsvFile;
import org.anyuan.ledger.application.LinkSeal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the ledger's own types say when they refuse. */
class LedgerProblems {
  @ServerExceptionMapper
  Response noKey(LinkSeal.NoKey e) {
    return answer(ProblemBody.of(503, "unavailable", e.getMessage(), null));
  }

  @ServerExceptionMapper
  Response tooLong(CsvFile.TooLong e) {
    return answer(ProblemBody.of(413, "too-large", e.getMessage(), "body"));
  }

  private static Response answer(ProblemBody body) {
    return Response.status(body.status()).type("application/problem+json").entity(body).build();
  }
}
