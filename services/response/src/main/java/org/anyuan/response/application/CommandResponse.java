package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.response.Decide;
import org.anyuan.response.domain.response.Evolve;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseCommand;
import org.anyuan.response.domain.response.ResponseCommand.AskOverride;
import org.anyuan.response.domain.response.Stamp;

/** Gives a response a command, with all of it locked and in view. */
@ApplicationScoped
public class CommandResponse {
  private final Clock clock;

  CommandResponse(Clock clock) {
    this.clock = clock;
  }

  public Uni<Outcome<Response>> on(Work work, ResponseId id, ResponseCommand command) {
    return work.responses()
        .lock(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Response>notFound("response"))
                    : onKnown(work, found.get(), command));
  }

  private Uni<Outcome<Response>> onKnown(Work work, Response response, ResponseCommand command) {
    return command instanceof AskOverride ask && ask.statement().isPresent()
        ? work.statements()
            .find(ask.statement().get())
            .chain(
                statement ->
                    statement.filter(s -> s.response().equals(response.id())).isEmpty()
                        ? Uni.createFrom()
                            .item(
                                Outcome.<Response>refused(
                                    Outcome.Reason.INVALID,
                                    "statementId",
                                    "no statement of this response"))
                        : decide(work, response, command))
        : decide(work, response, command);
  }

  private Uni<Outcome<Response>> decide(Work work, Response response, ResponseCommand command) {
    var now = clock.instant();
    var by = work.actor().by();
    return switch (Decide.on(response, command, by, now)) {
      case Outcome.Changed<List<ResponseChange>>(var changes) -> {
        var stamp = new Stamp(by, now);
        var after = Evolve.all(response, changes, stamp);
        yield work.responses()
            .save(Responses.Step.of(after, changes, stamp))
            .replaceWith(new Outcome.Changed<>(after));
      }
      case Outcome.Unchanged<List<ResponseChange>> _ ->
          Uni.createFrom().item(new Outcome.Unchanged<>(response));
      case Outcome.Refused<List<ResponseChange>>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
    };
  }
}
