package org.anyuan.response.domain.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.StatementId;

/**
 * A statement with its newest version.
 *
 * @param version counts every change of its text; whoever reviews or signs says which one
 * @param author of the newest version
 * @param live what the public sees of it now; absent before it is published and after it is
 *     withdrawn
 * @param published all that was ever published of it, the oldest first
 */
public record Statement(
    StatementId id,
    ResponseId response,
    StatementKind kind,
    long version,
    Content content,
    By author,
    StatementState state,
    Optional<Live> live,
    List<PublicationId> published,
    List<FindingDecision> decisions,
    Instant createdAt) {
  public static final int MOST_DECISIONS = 200;

  /** A version that the public sees. */
  public record Live(PublicationId publication, long version, Content content, Instant since) {}

  public Statement {
    published = List.copyOf(published);
    decisions = List.copyOf(decisions);
  }

  public static Statement drafted(
      StatementId id,
      ResponseId response,
      StatementKind kind,
      Content content,
      By author,
      Instant now) {
    return new Statement(
        id,
        response,
        kind,
        1,
        content,
        author,
        new StatementState.Draft(now),
        Optional.empty(),
        List.of(),
        List.of(),
        now);
  }

  /** The newest version is to take the place of one that the public sees. */
  public boolean correcting() {
    return live.isPresent() && !(state instanceof StatementState.Published);
  }

  /** Findings about which nobody has decided, or that have to go. */
  public List<Finding> undecided(List<Finding> found) {
    return found.stream().filter(finding -> !allowed(finding)).toList();
  }

  private boolean allowed(Finding finding) {
    return decisions.stream()
        .filter(decision -> decision.finding().equals(finding))
        .reduce((_, later) -> later)
        .filter(FindingDecision::allowed)
        .isPresent();
  }

  Statement in(StatementState next) {
    return new Statement(
        id, response, kind, version, content, author, next, live, published, decisions, createdAt);
  }

  Statement saying(Content text, By by, Instant now) {
    return new Statement(
        id,
        response,
        kind,
        version + 1,
        text,
        by,
        new StatementState.Draft(now),
        live,
        published,
        decisions,
        createdAt);
  }

  Statement deciding(FindingDecision decision) {
    var all = new java.util.ArrayList<>(decisions);
    all.removeIf(earlier -> earlier.finding().equals(decision.finding()));
    all.add(decision);
    return new Statement(
        id, response, kind, version, content, author, state, live, published, all, createdAt);
  }

  /** The newest version is what the public sees. */
  Statement published(PublicationId publication, By by, Instant now) {
    return new Statement(
        id,
        response,
        kind,
        version,
        content,
        author,
        new StatementState.Published(now, by),
        Optional.of(new Live(publication, version, content, now)),
        with(publication),
        decisions,
        createdAt);
  }

  /** A version of its own, so that it is published as such and once. */
  Statement withdrawn(PublicationId publication, By by, String reason, Instant now) {
    return new Statement(
        id,
        response,
        kind,
        version + 1,
        live.map(Live::content).orElse(content),
        by,
        new StatementState.Withdrawn(now, by, reason),
        Optional.empty(),
        with(publication),
        decisions,
        createdAt);
  }

  /** The correction is dropped: the newest version is what the public sees anyway. */
  Statement backTo(Live standing, By by, Instant now) {
    return new Statement(
        id,
        response,
        kind,
        version + 1,
        standing.content(),
        by,
        new StatementState.Published(now, by),
        live,
        published,
        decisions,
        createdAt);
  }

  private List<PublicationId> with(PublicationId publication) {
    var all = new java.util.ArrayList<>(published);
    all.add(publication);
    return all;
  }
}
