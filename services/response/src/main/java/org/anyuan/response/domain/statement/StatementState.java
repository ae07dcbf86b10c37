package org.anyuan.response.domain.statement;

import java.time.Instant;
import org.anyuan.response.domain.By;

/** How far the newest version is. See {@link DecideStatement} for what may follow what. */
public sealed interface StatementState {
  Instant since();

  default Name name() {
    return switch (this) {
      case Draft _ -> Name.DRAFT;
      case Reviewed _ -> Name.REVIEWED;
      case Signed _ -> Name.SIGNED;
      case Published _ -> Name.PUBLISHED;
      case Withdrawn _ -> Name.WITHDRAWN;
      case Discarded _ -> Name.DISCARDED;
    };
  }

  record Draft(Instant since) implements StatementState {}

  record Reviewed(Instant since, By by) implements StatementState {}

  record Signed(Instant since, By by) implements StatementState {}

  record Published(Instant since, By by) implements StatementState {}

  /** It was public, and does not stand any more. */
  record Withdrawn(Instant since, By by, String reason) implements StatementState {}

  /** It never was public. */
  record Discarded(Instant since, By by, String reason) implements StatementState {}

  /** As it is stored, filtered by and answered. */
  enum Name {
    DRAFT,
    REVIEWED,
    SIGNED,
    PUBLISHED,
    WITHDRAWN,
    DISCARDED
  }
}
