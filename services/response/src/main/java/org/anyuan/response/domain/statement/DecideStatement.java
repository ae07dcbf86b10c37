package org.anyuan.response.domain.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.statement.StatementCommand.Correct;
import org.anyuan.response.domain.statement.StatementCommand.DecideFinding;
import org.anyuan.response.domain.statement.StatementCommand.Discard;
import org.anyuan.response.domain.statement.StatementCommand.Edit;
import org.anyuan.response.domain.statement.StatementCommand.Publish;
import org.anyuan.response.domain.statement.StatementCommand.Review;
import org.anyuan.response.domain.statement.StatementCommand.Sign;
import org.anyuan.response.domain.statement.StatementCommand.Withdraw;
import org.anyuan.response.domain.statement.StatementState.Discarded;
import org.anyuan.response.domain.statement.StatementState.Draft;
import org.anyuan.response.domain.statement.StatementState.Published;
import org.anyuan.response.domain.statement.StatementState.Reviewed;
import org.anyuan.response.domain.statement.StatementState.Signed;
import org.anyuan.response.domain.statement.StatementState.Withdrawn;

/**
 * What may follow what. A change of the text takes back review and signature; what was published
 * stays as it was until another version, or a withdrawal, takes its place.
 */
public final class DecideStatement {
  private final Statement statement;
  private final Response response;
  private final StatementAuthority authority;
  private final By by;
  private final Instant now;

  private DecideStatement(Statement statement, Response response, By by, Instant now) {
    this.statement = statement;
    this.response = response;
    this.authority = new StatementAuthority(statement, response, by);
    this.by = by;
    this.now = now;
  }

  public static Outcome<Decided> draft(
      StatementId id, Response response, StatementKind kind, Content content, By by, Instant now) {
    var drafted = Statement.drafted(id, response.id(), kind, content, by, now);
    var decide = new DecideStatement(drafted, response, by, now);
    if (response.state().over()) {
      return conflict("state", "the response is closed: reopen it first");
    }
    return decide
        .mayWrite()
        .or(() -> decide.wrongText(content))
        .orElseGet(() -> decide.moved(drafted, ""));
  }

  public static Outcome<Decided> on(
      Statement statement, Response response, StatementCommand command, By by, Instant now) {
    var decide = new DecideStatement(statement, response, by, now);
    return switch (command) {
      case Edit(var version, var content) ->
          decide.mayWrite().orElseGet(() -> decide.edit(version, content));
      case Review(var version) ->
          decide
              .unless(decide.authority.informs(), "the information track")
              .orElseGet(() -> decide.review(version));
      case Sign(var version) ->
          decide
              .unless(decide.authority.signs(), decide.authority.signatory())
              .orElseGet(() -> decide.sign(version));
      case DecideFinding finding ->
          decide
              .unless(decide.authority.decides(), "the commander and the leads")
              .orElseGet(() -> decide.finding(finding));
      case Publish publish ->
          decide
              .unless(decide.authority.publishes(), "the information track")
              .orElseGet(() -> decide.publish(publish));
      case Correct(var content) -> decide.mayWrite().orElseGet(() -> decide.correct(content));
      case Withdraw withdraw ->
          decide
              .unless(
                  decide.authority.withdraws(), decide.authority.signatory() + " and the commander")
              .orElseGet(() -> decide.withdraw(withdraw));
      case Discard(var reason) -> decide.mayWrite().orElseGet(() -> decide.discard(reason));
    };
  }

  private Outcome<Decided> edit(long version, Content content) {
    return switch (statement.state()) {
      case Draft _, Reviewed _, Signed _ ->
          changedSince(version)
              .or(() -> wrongText(content))
              .orElseGet(
                  () ->
                      statement.content().equals(content)
                          ? unchanged()
                          : moved(statement.saying(content, by, now), ""));
      case Published _ -> conflict("state", "it is published: correct it");
      case Withdrawn _, Discarded _ -> over();
    };
  }

  private Outcome<Decided> review(long version) {
    if (!statement.kind().needsReview()) {
      return conflict("kind", "it needs no review: sign it");
    }
    return switch (statement.state()) {
      case Draft _ ->
          changedSince(version)
              .or(this::noSecondPerson)
              .orElseGet(() -> moved(statement.in(new Reviewed(now, by)), ""));
      case Reviewed(var _, var reviewer) -> repeated(version, reviewer, "reviewed");
      case Signed _, Published _ -> conflict("state", "it is signed already");
      case Withdrawn _, Discarded _ -> over();
    };
  }

  private Outcome<Decided> sign(long version) {
    var signed = statement.in(new Signed(now, by));
    return switch (statement.state()) {
      case Draft _ ->
          statement.kind().needsReview()
              ? conflict("state", "it has to be reviewed first")
              : changedSince(version).orElseGet(() -> moved(signed, ""));
      case Reviewed _ ->
          changedSince(version).or(this::noSecondPerson).orElseGet(() -> moved(signed, ""));
      case Signed(var _, var signer) -> repeated(version, signer, "signed");
      case Published _ -> conflict("state", "it is published");
      case Withdrawn _, Discarded _ -> over();
    };
  }

