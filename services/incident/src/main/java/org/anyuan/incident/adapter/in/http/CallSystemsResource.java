package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.incident.application.calls.CallHandling;
import org.anyuan.incident.application.calls.Handovers;
import org.anyuan.incident.application.calls.HearCallSystem;
import org.anyuan.incident.domain.CallStatus;
import org.anyuan.proto.incident.v1.ReportCall;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was handed over to call-handling systems, and what these say. */
@Path("/api/v1/call-handling")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Call handling", description = "接处警系统")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class CallSystemsResource {
  private static final int MOST_BYTES = 16 * 1024;
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String HEADER = "[\\x20-\\x7e]{1,1000}";

  private final Viewers viewers;
  private final Handovers handovers;
  private final HearCallSystem hear;
  private final ObjectReader reports;
  private final Validator validator;

  CallSystemsResource(
      Viewers viewers,
      Handovers handovers,
      HearCallSystem hear,
      ObjectMapper json,
      Validator validator) {
    this.viewers = viewers;
    this.handovers = handovers;
    this.hear = hear;
    // Another maker's system sends fields of its own.
    this.reports =
        json.readerFor(Report.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.validator = validator;
  }

  /** A number, a status, or both. */
  @Schema(name = "CallReport")
  record Report(
      @NotNull @Pattern(regexp = UUID) String incidentId,
      @Pattern(regexp = CallHandling.NUMBER) String number,
      CallStatus status,
      @Size(max = 200) @Plain String text) {}

  @GET
  @Path("handovers")
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "listCallHandovers",
      summary =
          "What was handed over, the newest first; with state=FAILED what somebody has to look at")
  @APIResponse(responseCode = "200", description = "A part of them")
  @APIResponse(responseCode = "403", ref = "Problem")
  public PageView<HandoverView> list(
      @Parameter(description = "PENDING, SENT, FAILED or SUPERSEDED; all where absent")
          @QueryParam("state")
          String state,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    if (state != null && !state.matches("PENDING|SENT|FAILED|SUPERSEDED")) {
      throw Problem.invalid("state", "It is not one of the values of this field.");
    }
    var page = Params.page(cursor, limit);
    return PageView.of(
        handovers.list(
            Optional.empty(), Optional.ofNullable(state), page, viewers.current().scope()),
        HandoverView::of);
  }

  @POST
  @Path("{systemId}/reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "reportCall",
      summary = "A call-handling system tells the number or the status of its case (回传单号与状态)",
      description =
          "Signed as Standard Webhooks 1.0 has it, with the secret of this system, within 5 minutes."
              + " The same webhook-id again changes nothing.")
  @RequestBody(content = @Content(schema = @Schema(implementation = Report.class)))
  @APIResponse(responseCode = "202", description = "Recorded, or durable and soon recorded")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response report(
      @Parameter(description = "The region of the system") @PathParam("systemId") String systemId,
      @HeaderParam("webhook-id") String id,
      @HeaderParam("webhook-timestamp") String timestamp,
      @HeaderParam("webhook-signature") String signatures,
      byte[] body) {
    var signature =
        new WebhookSignature(
            header("webhook-id", id),
            header("webhook-timestamp", timestamp),
            header("webhook-signature", signatures));
    var bytes = body == null ? new byte[0] : body;
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(413, "body-too-large", "The body is larger than 16 KiB.");
    }
    authentic(systemId, signature, bytes);
    var report = read(bytes);
    var outcome =
        hear.report(id, report.incidentId(), message(systemId, report))
            .orElseThrow(() -> Problem.notFound("No such incident was handed to this system."));
    return CommandAnswers.heard(outcome);
  }

  private static String header(String name, String value) {
    if (value == null || !value.matches(HEADER)) {
      throw Problem.of(401, "signature-required", "The request needs the header " + name + ".");
    }
    return value;
  }

  /** Who is no system of ours does not learn which ones there are. */
  private void authentic(String systemId, WebhookSignature signature, byte[] body) {
    switch (hear.check(systemId, signature, body)) {
      case YES -> {
        // It is the system's own.
      }
      case NO ->
          throw Problem.of(
              401, "signature-invalid", "No system of this id signed this with its secret.");
      case OUT_OF_TIME ->
          throw Problem.of(
              401, "timestamp-out-of-range", "webhook-timestamp is too far from our clock.");
    }
  }

  private Report read(byte[] body) {
    try {
      Report report = reports.readValue(body);
      if (report == null) {
        throw Problem.of(400, "malformed-json", "The body is empty.");
      }
      var violations = validator.validate(report);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      if (report.number() == null && report.status() == null) {
        throw Problem.invalid("number", "A number or a status is needed.");
      }
      return report;
    } catch (com.fasterxml.jackson.databind.exc.MismatchedInputException e) {
      var field = e.getPath().isEmpty() ? "" : e.getPath().getLast().getFieldName();
      throw Problem.invalid(field, "The value has the wrong type or form.");
    } catch (JsonProcessingException _) {
      throw Problem.of(400, "malformed-json", "The body is not valid JSON.");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReportCall message(String systemId, Report report) {
    var to = ReportCall.newBuilder().setSystemId(systemId);
    if (report.number() != null) {
      to.setNumber(report.number().strip());
    }
    if (report.status() != null) {
      to.setStatus(Enums.of(org.anyuan.proto.incident.v1.CallStatus.class, report.status()));
    }
    if (report.text() != null) {
      to.setText(report.text().strip());
    }
    return to.build();
  }
}
