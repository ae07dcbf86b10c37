package org.anyuan.lead.adapter.in.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.application.publics.FindSchools;
import org.anyuan.lead.application.publics.SchoolNames;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Of which school somebody tells. */
@Path("/api/v1/leads/public/schools")
@Tag(name = "public leads")
@PermitAll
@SecurityRequirements
@APIResponse(responseCode = "400", ref = "Problem")
class PublicSchoolsResource {
  private static final int LEAST_LETTERS = 2;
  private static final int LONGEST = 60;
  private static final int MOST_PARTS = 4;

  private final FindSchools find;

  PublicSchoolsResource(FindSchools find) {
    this.find = find;
  }

  @Schema(name = "PublicSchool")
  record SchoolView(
      String id,
      String name,
      @Schema(description = "Its county; empty where it is not known") String region) {
    static SchoolView of(SchoolNames.Known school) {
      return new SchoolView(school.id().value(), school.name(), school.region());
    }
  }

  @Schema(name = "PublicSchools")
  record SchoolsView(@Schema(maxItems = FindSchools.MOST) List<SchoolView> items) {}

  @GET
  @Operation(
      summary = "Schools by parts of their county's and their own name",
      description = "The first 20, the shortest name first; nothing but what everybody knows.")
  public SchoolsView named(
      @QueryParam("q")
          @Parameter(
              required = true,
              description = "Two letters at least; up to four parts, with blanks between them")
          String q) {
    var text = Text.required("q", q, LONGEST).strip();
    var parts = List.of(text.split("\\s+"));
    if (text.codePointCount(0, text.length()) < LEAST_LETTERS || parts.size() > MOST_PARTS) {
      throw new InvalidField("q", "two letters at least, four parts at most");
    }
    return new SchoolsView(find.named(parts).stream().map(SchoolView::of).toList());
  }
}
