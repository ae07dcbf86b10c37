package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.response.Evolve;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.Stamp;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.DecideStatement;
import org.anyuan.response.domain.statement.Decided;
import org.anyuan.response.domain.statement.Finding;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementCommand;
import org.anyuan.response.domain.statement.StatementKind;

/**
 * Takes statements from a draft to the public. The response is held all the while: what lets a
 * statement out is as it is in that moment.
 */
@ApplicationScoped
public class WriteStatements {
  private final CheckNames names;
  private final Releases releases;
  private final Clock clock;

  WriteStatements(CheckNames names, Registry registry, Clock clock) {
    this.names = names;
    this.releases = new Releases(registry);
    this.clock = clock;
  }

  /** A statement with its response. */
  public record Both(Statement statement, Response response) {}

  public Uni<Outcome<Both>> draft(
      Work work, StatementId id, ResponseId response, StatementKind kind, Content content) {
    return held(
        work,
        response,
        (held, now) -> {
          var by = work.actor().by();
          var decided = DecideStatement.draft(id, held, kind, content, by, now);
          return keep(work, held, decided, by, now);
        });
  }

  /** Anything but what makes something public or takes it back, which is below. */
  public Uni<Outcome<Both>> command(Work work, StatementId id, StatementCommand command) {
    return known(work, id, (_, _) -> Uni.createFrom().item(command));
  }

  public Uni<Outcome<Both>> publish(Work work, StatementId id, long version) {
    return known(
        work,
        id,
        (statement, response) ->
            names
                .check(work, statement.content(), response)
                .map(
                    found ->
                        new StatementCommand.Publish(version, publication(id, version), found)));
  }

  public Uni<Outcome<Both>> withdraw(Work work, StatementId id, String reason) {
    return known(
        work,
        id,
        (statement, _) ->
            Uni.createFrom()
                .item(
                    new StatementCommand.Withdraw(
                        publication(id, statement.version() + 1), reason)));
  }

  /** A version has one, whoever publishes it however often. */
  private static PublicationId publication(StatementId id, long version) {
    return new PublicationId(
        DeterministicId.of("publication", id.toString(), Long.toString(version)));
  }

  /** With what a check finds in it now. */
  public record Checked(Statement statement, Response response, List<Finding> findings) {}

  public Uni<Outcome<Checked>> checked(Work work, Outcome<Both> outcome) {
    return switch (outcome) {
      case Outcome.Changed<Both>(var both) -> checked(work, both).map(Outcome.Changed::new);
      case Outcome.Unchanged<Both>(var both) -> checked(work, both).map(Outcome.Unchanged::new);
      case Outcome.Refused<Both>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
    };
  }

  public Uni<Checked> checked(Work work, Both both) {
    return names
        .check(work, both.statement().content(), both.response())
        .map(found -> new Checked(both.statement(), both.response(), found));
  }

  public Uni<Optional<Both>> find(Work work, StatementId id) {
    return work.statements()
        .find(id)
        .chain(
            statement ->
                statement.isEmpty()
                    ? Uni.createFrom().item(Optional.<Both>empty())
                    : work.responses()
                        .find(statement.get().response())
                        .map(found -> found.map(r -> new Both(statement.get(), r))));
  }

  /** Its response never changes, so it may be looked up before that is held. */
  private Uni<Outcome<Both>> known(
      Work work,
      StatementId id,
      BiFunction<Statement, Response, Uni<? extends StatementCommand>> command) {
    return work.statements()
        .find(id)
        .chain(
            there ->
                there.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Both>notFound("statement"))
                    : held(
                        work,
                        there.get().response(),
                        (response, now) ->
                            work.statements()
                                .find(id)
                                .map(Optional::orElseThrow)
                                .chain(
                                    statement ->
                                        command
                                            .apply(statement, response)
                                            .chain(
                                                wanted ->
                                                    decide(
                                                        work,
                                                        new Both(statement, response),
                                                        wanted,
                                                        now)))));
  }

  private Uni<Outcome<Both>> decide(Work work, Both both, StatementCommand command, Instant now) {
    var by = work.actor().by();
    var decided = DecideStatement.on(both.statement(), both.response(), command, by, now);
    return keep(work, both.response(), decided, by, now);
  }

  private Uni<Outcome<Both>> held(
      Work work, ResponseId id, BiFunction<Response, Instant, Uni<Outcome<Both>>> doing) {
    return work.responses()
        .lock(id)
        .chain(
            response ->
                response.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Both>notFound("response"))
                    : doing.apply(response.get(), clock.instant()));
  }

  private Uni<Outcome<Both>> keep(
      Work work, Response response, Outcome<Decided> outcome, By by, Instant now) {
    return switch (outcome) {
      case Outcome.Changed<Decided>(var decided) ->
          releases.releases(decided) && releases.area(response, decided).isEmpty()
              ? Uni.createFrom()
                  .item(
                      Outcome.refused(
                          Reason.CONFLICT, "area", "the ledger has not told the area's name yet"))
              : keep(work, response, decided, new Stamp(by, now));
      case Outcome.Unchanged<Decided>(var decided) ->
          Uni.createFrom().item(new Outcome.Unchanged<>(new Both(decided.statement(), response)));
      case Outcome.Refused<Decided>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
    };
  }

  private Uni<Outcome<Both>> keep(Work work, Response response, Decided decided, Stamp stamp) {
    var after = Evolve.all(response, decided.changes(), stamp);
    var publication = releases.of(response, decided, stamp.at());
    var step = new Responses.Step(after, decided.changes(), stamp, publication);
    return work.statements()
        .save(decided.statement(), after.about().path(), stamp.at())
        .chain(
            () ->
                publication
                    .map(work.publications()::append)
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .chain(() -> work.responses().save(step))
        .replaceWith(new Outcome.Changed<>(new Both(decided.statement(), after)));
  }
}
