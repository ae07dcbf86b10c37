package org.anyuan.notify.adapter.out.robot;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.anyuan.notify.adapter.out.channel.Handing;
import org.anyuan.notify.adapter.out.channel.HttpPost;
import org.anyuan.notify.application.Channel.Handover;

/**
 * What both take: plain text, in which nothing that a school is called is taken for a mark-up. No
 * reply link: in a group it would be anybody's.
 */
final class RobotMessage {
  private RobotMessage() {}

  static HttpPost post(URI base, String pathAndQuery, Handover handover) {
    var url = URI.create(base.toString().replaceFirst("/+$", "") + pathAndQuery);
    return new HttpPost(
        url,
        Map.of("Content-Type", "application/json; charset=utf-8"),
        body(handover),
        Handing.exchange(handover),
        true);
  }

  static Buffer body(Handover handover) {
    return new JsonObject()
        .put("msgtype", "text")
        .put("text", new JsonObject().put("content", handover.content().text()))
        .toBuffer();
  }
}
