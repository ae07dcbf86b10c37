package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.anyuan.common.http.Answers;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.adapter.in.csv.CsvFile;
import org.anyuan.ledger.application.ImportRows;
import org.anyuan.ledger.application.ImportRows.Started;
import org.anyuan.ledger.domain.ImportType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/imports")
@Tag(name = "imports", description = "Imports of CSV files (批量导入)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class ImportsResource {
  private static final int BUSY_SECONDS = 10;

  private final ImportRows imports;
  private final CurrentActor current;

  ImportsResource(ImportRows imports, CurrentActor current) {
    this.imports = imports;
    this.current = current;
  }

  /** Where to look. */
  @Schema(name = "ImportStarted")
  record StartedView(String id) {}

  @POST
  @Consumes("text/csv")
  @Blocking
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Imports regions, schools, devices or cameras",
      description =
          "RFC 4180 with a header line, UTF-8 with or without a byte order mark, at most 20 MiB and"
              + " 200000 rows. Good rows are imported, bad ones reported by line and field; the"
              + " same file again changes nothing. Regions: parents before their children.")
  @APIResponse(responseCode = "202", description = "Running; Location says where to look")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Uni<RestResponse<StartedView>> start(
      @QueryParam("type")
          @Parameter(required = true, schema = @Schema(implementation = ImportType.class))
          String type,
      @HeaderParam("Idempotency-Key") String key,
      byte[] csv) {
    var kind = ImportType.of("type", type);
    var file = CsvFile.read(Ids.required(csv), kind);
    var once = current.key("import/" + kind, key, csv);
    return imports.start(current.actor(), kind, file, once).map(ImportsResource::answer);
  }

  private static RestResponse<StartedView> answer(Started started) {
    return switch (started) {
      case Started.Running(var id) ->
          ResponseBuilder.create(RestResponse.Status.ACCEPTED, new StartedView(id.toString()))
              .header("Location", "/api/v1/imports/" + id)
              .build();
      case Started.KeyReused _ ->
          throw Problem.of(409, "conflict", "Idempotency-Key: used for another file");
      case Started.Busy _ ->
          throw Problem.unavailable("Two imports are running; wait for one.", BUSY_SECONDS);
    };
  }

  @GET
  @Path("{id}")
  @RolesAllowed(ADMINISTRATOR)
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<ImportView> get(@PathParam("id") String id) {
    return imports
        .find(current.actor(), uuid(id))
        .map(found -> Answers.found(found, ImportView::of));
  }

  private static UUID uuid(String id) {
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw Problem.invalid("id", "the id of an import");
    }
    return UUID.fromString(id);
  }
}
