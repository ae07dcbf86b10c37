package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.application.FindNeighbours;
import org.anyuan.ledger.application.FindNeighbours.Neighbour;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.SchoolType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/schools/{id}/neighbours")
@Tag(name = "schools")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class NeighboursResource {
  private static final int USUAL = 3_000;
  private static final int FARTHEST = 20_000;
  private static final int MOST = 10;

  private final Registry registry;
  private final FindNeighbours neighbours;
  private final CurrentActor current;

  NeighboursResource(Registry registry, FindNeighbours neighbours, CurrentActor current) {
    this.registry = registry;
    this.neighbours = neighbours;
    this.current = current;
  }

  /** A school near another one. */
  @Schema(name = "Neighbour")
  record View(
      String id,
      String name,
      String englishName,
      SchoolType type,
      PositionBody position,
      @Schema(description = "As the crow flies") long metres) {
    static View of(Neighbour neighbour) {
      var details = neighbour.school().details();
      return new View(
          details.id().value(),
          details.name(),
          details.englishName(),
          details.type(),
          PositionBody.of(details.position()),
          neighbour.metres());
    }
  }

  @Schema(name = "Neighbours")
  record Views(List<View> items) {}

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary =
          "Schools in use near a school, the nearest "
              + MOST
              + " first, within the caller's scope (邻近学校)")
  public Uni<Views> list(
      @PathParam("id") String id,
      @QueryParam("within")
          @Parameter(
              description = "Metres",
              schema = @Schema(minimum = "1", maximum = "20000", defaultValue = "3000"))
          String within) {
    var school = SchoolId.of("id", id);
    var metres = metres(within);
    return registry
        .work(current.actor(), work -> neighbours.of(work, school, metres, MOST))
        .map(
            found -> Answers.found(found, near -> new Views(near.stream().map(View::of).toList())));
  }

  private static int metres(String text) {
    if (text == null) {
      return USUAL;
    }
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > FARTHEST) {
      throw Problem.invalid("within", "1 to " + FARTHEST + " metres");
    }
    return Integer.parseInt(text);
  }
}
