package org.anyuan.patrol.adapter.out.postgres;

import org.anyuan.common.json.StoredJson;
import org.anyuan.patrol.domain.duty.DutyLife;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PlanLife;
import org.anyuan.patrol.domain.post.PostLife;

/** What a thing is, as JSON text. */
final class BodyJson {
  private BodyJson() {}

  static StoredJson create() {
    return StoredJson.ofSealed(Origin.class, PlanLife.class, PostLife.class, DutyLife.class);
  }
}
