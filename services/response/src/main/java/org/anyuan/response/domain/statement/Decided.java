package org.anyuan.response.domain.statement;

import java.util.List;
import org.anyuan.response.domain.response.ResponseChange;

/** A statement after a command, and what it means for its response. */
public record Decided(Statement statement, List<ResponseChange> changes) {
  public Decided {
    changes = List.copyOf(changes);
  }
}
