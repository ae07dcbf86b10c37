package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.anyuan.common.http.Answers;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.Registry;
import org.anyuan.response.application.Templates;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.statement.StatementKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/statements/templates")
@Tag(name = "statements")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class TemplatesResource {
  private final Coordination coordination;
  private final Templates templates;
  private final Registry registry;
  private final CurrentActor current;

  TemplatesResource(
      Coordination coordination, Templates templates, Registry registry, CurrentActor current) {
    this.coordination = coordination;
    this.templates = templates;
    this.registry = registry;
    this.current = current;
  }

  /** What a statement may begin from. */
  @Schema(name = "StatementTemplate")
  record View(String key, StatementKind kind, ContentBody content) {}

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "What a statement of a response may begin from (模板)",
      description = "With the county, the hour and the kind filled in; 【】 is left to people.")
  public Uni<List<View>> list(@QueryParam("responseId") String responseId) {
    var id = ResponseId.of("responseId", responseId);
    return coordination
        .work(current.actor(), work -> work.responses().find(id))
        .map(found -> Answers.found(found, this::views));
  }

  private List<View> views(Response response) {
    var about = response.about();
    var kind = about.kinds().getFirst();
    var area = registry.name(about.county()).orElseGet(() -> new Words("【区域】", "【area】"));
    return templates.all().stream()
        .filter(template -> template.fits(kind))
        .map(
            template ->
                new View(
                    template.key(),
                    template.kind(),
                    ContentBody.of(template.filled(area, kind, response.openedAt()))))
        .toList();
  }
}
