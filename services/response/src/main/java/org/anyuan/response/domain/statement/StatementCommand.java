package org.anyuan.response.domain.statement;

import java.util.List;
import org.anyuan.response.domain.PublicationId;

/** What may be asked of a statement. Where a version is named, it is the one that was read. */
public sealed interface StatementCommand {
  record Edit(long version, Content content) implements StatementCommand {}

  record Review(long version) implements StatementCommand {}

  record Sign(long version) implements StatementCommand {}

  record DecideFinding(Finding finding, boolean allowed, String reason)
      implements StatementCommand {}

  /**
   * Lets it out.
   *
   * @param found what a check of this version's text found, by now
   */
  record Publish(long version, PublicationId publication, List<Finding> found)
      implements StatementCommand {}

  /** Begins the version that takes the place of what the public sees. */
  record Correct(Content content) implements StatementCommand {}

  record Withdraw(PublicationId publication, String reason) implements StatementCommand {}

  /** Of what was never published; of a correction, that it is not made. */
  record Discard(String reason) implements StatementCommand {}
}
