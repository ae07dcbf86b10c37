package org.anyuan.console.adapter.out.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anyuan.console.application.Enrolments;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The ledger, past the door: what is asked here it tells nobody else. */
@ApplicationScoped
class LedgerEnrolments implements Enrolments {
  private static final Logger LOG = Logger.getLogger(LedgerEnrolments.class);
  private static final String PATH = "/api/v1/enrolments/redemptions";
  private static final int CONNECT_MILLIS = 2_000;
  private static final int DEADLINE_SECONDS = 5;

  private final HttpClient client;
  private final Optional<URI> ledger;

  LedgerEnrolments(
      Vertx vertx, @ConfigProperty(name = "anyuan.door.upstream.ledger") Optional<URI> ledger) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMetricsName("enrolments")
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false));
    this.ledger = ledger;
  }

  @Override
  public Redemption redeem(String grant, String holder) {
    if (ledger.isEmpty()) {
      return new Unavailable();
    }
    var asked = new JsonObject().put("grant", grant).put("holder", holder).toBuffer();
    try {
      return client
          .request(options(ledger.get()))
          .compose(request -> send(request, asked))
          .toCompletionStage()
          .toCompletableFuture()
          .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Unavailable();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warnf(e, "an installer's link could not be asked about");
      return new Unavailable();
    }
  }

  private static RequestOptions options(URI ledger) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setHost(ledger.getHost())
        .setPort(ledger.getPort())
        .setURI(PATH)
        .putHeader("Content-Type", "application/json")
        .setTimeout(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
  }

  private static Future<Redemption> send(HttpClientRequest request, Buffer asked) {
    return request.send(asked).compose(LedgerEnrolments::read);
  }

  private static Future<Redemption> read(HttpClientResponse response) {
    return switch (response.statusCode()) {
      case 200 -> response.body().map(LedgerEnrolments::redeemed);
      case 400, 404, 409 -> Future.succeededFuture(new Refused());
      default -> Future.succeededFuture(new Unavailable());
    };
  }

  private static Redemption redeemed(Buffer body) {
    var answer = body.toJsonObject();
    return new Redeemed(
        answer.getString("subject"),
        answer.getString("schoolId"),
        answer.getString("schoolName"),
        answer.getString("regionPath"),
        answer.getInstant("expiresAt"));
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
