package org.anyuan.console.adapter.in.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** A request's body that fails as soon as it is longer than it may be, whatever it declared. */
final class BoundedBody implements ReadStream<Buffer> {
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("body too long", null, false, false);
    }
  }

  private final HttpServerRequest request;
  private final long max;
  private long length;
  private Handler<Throwable> failed;

  BoundedBody(HttpServerRequest request, long max) {
    this.request = request;
    this.max = max;
  }

  /** The whole of it, in memory. */
  Future<Buffer> whole() {
    var whole = Promise.<Buffer>promise();
    var buffer = Buffer.buffer();
    exceptionHandler(whole::tryFail);
    handler(buffer::appendBuffer);
    endHandler(_ -> whole.tryComplete(buffer));
    resume();
    return whole.future();
  }

  boolean exceeded() {
    return length > max;
  }

  @Override
  public BoundedBody handler(Handler<Buffer> handler) {
    request.handler(
        handler == null
            ? null
            : chunk -> {
              length += chunk.length();
              if (length <= max) {
                handler.handle(chunk);
              } else {
                request.handler(_ -> {});
                request.pause();
                if (failed != null) {
                  failed.handle(new TooLong());
                }
              }
            });
    return this;
  }

  @Override
  public BoundedBody exceptionHandler(Handler<Throwable> handler) {
    failed = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public BoundedBody endHandler(Handler<Void> handler) {
    request.endHandler(handler);
    return this;
  }

  @Override
  public BoundedBody pause() {
    request.pause();
    return this;
  }

  @Override
  public BoundedBody resume() {
    request.resume();
    return this;
  }

  @Override
  public BoundedBody fetch(long amount) {
    request.fetch(amount);
    return this;
  }
}
