package org.anyuan.response.adapter.out.postgres;

import org.anyuan.common.json.StoredJson;
import org.anyuan.response.domain.concern.Answer;
import org.anyuan.response.domain.concern.ConcernState;
import org.anyuan.response.domain.ground.GroundLife;
import org.anyuan.response.domain.plan.Due;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseState;
import org.anyuan.response.domain.response.TaskState;
import org.anyuan.response.domain.response.TrackState;
import org.anyuan.response.domain.statement.StatementState;

/** What a thing is, as JSON text. */
final class BodyJson {
  private BodyJson() {}

  static StoredJson create() {
    return StoredJson.ofSealed(
        Due.class,
        Pairing.class,
        Point.class,
        ResponseChange.class,
        ResponseState.class,
        TaskState.class,
        TrackState.class,
        StatementState.class,
        ConcernState.class,
        Answer.class,
        GroundLife.class);
  }
}
