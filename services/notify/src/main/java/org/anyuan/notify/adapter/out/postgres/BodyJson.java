package org.anyuan.notify.adapter.out.postgres;

import org.anyuan.common.json.StoredJson;
import org.anyuan.notify.application.Escalations;
import org.anyuan.notify.domain.communication.TestPlan;
import org.anyuan.notify.domain.communication.TestState;
import org.anyuan.notify.domain.delivery.DeliveryState;
import org.anyuan.notify.domain.escalation.EscalationState;
import org.anyuan.notify.domain.escalation.Target;
import org.anyuan.notify.domain.roster.Change;
import org.anyuan.notify.domain.roster.Finding;
import org.anyuan.notify.domain.roster.SwapState;

/** What a thing is, as JSON text. */
final class BodyJson {
  private BodyJson() {}

  static StoredJson create() {
    return StoredJson.ofSealed(
        Change.class,
        DeliveryState.class,
        EscalationState.class,
        Escalations.Line.class,
        Finding.class,
        SwapState.class,
        Target.class,
        TestPlan.When.class,
        TestState.class);
  }
}
