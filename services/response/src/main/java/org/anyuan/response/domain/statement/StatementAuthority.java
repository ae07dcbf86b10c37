package org.anyuan.response.domain.statement;

import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.Authority;
import org.anyuan.response.domain.response.Response;

/** What somebody may do with a statement, by the posts that they hold in its response. */
record StatementAuthority(Statement statement, Authority posts) {
  StatementAuthority(Statement statement, Response response, By by) {
    this(statement, new Authority(response, by));
  }

  boolean writes() {
    return posts.takesPart();
  }

  /** Of the information track. */
  boolean informs() {
    return posts.leads(Track.PUBLIC_INFORMATION)
        || posts.by().role().equals(Duty.PUBLIC_INFORMATION_LEAD.role());
  }

  /** Takes it upon them that words may stay. */
  boolean decides() {
    return posts.leadsAny();
  }

  boolean signs() {
    return statement.kind().needsPairings() ? posts.leads(Track.LAWFUL_HANDLING) : posts.leadsAny();
  }

  String signatory() {
    return statement.kind().needsPairings()
        ? "the lawful-handling lead or a deputy"
        : "the commander and the leads";
  }

  boolean publishes() {
    return informs() || posts.commands() || (!statement.kind().needsPairings() && posts.leadsAny());
  }

  boolean withdraws() {
    return signs() || posts.commands();
  }
}
