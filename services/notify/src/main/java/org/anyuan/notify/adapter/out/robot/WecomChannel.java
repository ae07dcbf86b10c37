package org.anyuan.notify.adapter.out.robot;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.anyuan.notify.adapter.out.channel.Handing;
import org.anyuan.notify.adapter.out.channel.OutboundHttp;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.destination.Robot;

/** A group's robot of 企业微信: {@code /cgi-bin/webhook/send?key=}. */
@ApplicationScoped
class WecomChannel implements Channel {
  /**
   * 40008, 40058: what it is sent does not suit it; 93000: no such robot; 93004, 93017: it is off.
   */
  private static final RobotVerdict VERDICT =
      new RobotVerdict(Set.of(40008, 40058, 93000, 93004, 93017));

  private final Handing handing;
  private final OutboundHttp http;
  private final RobotSettings settings;

  WecomChannel(Handing handing, OutboundHttp http, RobotSettings settings) {
    this.handing = handing;
    this.http = http;
    this.settings = settings;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return settings.enabled() ? Set.of(ChannelKind.WECOM_ROBOT) : Set.of();
  }

  @Override
  public Uni<Report> send(Handover handover) {
    return handing.to(
        handover,
        Robot.class,
        to ->
            http.post(
                    RobotMessage.post(
                        settings.wecomUrl(), "/cgi-bin/webhook/send?key=" + to.key(), handover))
                .map(answer -> VERDICT.of(handover, answer)));
  }
}
