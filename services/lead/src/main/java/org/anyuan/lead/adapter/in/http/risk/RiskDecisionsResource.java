package org.anyuan.lead.adapter.in.http.risk;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.adapter.in.http.Creation;
import org.anyuan.lead.adapter.in.http.CurrentActor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.application.risk.CountRisks;
import org.anyuan.lead.application.risk.DecideOnList;
import org.anyuan.lead.domain.risk.KeptList;
import org.anyuan.lead.domain.risk.ListId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/risks/{regionId}")
@Tag(name = "risks")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class RiskDecisionsResource {
  private final Coordination coordination;
  private final CountRisks count;
  private final DecideOnList decide;
  private final Creation creation;
  private final Registry registry;
  private final RegionsOfCaller regions;
  private final CurrentActor current;
  private final Clock clock;

  RiskDecisionsResource(
      Coordination coordination,
      CountRisks count,
      DecideOnList decide,
      Creation creation,
      Registry registry,
      RegionsOfCaller regions,
      CurrentActor current,
      Clock clock) {
    this.coordination = coordination;
    this.count = count;
    this.decide = decide;
    this.creation = creation;
    this.registry = registry;
    this.regions = regions;
    this.current = current;
    this.clock = clock;
  }

  @Schema(name = "RiskCountingRequest")
  record CountingBody() {}

  @Schema(name = "RiskListDecision")
  record ListBody(@Schema(required = true) String listId) {}

  @POST
  @Path("countings")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "Counts a region's list now",
      description =
          "It is counted by itself once a day, and minutes after something changed. One that is"
              + " seconds old, or says the same as the last, is answered as it is.")
  public Uni<RestResponse<ListHeadView>> count(
      @PathParam("regionId") String regionId,
      @HeaderParam("Idempotency-Key") String key,
      CountingBody body) {
    Given.body(body);
    var path = regions.named(current.actor(), regionId);
    // As the service, which reads all of the region; whoever asked reads what is theirs of it.
    return count
        .now(path)
        .chain(
            () ->
                creation.once(
                    "risk-list.counted",
                    key,
                    regionId,
                    (work, _) -> work.riskLists().newest(path),
                    (work, _) -> newest(work, path)))
        .map(outcome -> Answers.view(outcome, list -> ListHeadView.of(list, registry)))
        .map(view -> Answers.created("/api/v1/risks/" + regionId + "?listId=" + view.id(), view));
  }

  private Uni<Outcome<KeptList>> newest(Work work, RegionPath path) {
    return work.riskLists()
        .newest(path)
        .call(
            found ->
                found
                    .map(list -> work.riskLists().recordCounting(list, clock.instant()))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .map(
            found ->
                found
                    .<Outcome<KeptList>>map(Outcome.Changed::new)
                    .orElseGet(() -> Outcome.notFound("list")));
  }

  @POST
  @Path("signatures")
  @RolesAllowed({POLICE_OFFICER, EDUCATION_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "Signs a list",
      description =
          "For the region or one above it. What was counted before it and not signed can no longer"
              + " be.")
  public Uni<ListHeadView> sign(@PathParam("regionId") String regionId, ListBody body) {
    return give(regionId, body, new KeptList.Command.Sign(), "risk-list.signed");
  }

  @POST
  @Path("publications")
  @RolesAllowed({POLICE_OFFICER, EDUCATION_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "Publishes a list that was signed",
      description = "Patrols go by its levels from then on; a circular may send it to agencies.")
  public Uni<ListHeadView> publish(@PathParam("regionId") String regionId, ListBody body) {
    return give(regionId, body, new KeptList.Command.Publish(), "risk-list.published");
  }

  private Uni<ListHeadView> give(
      String regionId, ListBody body, KeptList.Command command, String action) {
    var list = ListId.of("listId", Given.body(body).listId());
    var actor = current.actor();
    var path = regions.named(actor, regionId);
    return coordination
        .work(actor, work -> decide.on(work, path, list, command, action))
        .map(outcome -> Answers.view(outcome, kept -> ListHeadView.of(kept, registry)));
  }
}
