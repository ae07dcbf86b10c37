package org.anyuan.notify.adapter.out.channel;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/** Reads an answer as far as it is worth reading: what drips on for ever is cut off. */
final class BoundedAnswer {
  private static final int MOST_BYTES = 16 * 1024;

  private final HttpClientRequest request;
  private final UniEmitter<? super HttpAnswer> emitter;
  private final Buffer body = Buffer.buffer();
  private volatile boolean done;

  BoundedAnswer(HttpClientRequest request, UniEmitter<? super HttpAnswer> emitter) {
    this.request = request;
    this.emitter = emitter;
  }

  void read(HttpClientResponse response) {
    response
        .handler(
            part -> {
              body.appendBuffer(part);
              if (body.length() > MOST_BYTES) {
                done(response);
                request.reset();
              }
            })
        // The status is what counts, and it is here.
        .exceptionHandler(_ -> done(response))
        .endHandler(_ -> done(response));
  }

  /** Nobody waits any more: what is half said is taken back, not left open. */
  void end() {
    if (!done) {
      request.reset();
    }
  }

  private void done(HttpClientResponse response) {
    done = true;
    var retryAfter = response.getHeader("Retry-After");
    emitter.complete(
        new HttpAnswer(
            response.statusCode(), retryAfter == null ? "" : retryAfter, body.toString()));
  }
}
