package org.anyuan.alarm.adapter.in.isapi;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.common.problem.Problem;
import org.jboss.logging.Logger;

/**
 * One request, on its event loop. An event goes on its way as soon as it is whole; the answer waits
 * for the request's end, as a device expects, and for every event to be durable.
 */
final class Push {
  private static final Logger LOG = Logger.getLogger(Push.class);

  private final HttpServerRequest request;
  private final IsapiSettings settings;
  private final Function<byte[], CompletableFuture<?>> event;
  private final BiConsumer<CompletableFuture<Boolean>, Problem> done;
  private final EventCutter cutter = new EventCutter();
  private final List<CompletableFuture<?>> taken = new ArrayList<>();
  private final Vertx vertx;
  private long deadline;
  private long received;
  private boolean inJson;
  private boolean ended;

  /**
   * @param event takes one event's bytes
   * @param done told once: when all is durable, and whether it was JSON; or what is wrong
   */
  Push(
      Vertx vertx,
      HttpServerRequest request,
      IsapiSettings settings,
      Function<byte[], CompletableFuture<?>> event,
      BiConsumer<CompletableFuture<Boolean>, Problem> done) {
    this.vertx = vertx;
    this.request = request;
    this.settings = settings;
    this.event = event;
    this.done = done;
  }

  void read() {
    deadline =
        vertx.setTimer(
            settings.bodyWithin().toMillis(),
            late -> cut(Problem.of(408, "request-timeout", "The body did not arrive in time.")));
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.handler(this::more);
    request.endHandler(end -> attempt(this::whole));
    request.exceptionHandler(broken -> end());
    request.resume();
  }

  private void more(Buffer chunk) {
    if (ended) {
      return;
    }
    received += chunk.length();
    if (received > settings.maxBodyBytes()) {
      cut(tooLarge("The body is larger than " + settings.maxBodyBytes() + " bytes."));
    } else {
      attempt(() -> cutter.add(chunk.getBytes()).forEach(this::take));
    }
  }

  private void whole() {
    if (ended) {
      return;
    }
    cutter.end().forEach(this::take);
    if (taken.isEmpty() && received > 0) {
      throw new InvalidPayload("", "There is no event in the body.");
    }
    if (received == 0) {
      // Nothing at all says as well that the device is there.
      take(new byte[0]);
    }
    end();
    done.accept(durable(), null);
  }

  private void take(byte[] document) {
    inJson = ReceiveAlert.isJson(document);
    taken.add(event.apply(document));
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (InvalidPayload invalid) {
      refuse(
          invalid.field().isEmpty()
              ? Problem.of(400, "malformed-event", invalid.reason())
              : Problem.invalid(invalid.field(), invalid.reason()));
    } catch (EventCutter.TooLarge large) {
      refuse(tooLarge("The body holds " + large.getMessage() + "."));
    } catch (RuntimeException e) {
      // Of ours, then.
      LOG.error("push failed", e);
      refuse(Problem.of(500, "internal", "The request failed on our side."));
    }
  }

  /** What came before may be an alarm, which is worth more than the pictures that are missing. */
  private void cut(Problem problem) {
    if (taken.isEmpty()) {
      refuse(problem);
    } else {
      end();
      done.accept(durable(), null);
    }
  }

  private void refuse(Problem problem) {
    if (!ended) {
      end();
      done.accept(null, problem);
    }
  }

  private void end() {
    ended = true;
    vertx.cancelTimer(deadline);
  }

  private CompletableFuture<Boolean> durable() {
    var json = inJson;
    return CompletableFuture.allOf(taken.toArray(CompletableFuture<?>[]::new))
        .thenApply(all -> json);
  }

  private static Problem tooLarge(String detail) {
    return Problem.of(413, "body-too-large", detail);
  }
}
