package org.anyuan.incident.adapter.out.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.incident.adapter.out.webhook.Systems.Endpoint;
import org.anyuan.incident.application.calls.CallHandling;
import org.anyuan.incident.application.calls.CallHandlingSettings;
import org.anyuan.incident.application.calls.Handover;
import org.anyuan.proto.common.v1.SchoolRef;

/**
 * A POST for each handover, signed; an answer of 2xx takes it, with {@code {"number"}} or without.
 */
@Startup
@ApplicationScoped
class WebhookCallHandling implements CallHandling {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int MOST_ANSWER_BYTES = 16 * 1024;
  private static final Pattern NUMBER_SHAPE = Pattern.compile(NUMBER);

  /** Refusals of 4xx that say "not now". */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private final Map<String, Endpoint> systems;
  private final Duration deadline;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          // Where it leads was checked; where it is sent on to was not.
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  WebhookCallHandling(CallHandlingSettings settings, ObjectMapper json, Clock clock) {
    this.systems = Systems.of(settings.systems());
    this.deadline = settings.deadline();
    this.json = json;
    this.clock = clock;
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  @Override
  public Optional<CallSystem> of(SchoolRef school) {
    return List.of(school.getRegionPath().split("/", -1)).reversed().stream()
        .map(systems::get)
        .filter(found -> found != null)
        .findFirst()
        .map(found -> new CallSystem(found.regionId(), found.exercises()));
  }

  @Override
  public boolean signed(String regionId, WebhookSignature signature, byte[] body) {
    var system = Optional.ofNullable(systems.get(regionId));
    return signature.isOf(system.map(Endpoint::keys).orElse(List.of()), body);
  }

  @Override
  public Answer handOver(Handover handover) {
    var system = systems.get(handover.systemId());
    if (system == null) {
      return new Answer.Refused("no such system is configured any more");
    }
    try {
      var fault = Addresses.faultNow(system.url(), system.privateNetwork());
      return fault.isPresent()
          ? new Answer.Refused(fault.get())
          : answer(exchange(request(system, handover)));
    } catch (UnknownHostException _) {
      return new Answer.Later("its name is not known");
    } catch (TimeoutException _) {
      return new Answer.Later("no answer within " + deadline.toSeconds() + " s");
    } catch (IOException e) {
      return new Answer.Later("no answer: " + e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Later("interrupted");
    }
  }

  private HttpRequest request(Endpoint system, Handover handover) throws JsonProcessingException {
    var body = json.writeValueAsBytes(HandoverMessage.of(handover));
    var signature =
        WebhookSignature.by(system.keys().getFirst(), handover.handoverId(), clock.instant(), body);
    return HttpRequest.newBuilder(system.url())
        .header("Content-Type", "application/json")
        .header("User-Agent", "anyuan-incident")
        .header("webhook-id", signature.id())
        .header("webhook-timestamp", signature.timestamp())
        .header("webhook-signature", signature.header())
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /** The client's own time-out ends with the head of the answer; a body may drip for ever. */
  private HttpResponse<byte[]> exchange(HttpRequest request)
      throws IOException, InterruptedException, TimeoutException {
    var sent =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_ANSWER_BYTES));
    try {
      return sent.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      sent.cancel(true);
    }
  }

  private Answer answer(HttpResponse<byte[]> response) {
    var status = response.statusCode();
    if (status / 100 == 2) {
      return new Answer.Taken(number(response.body()));
    }
    var reason = "it answered " + status;
    return status / 100 == 5 || PASSING.contains(status)
        ? new Answer.Later(reason)
        : new Answer.Refused(reason);
  }

  /** One that is of no such form is none: the system may tell it later, or a person types it in. */
  private Optional<String> number(byte[] body) {
    try {
      return Optional.ofNullable(json.readTree(body))
          .map(answer -> answer.get("number"))
          .filter(JsonNode::isTextual)
          .map(node -> node.textValue().strip())
          .filter(text -> NUMBER_SHAPE.matcher(text).matches());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
