package org.anyuan.incident.adapter.in.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemBody;
import org.anyuan.incident.application.Outcome;
import org.anyuan.proto.incident.v1.ButtonTestDeclared;
import org.anyuan.proto.incident.v1.Incident;

/** Outcomes as HTTP says them. */
final class CommandAnswers {
  private CommandAnswers() {}

  static Response ok(Outcome outcome, Function<Incident, ?> view) {
    return answer(outcome, i -> Response.ok(view.apply(i)));
  }

  static Response created(Outcome outcome, Function<Incident, ?> view) {
    return answer(
        outcome,
        i ->
            Response.created(URI.create("/api/v1/incidents/" + i.getIncidentId()))
                .entity(view.apply(i)));
  }

  static Response declared(Outcome outcome, Function<ButtonTestDeclared, ?> view) {
    return outcome instanceof Outcome.TestDeclared(var test)
        ? Response.status(Response.Status.CREATED).entity(view.apply(test)).build()
        : answer(outcome, _ -> Response.serverError());
  }

  /** For a system, which is told that it was heard, and nothing of the incident. */
  static Response heard(Outcome outcome) {
    return answer(outcome, _ -> Response.accepted());
  }

  private static Response answer(
      Outcome outcome, Function<Incident, Response.ResponseBuilder> decided) {
    return switch (outcome) {
      case Outcome.Decided d -> decided.apply(d.incident()).build();
      case Outcome.TestDeclared _ ->
          throw new IllegalStateException("no command about an incident declares a test");
      case Outcome.Undecided u -> accepted(u.commandId());
      case Outcome.Rejected r -> rejected(r);
      case Outcome.Unconfirmed _ ->
          throw Problem.unavailable("The command could not be stored. Send it again.", 1);
      case Outcome.KeyReused _ ->
          problem(422, "key-reused", "This key was used for another command.", Params.KEY);
    };
  }

  static Response accepted(String commandId) {
    var location = URI.create("/api/v1/commands/" + commandId);
    return Response.accepted(new AcceptedView(commandId)).location(location).build();
  }

  private static Response rejected(Outcome.Rejected r) {
    var field = Times.text(r.field());
    return switch (r.code()) {
      case REJECTION_CODE_NOT_FOUND -> problem(404, "not-found", r.detail(), field);
      case REJECTION_CODE_INVALID -> problem(400, "invalid-field", r.detail(), field);
      case REJECTION_CODE_NOT_ALLOWED_IN_STATE, REJECTION_CODE_UNSPECIFIED, UNRECOGNIZED ->
          problem(409, "not-allowed-in-state", r.detail(), field);
    };
  }

  private static Response problem(int status, String slug, String detail, String field) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(ProblemBody.of(status, slug, detail, field))
        .build();
  }
}
