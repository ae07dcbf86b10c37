package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.anyuan.console.application.ServiceHealth;
import org.anyuan.console.application.ServicesHealth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which services are up. It tells the names of their checks, and none of the addresses. */
@Path("/api/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll // Administrators.admit lets in: it knows sessions, too.
public class ServicesResource {
  /** A part that a service depends on. */
  @Schema(name = "HealthCheck")
  public record CheckView(String name, boolean up) {}

  /** One service. */
  @Schema(name = "ServiceHealth")
  public record ServiceView(
      @Schema(examples = "incident") String service,
      @Schema(
              description =
                  "DOWN: it answers and is not ready; UNREACHABLE: no answer within 2 s;"
                      + " NOT_DEPLOYED: this deployment has none")
          ServiceHealth.State state,
      List<CheckView> checks,
      @Schema(description = "Until it had answered") long millis) {
    static ServiceView of(ServiceHealth health) {
      return new ServiceView(
          health.service().key(),
          health.state(),
          health.checks().stream().map(check -> new CheckView(check.name(), check.up())).toList(),
          health.took().toMillis());
    }
  }

  /** All of them. */
  @Schema(name = "ServicesHealth")
  public record ServicesView(
      @Schema(description = "When they were asked, a second ago at most") Instant askedAt,
      List<ServiceView> items) {}

  private final Administrators administrators;
  private final ServicesHealth health;

  ServicesResource(Administrators administrators, ServicesHealth health) {
    this.administrators = administrators;
    this.health = health;
  }

  @GET
  @Operation(
      operationId = "listServices",
      summary = "Which services are ready (服务健康)",
      description = "For administrators. Each service is asked now, with a deadline of 2 s.")
  @APIResponse(responseCode = "200", description = "All of them")
  @APIResponse(responseCode = "401", description = "Nobody is signed in")
  @APIResponse(responseCode = "403", description = "Not an administrator")
  public CompletionStage<ServicesView> list(@Context HttpServerRequest request) {
    administrators.admit(request);
    return health
        .ask()
        .thenApply(
            asked ->
                new ServicesView(
                    asked.at(), asked.services().stream().map(ServiceView::of).toList()));
  }
}
