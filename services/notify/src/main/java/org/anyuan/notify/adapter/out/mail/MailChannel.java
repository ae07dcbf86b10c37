package org.anyuan.notify.adapter.out.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.adapter.out.channel.Handing;
import org.anyuan.notify.adapter.out.channel.NotSent;
import org.anyuan.notify.adapter.out.channel.Said;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.application.reply.AnswerLinks;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.destination.Mailbox;

/** By a mail server: it has the message once it has said 250 to all of it. */
@ApplicationScoped
class MailChannel implements Channel {
  /** What is wrong with us, not with the mailbox: log in, encrypt. */
  private static final Set<Integer> OURS = Set.of(530, 534, 535, 538);

  private final Handing handing;
  private final AnswerLinks answers;
  private final MailSettings settings;
  private final Optional<MailClient> mail;

  @Inject
  MailChannel(Vertx vertx, Handing handing, AnswerLinks answers, MailSettings settings) {
    this(vertx, handing, answers, settings, new MailConfig());
  }

  /**
   * With what the platform does not say.
   *
   * @param tls whom to trust
   */
  MailChannel(
      Vertx vertx, Handing handing, AnswerLinks answers, MailSettings settings, MailConfig tls) {
    this.handing = handing;
    this.answers = answers;
    this.settings = settings;
    this.mail = settings.host().map(host -> MailClient.create(vertx, config(tls, host, settings)));
  }

  private static MailConfig config(MailConfig tls, String host, MailSettings settings) {
    var config =
        tls.setHostname(host)
            .setPort(settings.port())
            .setMaxPoolSize(settings.connections())
            .setKeepAlive(true)
            .setAllowRcptErrors(false);
    switch (settings.tls()) {
      case REQUIRED -> config.setStarttls(StartTLSOptions.REQUIRED);
      case IMPLICIT -> config.setSsl(true).setStarttls(StartTLSOptions.DISABLED);
      case NONE -> config.setStarttls(StartTLSOptions.DISABLED);
    }
    settings
        .user()
        .ifPresentOrElse(
            user ->
                config
                    .setLogin(LoginOption.REQUIRED)
                    .setUsername(user)
                    .setPassword(settings.passwordFile().map(MailChannel::line).orElse("")),
            () -> config.setLogin(LoginOption.DISABLED));
    return config;
  }

  private static String line(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the mail server's password cannot be read", e);
    }
  }

  @PreDestroy
  void close() {
    mail.ifPresent(MailClient::close);
  }

  @Override
  public Set<ChannelKind> kinds() {
    return mail.isPresent() ? Set.of(ChannelKind.EMAIL) : Set.of();
  }

  @Override
  public Uni<Report> send(Handover handover) {
    return handing.to(handover, Mailbox.class, to -> send(handover, to));
  }

  private Uni<Report> send(Handover handover, Mailbox to) {
    var message = MailText.of(handover, to, answers.of(handover), settings.from());
    return Uni.createFrom()
        .completionStage(() -> mail.orElseThrow().sendMail(message).toCompletionStage())
        .map(_ -> Said.accepted(handover))
        .onFailure(SMTPException.class)
        .recoverWithItem(failure -> refused(handover, (SMTPException) failure))
        .onFailure(MailChannel::noConnection)
        .transform(failure -> new NotSent("no connection: " + failure.getClass().getSimpleName()))
        .onFailure(MailChannel::notEncrypted)
        .transform(_ -> new NotSent("the server offers no STARTTLS"));
  }

  private static boolean noConnection(Throwable failure) {
    return failure instanceof ConnectException || failure instanceof UnknownHostException;
  }

  /** The client has no type for it. */
  private static boolean notEncrypted(Throwable failure) {
    return failure.getMessage() != null && failure.getMessage().startsWith("STARTTLS required");
  }

  /** RFC 5321: 5yz is for good, where it is about the mailbox. */
  private static Report refused(Handover handover, SMTPException answer) {
    var words = answer.getReplyMessage();
    return answer.isPermanent() && !OURS.contains(answer.getReplyCode())
        ? Said.failedForGood(handover, words)
        : Said.failedForNow(handover, words);
  }
}
