package org.anyuan.notify.adapter.in.http.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.anyuan.common.http.Given;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.notify.application.channel.GatewayKeys;
import org.anyuan.notify.application.channel.GatewaySettings;
import org.anyuan.notify.application.channel.TakeCallBack;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Nobody signs in here: who knows the gateway's secret speaks for it. */
@Path("/api/v1/deliveries/callbacks/gateway")
@Tag(name = "gateway")
class GatewayResource {
  private static final int MOST_BYTES = 16 * 1024;

  private final TakeCallBack take;
  private final GatewayKeys keys;
  private final GatewaySettings settings;
  private final Clock clock;
  private final ObjectMapper json;

  GatewayResource(
      TakeCallBack take,
      GatewayKeys keys,
      GatewaySettings settings,
      Clock clock,
      ObjectMapper json) {
    this.take = take;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
    this.json = json;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(204)
  @Operation(summary = "What became of a message, signed as Standard Webhooks signs")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  public Uni<Void> take(
      @HeaderParam("webhook-id") String id,
      @HeaderParam("webhook-timestamp") String timestamp,
      @HeaderParam("webhook-signature") String signature,
      @RequestBody(content = @Content(schema = @Schema(implementation = CallBackBody.class)))
          byte[] body) {
    var bytes = Given.body(body);
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(413, "too-large", "at most " + MOST_BYTES + " bytes");
    }
    check(id, timestamp, signature, bytes);
    return take.take(read(bytes).callBack())
        .invoke(
            known -> {
              if (!known) {
                throw Problem.notFound("no such message was sent");
              }
            })
        .replaceWithVoid();
  }

  private void check(String id, String timestamp, String signature, byte[] body) {
    if (id == null || timestamp == null || signature == null) {
      throw unsigned();
    }
    var given = new WebhookSignature(id, timestamp, signature);
    if (!given.isOf(keys.theirs(), body) || !given.isWithin(settings.window(), clock.instant())) {
      throw unsigned();
    }
  }

  private static Problem unsigned() {
    return Problem.of(401, "unsigned", "not signed by the gateway, or not just now");
  }

  private CallBackBody read(byte[] body) {
    try {
      return Given.body(json.readValue(body, CallBackBody.class));
    } catch (JsonProcessingException _) {
      throw Problem.of(400, "malformed-json", "The body is not valid JSON of the right shape.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
