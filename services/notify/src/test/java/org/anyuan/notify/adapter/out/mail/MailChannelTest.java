package org.anyuan.notify.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anyuan.notify.adapter.out.channel.Handed;
import org.anyuan.notify.adapter.out.mail.MailSettings.Tls;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.destination.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real SMTP servers. */
class MailChannelTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Mailbox TO = new Mailbox("wang@station.example.cn");
  private static final Handover HANDOVER = Handed.over(ChannelKind.EMAIL);

  private final GreenMail servers =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    servers.start();
  }

  @AfterEach
  void stop() {
    servers.stop();
  }

  @AfterAll
  static void closeAll() {
    VERTX.close();
  }

  private record Settings(int port, Tls tls, Optional<String> user) implements MailSettings {
    @Override
    public Optional<String> host() {
      return Optional.of("127.0.0.1");
    }

    @Override
    public String from() {
      return "anyuan@anyuan.example.cn";
    }

    @Override
    public Optional<String> passwordFile() {
      return Optional.empty();
    }

    @Override
    public int connections() {
      return 2;
    }
  }

  private static Report sent(int port, Tls tls, Handover handover) {
    return sent(port, tls, Optional.empty(), handover);
  }

  private static Report sent(int port, Tls tls, Optional<String> user, Handover handover) {
    var channel =
        new MailChannel(
            VERTX,
            Handed.to(TO),
            Handed.links(),
            new Settings(port, tls, user),
            new MailConfig().setTrustAll(true));
    try {
      return Handed.sent(channel, handover);
    } finally {
      channel.close();
    }
  }

  private MimeMessage received() {
    assertThat(servers.waitForIncomingEmail(10_000, 1)).isTrue();
    return servers.getReceivedMessages()[0];
  }

  @Test
  void shouldArriveWithWhatHappensWhereAndTheLinks() throws Exception {
    // When
    var report = sent(servers.getSmtp().getPort(), Tls.NONE, HANDOVER);
    // Then
    assertThat(report.told()).isEqualTo(Told.ACCEPTED);
    var mail = received();
    var answer = Handed.links().of(HANDOVER).orElseThrow().toString();
    assertThat(mail.getMessageID()).isEqualTo("<" + Handed.DELIVERY + ".2@anyuan.example.cn>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getAllRecipients()[0]).hasToString(TO.address());
    var parts = parts(mail);
    assertThat(parts.get("text/plain").strip().replace("\r\n", "\n"))
        .isEqualTo(
            "【安园】火警，桃园小学 教学楼。https://anyuan.example.cn/#/incident/i-1\n"
                + "\n签收（打开后点按钮）· Take it (open, then tap): "
                + answer);
    assertThat(parts.get("text/html")).contains("【安园】火警，桃园小学 教学楼。", "href=\"" + answer + "\"");
  }

  @Test
  void shouldSayNothingInTheSubject() throws Exception {
    sent(servers.getSmtp().getPort(), Tls.NONE, HANDOVER);
    assertThat(received().getSubject())
        .isEqualTo("【安园】有一条需要您查看的消息 · A message for you")
        .doesNotContain("火警", "桃园");
  }

  @Test
  void shouldSayOfAnExerciseThatItIsOne() throws Exception {
    var exercise = Handed.over(ChannelKind.EMAIL, Mode.EXERCISE, What.FIRE, "桃园小学 <教学楼>", false);
    sent(servers.getSmtp().getPort(), Tls.NONE, exercise);
    assertThat(received().getSubject()).contains("【演练】");
    assertThat(parts(received()).get("text/html")).contains("&lt;教学楼&gt;");
  }

  @Test
  void shouldSendOverTlsFromTheFirstByte() throws Exception {
    assertThat(sent(servers.getSmtps().getPort(), Tls.IMPLICIT, HANDOVER).told())
        .isEqualTo(Told.ACCEPTED);
    assertThat(received().getMessageID()).contains(Handed.DELIVERY.toString());
  }

  @Test
  void shouldSendNothingInTheClearWhereTlsIsRequired() {
    // Given: a server that offers no STARTTLS
    var report = sent(servers.getSmtp().getPort(), Tls.REQUIRED, HANDOVER);
    // Then
    assertThat(report.told()).isEqualTo(Told.FAILED_FOR_NOW);
    assertThat(report.detail()).containsIgnoringCase("starttls");
    assertThat(servers.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 <wang@station.example.cn> no such user, FAILED_FOR_GOOD",
    "RCPT, 450 4.2.1 mailbox busy, FAILED_FOR_NOW",
    "MAIL, 451 4.3.0 try later, FAILED_FOR_NOW",
    "MAIL, 530 5.7.0 authentication required, FAILED_FOR_NOW",
    "., 554 5.7.1 refused, FAILED_FOR_GOOD",
    "., 452 4.3.1 disk is full, FAILED_FOR_NOW"
  })
  void shouldTellWhatIsForGoodFromWhatPasses(String command, String reply, Told told) {
    try (var server = new ScriptedSmtp(Map.of(command, reply))) {
      var report = sent(server.port(), Tls.NONE, HANDOVER);
      assertThat(report.told()).isEqualTo(told);
      assertThat(report.detail()).startsWith(reply.substring(0, 3)).doesNotContain("wang");
    }
  }

  @Test
  void shouldSayThatThereIsNoServer() {
    var port = servers.getSmtp().getPort();
    servers.stop();
    var report = sent(port, Tls.NONE, HANDOVER);
    assertThat(report.told()).isEqualTo(Told.FAILED_FOR_NOW);
    assertThat(report.detail()).startsWith("no connection");
  }

  private static Map<String, String> parts(MimeMessage mail) throws Exception {
    var parts = new HashMap<String, String>();
    collect(mail, parts);
    return parts;
  }

  private static void collect(Part part, Map<String, String> parts) throws Exception {
    if (part.getContent() instanceof MimeMultipart several) {
      for (var i = 0; i < several.getCount(); i++) {
        collect(several.getBodyPart(i), parts);
      }
    } else {
      parts.put(part.getContentType().split(";", 2)[0], (String) part.getContent());
    }
  }
}
