package org.anyuan.notify.application.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.reply.AnswerToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The links by which tasks are taken. */
@ApplicationScoped
public class AnswerLinks {
  private static final String PATH = "/public/answers/";

  private final AnswerKeys keys;
  private final Clock clock;
  private final String site;
  private final Duration lasts;

  public AnswerLinks(
      AnswerKeys keys,
      Clock clock,
      @ConfigProperty(name = "anyuan.notify.site", defaultValue = "https://127.0.0.1:8080")
          URI site,
      @ConfigProperty(name = "anyuan.notify.reply.lasts", defaultValue = "PT24H") Duration lasts) {
    this.keys = keys;
    this.clock = clock;
    this.site = site.toString().replaceFirst("/+$", "");
    this.lasts = lasts;
  }

  /**
   * With a message that can be answered, to a person alone: whoever reads a group's messages with
   * them is not them.
   */
  public Optional<URI> of(Handover handover) {
    if (!handover.answerable() || !handover.kind().personal()) {
      return Optional.empty();
    }
    return keys.all().stream()
        .findFirst()
        .map(key -> URI.create(site + PATH + token(handover).text(key)));
  }

  /** The hour counts: the same message handed over again says the same. */
  private AnswerToken token(Handover handover) {
    var until = clock.instant().plus(lasts).truncatedTo(ChronoUnit.HOURS);
    return new AnswerToken(handover.delivery(), handover.attempt(), until);
  }
}
