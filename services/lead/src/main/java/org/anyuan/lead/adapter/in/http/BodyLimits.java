package org.anyuan.lead.adapter.in.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What is no attachment is much shorter. It is cut off before it is read: anybody may post, and
 * what is JSON is in memory as a whole before anybody looks at it.
 */
@ApplicationScoped
class BodyLimits {
  private static final long MOST_BYTES = 262_144;
  private static final String ATTACHMENTS = "/attachments";

  /** Right behind the limit that holds for all. */
  private static final int PRIORITY = 1;

  void register(@Observes Filters filters) {
    filters.register(BodyLimits::limit, PRIORITY);
  }

  private static void limit(RoutingContext context) {
    var request = context.request();
    if (request.method().equals(HttpMethod.POST) && request.path().endsWith(ATTACHMENTS)) {
      context.next();
      return;
    }
    if (length(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > MOST_BYTES) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close").setStatusCode(413).end();
      return;
    }
    // Of what does not say how long it is: looked at while it comes.
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
    context.next();
  }

  private static long length(String header) {
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException _) {
      return Long.MAX_VALUE;
    }
  }
}
