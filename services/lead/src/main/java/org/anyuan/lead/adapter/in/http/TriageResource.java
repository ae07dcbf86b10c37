package org.anyuan.lead.adapter.in.http;

import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.adapter.in.http.LeadSummary.Standing;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.LeadCommand;
import org.anyuan.lead.domain.lead.Sign;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What it is, how grave, whether it is so, and whose. */
@Path("/api/v1/leads/{id}")
@Tag(name = "leads")
@RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, SCHOOL_OFFICER})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class TriageResource {
  private final LeadCommands commands;

  TriageResource(LeadCommands commands) {
    this.commands = commands;
  }

  @Schema(name = "LeadWords")
  record WordsBody(@Schema(required = true, maxLength = 2000) String words) {}

  @Schema(name = "LeadReason")
  record ReasonBody(@Schema(required = true, maxLength = 2000) String reason) {}

  @Schema(name = "LeadTriage")
  record TriageBody(
      @Schema(required = true, implementation = Category.class) String category,
      @Schema(implementation = Sign[].class) List<String> signs) {}

  @Schema(name = "LeadSeverity")
  record SeverityBody(
      @Schema(required = true, implementation = Severity.class) String severity,
      @Schema(required = true, maxLength = 2000) String reason) {}

  @Schema(name = "LeadVerification")
  record VerificationBody(
      @Schema(required = true) Boolean founded,
      @Schema(required = true, maxLength = 2000) String grounds) {}

  @Schema(name = "LeadHandOver")
  record HandOverBody(
      @Schema(required = true, implementation = Agency.class) String to,
      @Schema(required = true, maxLength = 2000) String reason) {}

  @Schema(name = "LeadMerge")
  record MergeBody(@Schema(required = true) String headId) {}

  @POST
  @Path("notes")
  @Operation(summary = "Adds to it")
  public Uni<Standing> add(@PathParam("id") String id, WordsBody body) {
    var words = Given.body(body).words();
    return commands.give(
        id, "lead.added", lead -> new LeadCommand.Add(LeadCommands.words(lead, "words", words)));
  }

  @POST
  @Path("triage")
  @Operation(summary = "Says what it is; its severity follows by the stated rule")
  public Uni<Standing> triage(@PathParam("id") String id, TriageBody body) {
    var command =
        new LeadCommand.Triage(
            Text.oneOf("category", Category.class, Given.body(body).category()),
            LeadBody.signs(body.signs()));
    return commands.give(id, "lead.triaged", _ -> command);
  }

  @POST
  @Path("severity")
  @Operation(summary = "Overrules the severity, with a reason")
  public Uni<Standing> overrule(@PathParam("id") String id, SeverityBody body) {
    var severity = Text.oneOf("severity", Severity.class, Given.body(body).severity());
    return commands.give(
        id,
        "lead.overruled",
        lead ->
            new LeadCommand.Overrule(severity, LeadCommands.words(lead, "reason", body.reason())));
  }

  @POST
  @Path("verification")
  @Operation(summary = "Says whether it is so")
  public Uni<Standing> verify(@PathParam("id") String id, VerificationBody body) {
    var founded = Given.required("founded", Given.body(body).founded());
    return commands.give(
        id,
        "lead.verified",
        lead ->
            new LeadCommand.Verify(founded, LeadCommands.words(lead, "grounds", body.grounds())));
  }

  @POST
  @Path("hand-over")
  @Operation(summary = "Offers it to another agency, whose it is once that has given a receipt")
  public Uni<Standing> handOver(@PathParam("id") String id, HandOverBody body) {
    var to = Text.oneOf("to", Agency.class, Given.body(body).to());
    return commands.give(
        id,
        "lead.offered",
        lead -> new LeadCommand.HandOver(to, LeadCommands.words(lead, "reason", body.reason())));
  }

  @POST
  @Path("receipt")
  @Operation(summary = "Takes it")
  public Uni<Standing> receive(@PathParam("id") String id) {
    return commands.give(id, "lead.taken", _ -> new LeadCommand.Receive());
  }

  @POST
  @Path("decline")
  @Operation(summary = "Does not take it: it stays whose it was")
  public Uni<Standing> decline(@PathParam("id") String id, ReasonBody body) {
    var reason = Given.body(body).reason();
    return commands.give(
        id,
        "lead.declined",
        lead -> new LeadCommand.Decline(LeadCommands.words(lead, "reason", reason)));
  }

  @POST
  @Path("merge")
  @Operation(summary = "It is the same as another one of the school")
  public Uni<Standing> merge(@PathParam("id") String id, MergeBody body) {
    return commands.merge(id, Given.body(body).headId());
  }

  @POST
  @Path("split-off")
  @Operation(summary = "It is not the same after all")
  public Uni<Standing> splitOff(@PathParam("id") String id) {
    return commands.splitOff(id);
  }
}
