package org.anyuan.notify.application.reply;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.notify.application.Deliveries.Means;
import org.anyuan.notify.application.reply.AnswerTask.Answered;
import org.anyuan.notify.application.reply.AnswerTask.Looked;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.reply.AnswerToken;

/** What a reply link leads to, and the tap behind it. */
@ApplicationScoped
public class AnswerByLink {
  private final AnswerTask answer;
  private final AnswerKeys keys;
  private final Clock clock;

  AnswerByLink(AnswerTask answer, AnswerKeys keys, Clock clock) {
    this.answer = answer;
    this.keys = keys;
    this.clock = clock;
  }

  /** How a link is found. */
  public sealed interface Found {
    /** It can be taken. */
    record Open(Content content) implements Found {}

    /** By this tap. */
    record Taken(Content content) implements Found {}

    record AlreadyTaken(Content content) implements Found {}

    /** The task is closed, or the link is too old. */
    record Over() implements Found {}

    /** Made by nobody here, or of nothing that is here. */
    record Unknown() implements Found {}
  }

  /** A preview, a scanner and a curious thumb look as well: it changes nothing. */
  public Uni<Found> look(AnswerToken token) {
    return fresh(token, t -> answer.look(t.delivery(), t.attempt()).map(AnswerByLink::found));
  }

  public Uni<Found> tap(AnswerToken token) {
    return fresh(
        token, t -> answer.answer(t.delivery(), t.attempt(), Means.LINK).map(AnswerByLink::found));
  }

  /** Without asking the store: who guesses costs nothing. */
  public Optional<AnswerToken> read(String text) {
    return AnswerToken.read(keys.all(), text);
  }

  private Uni<Found> fresh(AnswerToken token, Function<AnswerToken, Uni<Found>> then) {
    return token.expired(clock.instant())
        ? Uni.createFrom().item(new Found.Over())
        : then.apply(token);
  }

  private static Found found(Looked looked) {
    return switch (looked.standing()) {
      case OPEN -> new Found.Open(looked.content().orElseThrow());
      case TAKEN -> new Found.AlreadyTaken(looked.content().orElseThrow());
      case OVER -> new Found.Over();
      case UNKNOWN -> new Found.Unknown();
    };
  }

  private static Found found(Answered answered) {
    return answered.first()
        ? new Found.Taken(answered.now().content().orElseThrow())
        : found(answered.now());
  }
}
