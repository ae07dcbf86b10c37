package org.anyuan.notify.adapter.out.robot;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.anyuan.notify.adapter.out.channel.HttpAnswer;
import org.anyuan.notify.adapter.out.channel.Said;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;

/**
 * What a robot's answer means: 200 whatever happened, and a code.
 *
 * @param never codes that say that this robot never will: it is gone, its key or secret is wrong.
 *     All others may pass, as being asked too often does
 */
record RobotVerdict(Set<Integer> never) {
  Report of(Handover handover, HttpAnswer answer) {
    if (!answer.ok()) {
      return answer.failure(handover);
    }
    JsonObject said;
    Integer code;
    try {
      said = new JsonObject(answer.body());
      code = said.getInteger("errcode");
    } catch (DecodeException | ClassCastException _) {
      return Said.failedForNow(handover, "not a robot's answer");
    }
    if (code == null) {
      return Said.failedForNow(handover, "not a robot's answer");
    }
    if (code == 0) {
      return Said.delivered(handover);
    }
    var words = code + " " + said.getValue("errmsg", "");
    return never.contains(code)
        ? Said.failedForGood(handover, words)
        : Said.failedForNow(handover, words);
  }
}