  private Outcome<Decided> finding(DecideFinding wanted) {
    return switch (statement.state()) {
      case Draft _, Reviewed _, Signed _ -> {
        if (wanted.allowed() && wanted.finding().kind() == Finding.Kind.PROTECTED) {
          yield conflict("excerpt", "the incident's own record protects it: change the text");
        }
        if (statement.decisions().size() >= Statement.MOST_DECISIONS) {
          yield conflict("findings", "at most " + Statement.MOST_DECISIONS + " decisions");
        }
        var decision =
            new FindingDecision(wanted.finding(), wanted.allowed(), wanted.reason(), by, now);
        yield moved(statement.deciding(decision), wanted.allowed() ? "allowed" : "to go");
      }
      case Published _ -> conflict("state", "it is published");
      case Withdrawn _, Discarded _ -> over();
    };
  }

  private Outcome<Decided> publish(Publish publish) {
    return switch (statement.state()) {
      case Draft _, Reviewed _ -> conflict("state", "it has to be signed first");
      case Signed _ ->
          changedSince(publish.version())
              .or(this::overForNews)
              .or(() -> new MayPublish(statement, response).refusal(publish.found()))
              .orElseGet(() -> released(publish));
      case Published _ ->
          statement.version() == publish.version()
              ? unchanged()
              : conflict("version", "version " + statement.version() + " is published");
      case Withdrawn _, Discarded _ -> over();
    };
  }

  private Outcome<Decided> released(Publish publish) {
    var content = statement.content();
    return new Outcome.Changed<>(
        new Decided(
            statement.published(publish.publication(), by, now),
            List.of(
                new ResponseChange.Released(
                    publish.publication(),
                    statement.id(),
                    statement.kind(),
                    statement.version(),
                    content.facts(),
                    content.namesPlace()))));
  }

  private Outcome<Decided> correct(Content content) {
    return switch (statement.state()) {
      case Draft _, Reviewed _, Signed _ ->
          conflict("state", statement.correcting() ? "a correction is begun" : "edit it");
      case Published _ ->
          wrongText(content).orElseGet(() -> moved(statement.saying(content, by, now), ""));
      case Withdrawn _, Discarded _ -> over();
    };
  }

  private Outcome<Decided> withdraw(Withdraw withdraw) {
    return switch (statement.state()) {
      case Draft _, Reviewed _, Signed _ ->
          statement.live().isPresent()
              ? withdrawn(withdraw)
              : conflict("state", "it was never published: discard it");
      case Published _ -> withdrawn(withdraw);
      case Withdrawn _ -> unchanged();
      case Discarded _ -> over();
    };
  }

  private Outcome<Decided> withdrawn(Withdraw withdraw) {
    var next = statement.withdrawn(withdraw.publication(), by, withdraw.reason(), now);
    return new Outcome.Changed<>(
        new Decided(
            next,
            List.of(
                new ResponseChange.ReleaseWithdrawn(
                    withdraw.publication(), next.id(), next.version(), withdraw.reason()))));
  }

  private Outcome<Decided> discard(String reason) {
    return switch (statement.state()) {
      case Draft _, Reviewed _, Signed _ ->
          moved(
              statement
                  .live()
                  .map(live -> statement.backTo(live, by, now))
                  .orElseGet(() -> statement.in(new Discarded(now, by, reason))),
              reason);
      case Published _ -> conflict("state", "it is published: withdraw it");
      case Discarded _ -> unchanged();
      case Withdrawn _ -> over();
    };
  }

  private Optional<Outcome<Decided>> mayWrite() {
    return unless(authority.writes(), "those who take part");
  }

  private Optional<Outcome<Decided>> unless(boolean allowed, String whose) {
    return allowed
        ? Optional.empty()
        : Optional.of(Outcome.refused(Reason.FORBIDDEN, "role", "that is for " + whose));
  }

  /** Whoever reads one version must not stand for another. */
  private Optional<Outcome<Decided>> changedSince(long version) {
    return statement.version() == version
        ? Optional.empty()
        : Optional.of(
            conflict("version", "the statement is at version " + statement.version() + " by now"));
  }

  private Optional<Outcome<Decided>> noSecondPerson() {
    return statement.author().isSamePersonAs(by)
        ? Optional.of(Outcome.refused(Reason.FORBIDDEN, "role", "somebody else than who wrote it"))
        : Optional.empty();
  }

  /** What is new waits until the response is taken up again; what is wrong does not. */
  private Optional<Outcome<Decided>> overForNews() {
    return response.state().over() && statement.live().isEmpty()
        ? Optional.of(conflict("state", "the response is closed: reopen it first"))
        : Optional.empty();
  }

  private Optional<Outcome<Decided>> wrongText(Content content) {
    return MayPublish.wrongText(content, response);
  }

  private Outcome<Decided> repeated(long version, By before, String what) {
    Supplier<Outcome<Decided>> again =
        () ->
            before.isSamePersonAs(by)
                ? unchanged()
                : conflict("state", "it was %s by %s".formatted(what, before.name()));
    return changedSince(version).orElseGet(again);
  }

  private Outcome<Decided> moved(Statement next, String note) {
    return new Outcome.Changed<>(
        new Decided(
            next,
            List.of(
                new ResponseChange.StatementMoved(
                    next.id(),
                    next.kind(),
                    next.version(),
                    next.state().name(),
                    next.live().isPresent(),
                    note))));
  }

  private Outcome<Decided> unchanged() {
    return new Outcome.Unchanged<>(new Decided(statement, List.of()));
  }

  private Outcome<Decided> over() {
    return conflict("state", "the statement is " + statement.state().name());
  }

  static Outcome<Decided> conflict(String field, String message) {
    return Outcome.refused(Reason.CONFLICT, field, message);
  }
}
