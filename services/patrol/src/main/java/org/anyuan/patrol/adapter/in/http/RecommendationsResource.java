package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.application.RecommendUnits;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.Recommendation;
import org.anyuan.patrol.domain.dispatch.Recommendation.Choice;
import org.anyuan.patrol.domain.dispatch.Recommendation.Reason;
import org.anyuan.patrol.domain.dispatch.Recommendation.Shortfall;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/dispatches/recommendations")
@Tag(name = "dispatches")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class RecommendationsResource {
  private final RecommendUnits recommend;
  private final UnitViews units;
  private final CurrentActor current;

  RecommendationsResource(RecommendUnits recommend, UnitViews units, CurrentActor current) {
    this.recommend = recommend;
    this.units = units;
    this.current = current;
  }

  /** Who could be there first. */
  @Schema(name = "Recommendation")
  record View(
      String incidentId,
      @Schema(description = "The run card that it goes by; \"usual\" where the region has none")
          String runCardId,
      @Schema(description = "What the card asks for beside what is on its way")
          List<ChoiceView> units,
      @Schema(description = "Who else could go, the soonest first") List<ChoiceView> alternatives,
      List<ShortfallView> shortfalls) {}

  /** A unit that could be sent, and why. */
  @Schema(name = "RecommendedUnit")
  record ChoiceView(
      UnitView unit,
      PositionBody from,
      @Schema(description = "As the crow flies") long metres,
      long arrivalSeconds,
      @Schema(description = "By a router; else by distance, road factor and speed") boolean routed,
      List<Reason> reasons) {}

  /** What is missing, and why. */
  @Schema(name = "Shortfall")
  record ShortfallView(
      RunCardBody.RequirementBody requirement,
      int needed,
      int found,
      int onDispatch,
      int offDuty,
      int withoutPosition,
      int tooFar,
      @Schema(description = "They were tried for this incident already") int triedBefore) {}

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER})
  @Operation(summary = "Units for an incident by expected arrival, with reasons (推荐警力)")
  public Uni<View> get(@QueryParam("incidentId") String incidentId) {
    var incident = IncidentId.of("incidentId", incidentId);
    return recommend
        .forIncident(current.actor(), incident)
        .map(outcome -> Answers.view(outcome, found -> view(incident, found)));
  }

  private View view(IncidentId incident, Recommendation found) {
    return new View(
        incident.value(),
        found.runCard(),
        found.choices().stream().map(this::choice).toList(),
        found.alternatives().stream().map(this::choice).toList(),
        found.shortfalls().stream().map(RecommendationsResource::shortfall).toList());
  }

  private ChoiceView choice(Choice choice) {
    return new ChoiceView(
        units.of(choice.placed().unit()),
        PositionBody.of(choice.from()),
        choice.metres(),
        choice.arrival().toSeconds(),
        choice.routed(),
        choice.reasons());
  }

  private static ShortfallView shortfall(Shortfall shortfall) {
    return new ShortfallView(
        RunCardBody.RequirementBody.of(shortfall.requirement()),
        shortfall.requirement().count(),
        shortfall.found(),
        shortfall.onDispatch(),
        shortfall.offDuty(),
        shortfall.withoutPosition(),
        shortfall.tooFar(),
        shortfall.triedBefore());
  }
}
