package org.anyuan.notify.adapter.out.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Optional;
import org.anyuan.notify.adapter.out.channel.Handed;
import org.anyuan.notify.adapter.out.channel.LocalHttp;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.destination.Robot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotChannelsTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Robot WECOM =
      Robot.ofWecom("robotKey", "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa");
  private static final Robot DINGTALK =
      Robot.ofDingtalk(
          "robotKey", "0123456789abcdef0123456789abcdef", "robotSecret", "SEC0123456789abcdef0123");

  private final LocalHttp provider = new LocalHttp();
  private final RobotSettings settings =
      new RobotSettings() {
        @Override
        public boolean enabled() {
          return true;
        }

        @Override
        public URI wecomUrl() {
          return provider.url("/");
        }

        @Override
        public URI dingtalkUrl() {
          return provider.url("");
        }
      };

  @AfterEach
  void close() {
    provider.close();
  }

  @AfterAll
  static void closeAll() {
    VERTX.close();
  }

  private Channel wecom() {
    return new WecomChannel(Handed.to(WECOM), Handed.http(VERTX), settings);
  }

  private Channel dingtalk() {
    return new DingtalkChannel(Handed.to(DINGTALK), Handed.http(VERTX), settings, Handed.CLOCK);
  }

  @Test
  void shouldWriteToAGroupOfWecom() {
    provider.answer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    var report = Handed.sent(wecom(), Handed.over(ChannelKind.WECOM_ROBOT));
    assertThat(report.told()).isEqualTo(Told.DELIVERED);
    var came = provider.one();
    assertThat(came.target()).hasToString("/cgi-bin/webhook/send?key=" + WECOM.key());
    assertThat(came.body())
        .isEqualTo(
            "{\"msgtype\":\"text\",\"text\":{\"content\":\"【安园】火警，桃园小学 教学楼。"
                + "https://anyuan.example.cn/#/incident/i-1\"}}");
  }

  @Test
  void shouldSignTheTimeForDingtalk() {
    provider.answer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    var report = Handed.sent(dingtalk(), Handed.over(ChannelKind.DINGTALK_ROBOT));
    assertThat(report.told()).isEqualTo(Told.DELIVERED);
    var target = provider.one().target();
    assertThat(target.getPath()).isEqualTo("/robot/send");
    // Reckoned by openssl: printf '%s\n%s' <millis> <secret> | openssl dgst -sha256 -hmac <secret>
    assertThat(target.getRawQuery())
        .isEqualTo(
            "access_token=0123456789abcdef0123456789abcdef&timestamp=1795687200000&sign=EY1jTaxASoS9re%2BKB5uHdTd%2BM2HiTxuCtc67kAnjmhE%3D");
  }

  @Test
  void shouldNeverGiveAGroupTheLinkThatTakesATask() {
    provider.answer(200, "{\"errcode\":0}");
    var handover = Handed.over(ChannelKind.WECOM_ROBOT);
    assertThat(handover.answerable()).isTrue();
    Handed.sent(wecom(), handover);
    assertThat(provider.one().body()).doesNotContain("/public/answers/");
    assertThat(Handed.links().of(handover)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "45009,FAILED_FOR_NOW",
    "-1,FAILED_FOR_NOW",
    "93000,FAILED_FOR_GOOD",
    "40058,FAILED_FOR_GOOD",
    "12345,FAILED_FOR_NOW"
  })
  void shouldReadTheCodesOfWecom(int code, Told told) {
    provider.answer(200, "{\"errcode\":" + code + ",\"errmsg\":\"said\"}");
    var report = Handed.sent(wecom(), Handed.over(ChannelKind.WECOM_ROBOT));
    assertThat(report.told()).isEqualTo(told);
    assertThat(report.detail()).contains("said");
  }

  @ParameterizedTest
  @CsvSource({
    "130101,FAILED_FOR_NOW",
    "-1,FAILED_FOR_NOW",
    "310000,FAILED_FOR_GOOD",
    "300001,FAILED_FOR_GOOD"
  })
  void shouldReadTheCodesOfDingtalk(int code, Told told) {
    provider.answer(200, "{\"errcode\":" + code + ",\"errmsg\":\"said\"}");
    assertThat(Handed.sent(dingtalk(), Handed.over(ChannelKind.DINGTALK_ROBOT)).told())
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"200|<html>", "200|{}", "200|{\"errcode\":\"0\"}", "200|[]", "502|"})
  void shouldNotTakeAnythingElseForAnAnswer(int status, String body) {
    provider.answer(status, body == null ? "" : body);
    assertThat(Handed.sent(wecom(), Handed.over(ChannelKind.WECOM_ROBOT)).told())
        .isEqualTo(Told.FAILED_FOR_NOW);
  }
}
