package org.anyuan.notify.adapter.out.robot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.notify.adapter.out.channel.Handing;
import org.anyuan.notify.adapter.out.channel.OutboundHttp;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.destination.Robot;

/** A group's robot of 钉钉, which wants the time signed: {@code /robot/send?access_token=}. */
@ApplicationScoped
class DingtalkChannel implements Channel {
  /**
   * 300001, 300005: no such token; 310000: the signature is wrong; 400013, 400101, 400105: it is
   * off.
   */
  private static final RobotVerdict VERDICT =
      new RobotVerdict(Set.of(300001, 300005, 310000, 400013, 400101, 400105));

  private final Handing handing;
  private final OutboundHttp http;
  private final RobotSettings settings;
  private final Clock clock;

  DingtalkChannel(Handing handing, OutboundHttp http, RobotSettings settings, Clock clock) {
    this.handing = handing;
    this.http = http;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return settings.enabled() ? Set.of(ChannelKind.DINGTALK_ROBOT) : Set.of();
  }

  @Override
  public Uni<Report> send(Handover handover) {
    return handing.to(
        handover,
        Robot.class,
        to ->
            http.post(
                    RobotMessage.post(settings.dingtalkUrl(), query(to, clock.millis()), handover))
                .map(answer -> VERDICT.of(handover, answer)));
  }

  static String query(Robot to, long millis) {
    return "/robot/send?access_token="
        + to.key()
        + "&timestamp="
        + millis
        + "&sign="
        + URLEncoder.encode(signature(to.secret().orElseThrow(), millis), UTF_8);
  }

  private static String signature(String secret, long millis) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
