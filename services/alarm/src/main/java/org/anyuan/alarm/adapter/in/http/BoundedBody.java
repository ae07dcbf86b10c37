package org.anyuan.alarm.adapter.in.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * Reads a body on the event loop and no further than allowed: one that says that it is too large is
 * not read at all, one that does not say so is left as soon as it is.
 */
final class BoundedBody {
  private final HttpServerRequest request;
  private final int max;
  private final Buffer read = Buffer.buffer();
  private boolean tooLarge;

  private BoundedBody(HttpServerRequest request, int max) {
    this.request = request;
    this.max = max;
  }

  static void read(
      HttpServerRequest request, int max, Consumer<byte[]> whole, Runnable whenTooLarge) {
    new BoundedBody(request, max).read(whole, whenTooLarge);
  }

  private void read(Consumer<byte[]> whole, Runnable whenTooLarge) {
    if (announced() > max) {
      whenTooLarge.run();
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.handler(
        chunk -> {
          if (tooLarge) {
            return;
          }
          if (read.length() + chunk.length() > max) {
            tooLarge = true;
            whenTooLarge.run();
            return;
          }
          read.appendBuffer(chunk);
        });
    request.endHandler(
        end -> {
          if (!tooLarge) {
            whole.accept(read.getBytes());
          }
        });
    request.resume();
  }

  private long announced() {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException _) {
      return Long.MAX_VALUE;
    }
  }
}
