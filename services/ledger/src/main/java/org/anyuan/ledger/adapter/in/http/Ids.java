package org.anyuan.ledger.adapter.in.http;

import java.util.OptionalLong;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.application.Expected;

/** What path and body have to agree upon. */
final class Ids {
  private Ids() {}

  /** A change names the id in its path; its body may repeat it. */
  static String agreed(String pathId, String bodyId) {
    if (pathId != null && bodyId != null && !pathId.equals(bodyId)) {
      throw Problem.invalid("id", "not the id in the path");
    }
    return pathId == null ? bodyId : pathId;
  }

  static Expected present(Long version) {
    return new Expected.Present(version == null ? OptionalLong.empty() : OptionalLong.of(version));
  }

  static <B> B required(B body) {
    if (body == null) {
      throw Problem.invalid("body", "required");
    }
    return body;
  }
}
