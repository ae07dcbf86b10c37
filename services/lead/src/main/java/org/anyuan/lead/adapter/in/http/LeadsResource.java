package org.anyuan.lead.adapter.in.http;

import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.ReadLeads;
import org.anyuan.lead.application.TakeInLead;
import org.anyuan.lead.application.attachments.ReadAttachment;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.attachment.Attachment;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.lead.Source;
import org.anyuan.lead.domain.protection.Disclosure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/leads")
@Tag(name = "leads", description = "What somebody saw, heard or fears (线索)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class LeadsResource {
  private final Coordination coordination;
  private final TakeInLead takeIn;
  private final ReadLeads read;
  private final ReadAttachment pictures;
  private final Creation creation;
  private final CurrentActor current;

  LeadsResource(
      Coordination coordination,
      TakeInLead takeIn,
      ReadLeads read,
      ReadAttachment pictures,
      Creation creation,
      CurrentActor current) {
    this.coordination = coordination;
    this.takeIn = takeIn;
    this.read = read;
    this.pictures = pictures;
    this.creation = creation;
    this.current = current;
  }

  @GET
  @Path("{id}")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "All of one lead, to whoever handles it",
      description =
          "Each reading is written down. To others it is answered as if it were not there.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<LeadView> get(@PathParam("id") String id) {
    var lead = LeadId.of("id", id);
    return coordination
        .work(
            current.actor(),
            work ->
                read.one(work, lead)
                    .chain(given -> pictures.of(work, given).map(kept -> whole(given, kept))))
        .map(found -> Answers.found(found, view -> view));
  }

  private static Optional<LeadView> whole(
      Disclosure<Lead, LeadOutline> given, List<Attachment> attachments) {
    return switch (given) {
      case Disclosure.Whole<Lead, LeadOutline>(var lead, var clearance) ->
          Optional.of(LeadView.of(lead, clearance, attachments));
      case Disclosure.Outline<Lead, LeadOutline> _, Disclosure.Nothing<Lead, LeadOutline> _ ->
          Optional.empty();
    };
  }

  @GET
  @Path("{id}/duplicates")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Leads that are likely of the same matter, the likeliest first")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<List<LeadSummary.Like>> duplicates(@PathParam("id") String id) {
    var lead = LeadId.of("id", id);
    return coordination
        .work(current.actor(), work -> read.duplicates(work, lead))
        .map(
            found ->
                Answers.found(found, likes -> likes.stream().map(LeadSummary.Like::of).toList()));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "Takes in a lead",
      description =
          "Answered with where it stands, not with what it says: it may be others' to read from now"
              + " on. What is urgent becomes an incident at once.")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<LeadSummary.Standing>> take(
      @HeaderParam("Idempotency-Key") String key, LeadBody body) {
    var told = Given.body(body).told();
    var source = source(current.actor());
    return creation
        .<Lead>once(
            "lead",
            key,
            body,
            (work, id) -> work.leads().find(LeadId.of("id", id)),
            (work, id) -> takeIn.take(work, LeadId.of("id", id), source, told))
        .map(outcome -> Answers.view(outcome, LeadSummary.Standing::of))
        .map(view -> Answers.created("/api/v1/leads/" + view.id(), view));
  }

  private static Source source(Actor actor) {
    return switch (actor.by().map(By::agency).orElse(Agency.SERVICE)) {
      case SCHOOL -> Source.SCHOOL;
      case EDUCATION -> Source.EDUCATION;
      case POLICE -> Source.POLICE;
      case COMMISSION, INSPECTION, SERVICE ->
          throw new InvalidField("schoolId", "no such school, or outside of yours");
    };
  }
}
