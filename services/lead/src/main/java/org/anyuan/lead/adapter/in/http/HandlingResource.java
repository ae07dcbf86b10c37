package org.anyuan.lead.adapter.in.http;

import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.adapter.in.http.LeadSummary.Standing;
import org.anyuan.lead.domain.Bounds;
import org.anyuan.lead.domain.lead.How;
import org.anyuan.lead.domain.lead.LeadCommand;
import org.anyuan.lead.domain.lead.StepKey;
import org.anyuan.lead.domain.lead.Visit;
import org.anyuan.lead.domain.mediation.InCharge;
import org.anyuan.lead.domain.mediation.MediationCommand;
import org.anyuan.lead.domain.mediation.Talk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done about it, until it is over. */
@Path("/api/v1/leads/{id}")
@Tag(name = "leads")
@RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, SCHOOL_OFFICER})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class HandlingResource {
  private static final int MOST_IN_CHARGE = 8;
  private static final int MOST_VISITS = 12;
  private static final int HIGHEST_NUMBER = 10_000;

  private final LeadCommands commands;

  HandlingResource(LeadCommands commands) {
    this.commands = commands;
  }

  @Schema(name = "LeadStepNote")
  record NoteBody(@Schema(maxLength = 2000) String note) {}

  @Schema(name = "PersonInCharge")
  record InChargeBody(
      @Schema(required = true, implementation = InCharge.Post.class) String post,
      @Schema(required = true, description = "An account") String who) {}

  @Schema(name = "MediationPeople")
  record PeopleBody(@Schema(required = true, maxItems = 8) List<InChargeBody> inCharge) {
    List<InCharge> people() {
      var given = Given.list("inCharge", inCharge, MOST_IN_CHARGE);
      return IntStream.range(0, given.size())
          .mapToObj(
              i -> InCharge.of("inCharge[" + i + "]", given.get(i).post(), given.get(i).who()))
          .toList();
    }
  }

  @Schema(name = "MediationTalk")
  record TalkBody(@Schema(required = true, implementation = Talk.class) String talk) {}

  @Schema(name = "MediationTerms")
  record TermsBody(@Schema(required = true, maxLength = 2000) String terms) {}

  @Schema(name = "LeadSettlement")
  record SettlementBody(
      @Schema(required = true, implementation = How.class) String how,
      @Schema(maxItems = 12, description = "RFC 3339; ahead, within 180 days")
          List<String> visits) {}

  @Schema(name = "LeadVisitMade")
  record VisitBody(
      @Schema(required = true, implementation = Visit.Found.class) String found,
      @Schema(maxLength = 2000) String note) {}

  @POST
  @Path("begin")
  @Operation(summary = "Begins with it")
  public Uni<Standing> begin(@PathParam("id") String id) {
    return commands.give(id, "lead.begun", _ -> new LeadCommand.Begin());
  }

  @PUT
  @Path("steps/{key}/done")
  @Operation(summary = "A step is done")
  public Uni<Standing> done(
      @PathParam("id") String id, @PathParam("key") String key, NoteBody body) {
    var step = Text.oneOf("key", StepKey.class, key);
    var note = Optional.ofNullable(body).map(NoteBody::note);
    return commands.give(
        id,
        "lead.step-done",
        lead ->
            new LeadCommand.DoStep(step, note.map(text -> LeadCommands.words(lead, "note", text))));
  }

  @PUT
  @Path("steps/{key}/excused")
  @Operation(summary = "A step is left out, with a reason; one that protects a child never is")
  public Uni<Standing> excuse(
      @PathParam("id") String id, @PathParam("key") String key, TriageResource.ReasonBody body) {
    var step = Text.oneOf("key", StepKey.class, key);
    var reason = Given.body(body).reason();
    return commands.give(
        id,
        "lead.step-excused",
        lead -> new LeadCommand.ExcuseStep(step, LeadCommands.words(lead, "reason", reason)));
  }

  @POST
  @Path("mediation")
  @Operation(summary = "Has it mediated, by at least two people, one of them of no side")
  public Uni<Standing> mediate(@PathParam("id") String id, PeopleBody body) {
    var people = Given.body(body).people();
    return commands.give(id, "lead.mediation-begun", _ -> new LeadCommand.Mediate(people));
  }

  @PUT
  @Path("mediation/in-charge")
  @Operation(summary = "Others are in charge of the mediation")
  public Uni<Standing> inCharge(@PathParam("id") String id, PeopleBody body) {
    return mediation(id, new MediationCommand.PutInCharge(Given.body(body).people()));
  }

  @POST
  @Path("mediation/talks")
  @Operation(summary = "A talk was held")
  public Uni<Standing> talk(@PathParam("id") String id, TalkBody body) {
    return mediation(
        id, new MediationCommand.Hold(Text.oneOf("talk", Talk.class, Given.body(body).talk())));
  }

  @POST
  @Path("mediation/agreement")
  @Operation(summary = "The sides agreed")
  public Uni<Standing> agree(@PathParam("id") String id, TermsBody body) {
    var terms = Given.body(body).terms();
    return commands.give(
        id,
        "lead.mediated",
        lead ->
            new LeadCommand.GoOnMediating(
                new MediationCommand.Agree(LeadCommands.words(lead, "terms", terms))));
  }

  @POST
  @Path("mediation/give-up")
  @Operation(summary = "The sides do not agree")
  public Uni<Standing> giveUp(@PathParam("id") String id, TriageResource.ReasonBody body) {
    var reason = Given.body(body).reason();
    return commands.give(
        id,
        "lead.mediated",
        lead ->
            new LeadCommand.GoOnMediating(
                new MediationCommand.GiveUp(LeadCommands.words(lead, "reason", reason))));
  }

  @POST
  @Path("mediation/resume")
  @Operation(summary = "Mediates once more")
  public Uni<Standing> resume(@PathParam("id") String id) {
    return mediation(id, new MediationCommand.Resume());
  }

  private Uni<Standing> mediation(String id, MediationCommand command) {
    return commands.give(id, "lead.mediated", _ -> new LeadCommand.GoOnMediating(command));
  }

  @POST
  @Path("settlement")
  @Operation(summary = "Says by what it was settled, and when somebody looks whether it holds")
  public Uni<Standing> settle(@PathParam("id") String id, SettlementBody body) {
    var how = Text.oneOf("how", How.class, Given.body(body).how());
    var visits =
        Given.list("visits", body.visits(), MOST_VISITS).stream()
            .map(text -> Given.time("visits", text))
            .toList();
    var command = new LeadCommand.Settle(how, visits);
    return commands.give(id, "lead.settled", _ -> command);
  }

  @PUT
  @Path("visits/{number}")
  @Operation(summary = "A visit was made; what has returned is handled again")
  public Uni<Standing> visit(
      @PathParam("id") String id, @PathParam("number") String number, VisitBody body) {
    var found = Text.oneOf("found", Visit.Found.class, Given.body(body).found());
    var which =
        Bounds.number(
            "number",
            number.matches("[0-9]{1,5}") ? Integer.valueOf(number) : null,
            1,
            HIGHEST_NUMBER);
    return commands.give(
        id,
        "lead.visited",
        lead ->
            new LeadCommand.MakeVisit(
                which,
                found,
                Optional.ofNullable(body.note())
                    .map(text -> LeadCommands.words(lead, "note", text))));
  }

  @POST
  @Path("close")
  @Operation(summary = "It is over: it was settled, and it held")
  public Uni<Standing> close(@PathParam("id") String id) {
    return commands.give(id, "lead.closed", _ -> new LeadCommand.Close());
  }

  @POST
  @Path("reopen")
  @Operation(summary = "It has returned")
  public Uni<Standing> reopen(@PathParam("id") String id, TriageResource.ReasonBody body) {
    var reason = Given.body(body).reason();
    return commands.give(
        id,
        "lead.reopened",
        lead -> new LeadCommand.Reopen(LeadCommands.words(lead, "reason", reason)));
  }
}
