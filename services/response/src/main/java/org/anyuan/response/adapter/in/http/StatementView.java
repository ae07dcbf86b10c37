package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.application.WriteStatements.Checked;
import org.anyuan.response.application.plan.PlanDocument.Title;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.statement.Finding;
import org.anyuan.response.domain.statement.FindingDecision;
import org.anyuan.response.domain.statement.MayPublish;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementKind;
import org.anyuan.response.domain.statement.StatementState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement with its newest version, and what stands against publishing it. */
@Schema(name = "Statement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
    String id,
    String responseId,
    @Schema(description = "EXERCISE: nobody outside sees it") Mode mode,
    StatementKind kind,
    long version,
    StatementState.Name state,
    Instant stateSince,
    @Schema(nullable = true, description = "Who reviewed, signed, published, ...") String by,
    @Schema(nullable = true, description = "Of WITHDRAWN and DISCARDED") String reason,
    String author,
    ContentBody content,
    @Schema(nullable = true, description = "What the public sees now") LiveView live,
    @Schema(description = "Of all that was published, the oldest first")
        List<String> publicationIds,
    @Schema(description = "What may name somebody, with a person's decision")
        List<FindingView> findings,
    @Schema(description = "Pairings that do not hold") List<UnmetView> unmet,
    Instant createdAt) {

  /** A version that the public sees. */
  @Schema(name = "LiveVersion")
  record LiveView(String publicationId, long version, Instant since) {}

  /** What may name somebody. */
  @Schema(name = "Finding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingView(
      Finding.Kind kind,
      Finding.Part part,
      String excerpt,
      @Schema(nullable = true, description = "Absent: nobody has decided") Boolean allowed,
      @Schema(nullable = true) String reason,
      @Schema(nullable = true) String decidedBy) {}

  /** A pairing that does not hold. */
  @Schema(name = "UnmetPairing")
  record UnmetView(String key, Title title) {
    static UnmetView of(Pairing pairing) {
      return new UnmetView(pairing.key(), Title.of(pairing.title()));
    }
  }

  static StatementView of(Checked checked) {
    var found = checked.findings();
    var statement = checked.statement();
    return new StatementView(
        statement.id().toString(),
        statement.response().toString(),
        checked.response().about().mode(),
        statement.kind(),
        statement.version(),
        statement.state().name(),
        statement.state().since(),
        by(statement.state()),
        reason(statement.state()),
        statement.author().name(),
        ContentBody.of(statement.content()),
        statement
            .live()
            .map(live -> new LiveView(live.publication().toString(), live.version(), live.since()))
            .orElse(null),
        statement.published().stream().map(Object::toString).toList(),
        found.stream().map(finding -> finding(statement, finding)).toList(),
        over(statement)
            ? List.of()
            : new MayPublish(statement, checked.response())
                .pairings().stream().map(UnmetView::of).toList(),
        statement.createdAt());
  }

  private static boolean over(Statement statement) {
    return switch (statement.state()) {
      case StatementState.Draft _, StatementState.Reviewed _, StatementState.Signed _ -> false;
      case StatementState.Published _, StatementState.Withdrawn _, StatementState.Discarded _ ->
          true;
    };
  }

  private static FindingView finding(Statement statement, Finding finding) {
    Optional<FindingDecision> decision =
        statement.decisions().stream()
            .filter(one -> one.finding().equals(finding))
            .reduce((_, later) -> later);
    return new FindingView(
        finding.kind(),
        finding.part(),
        finding.excerpt(),
        decision.map(FindingDecision::allowed).orElse(null),
        decision.map(FindingDecision::reason).orElse(null),
        decision.map(one -> one.by().name()).orElse(null));
  }

  private static String by(StatementState state) {
    return switch (state) {
      case StatementState.Draft _ -> null;
      case StatementState.Reviewed(var _, var by) -> by.name();
      case StatementState.Signed(var _, var by) -> by.name();
      case StatementState.Published(var _, var by) -> by.name();
      case StatementState.Withdrawn(var _, var by, var _) -> by.name();
      case StatementState.Discarded(var _, var by, var _) -> by.name();
    };
  }

  private static String reason(StatementState state) {
    return switch (state) {
      case StatementState.Withdrawn(var _, var _, var reason) -> reason;
      case StatementState.Discarded(var _, var _, var reason) -> reason;
      case StatementState.Draft _,
          StatementState.Reviewed _,
          StatementState.Signed _,
          StatementState.Published _ ->
          null;
    };
  }
}
