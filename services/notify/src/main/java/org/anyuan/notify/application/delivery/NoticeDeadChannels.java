package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.DeadChannels;
import org.anyuan.notify.domain.channel.Health;
import org.anyuan.notify.domain.delivery.DeliveryState;
import org.anyuan.notify.domain.delivery.Failure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Learns from what became of messages which ways to people work, and warns when one dies. */
@ApplicationScoped
class NoticeDeadChannels {
  // In one order everywhere, so that no two works wait for each other.
  private static final Comparator<PersonId> BY_NAME = Comparator.comparing(PersonId::value);

  private final WarnOfDeadChannel warn;
  private final DeadChannels rules;

  NoticeDeadChannels(
      WarnOfDeadChannel warn,
      @ConfigProperty(name = "anyuan.notify.dead-after", defaultValue = "3") int failuresInRow) {
    this.warn = warn;
    this.rules = new DeadChannels(failuresInRow);
  }

  /** What a delivery that changed says of its way. */
  private enum Sign {
    ARRIVED,
    FAILED
  }

  private static Optional<Sign> sign(Kept kept) {
    return switch (kept.delivery().state()) {
      case DeliveryState.Delivered _, DeliveryState.Acknowledged _ -> Optional.of(Sign.ARRIVED);
      case DeliveryState.Sent _ ->
          kept.channel().saysWhatArrived() ? Optional.empty() : Optional.of(Sign.ARRIVED);
      case DeliveryState.FailedForGood failed ->
          failed.failure() == Failure.WITHDRAWN ? Optional.empty() : Optional.of(Sign.FAILED);
      case DeliveryState.Queued _, DeliveryState.Sending _, DeliveryState.FailedForNow _ ->
          Optional.empty();
    };
  }

  Uni<Void> after(Work work, List<Kept> changed, Instant now) {
    var signs = changed.stream().filter(kept -> sign(kept).isPresent()).toList();
    if (signs.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var people = signs.stream().map(Kept::recipient).collect(Collectors.toSet());
    return work.recipients()
        .all(people)
        .chain(
            known -> {
              var news = news(signs, known);
              var whose = news.stream().map(Kept::recipient).distinct().sorted(BY_NAME).toList();
              return Multi.createFrom()
                  .iterable(whose)
                  .onItem()
                  .transformToUniAndConcatenate(person -> learn(work, person, news, now))
                  .collect()
                  .last()
                  .replaceWithVoid();
            });
  }

  /** Almost always a way that works goes on to work: then nobody is locked. */
  private static List<Kept> news(List<Kept> signs, Collection<Known> known) {
    var byPerson =
        known.stream().collect(Collectors.toMap(k -> k.recipient().person(), Function.identity()));
    return signs.stream()
        .filter(
            kept ->
                Optional.ofNullable(byPerson.get(kept.recipient()))
                    .flatMap(k -> k.recipient().find(kept.delivery().key().address()))
                    .filter(
                        a ->
                            sign(kept).orElseThrow() == Sign.FAILED
                                || !a.health().equals(Health.WELL))
                    .isPresent())
        .toList();
  }

  private Uni<Void> learn(Work work, PersonId person, List<Kept> news, Instant now) {
    return work.recipients()
        .lock(person)
        .chain(
            found ->
                found
                    .map(known -> learn(work, known, of(person, news), now))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private static List<Kept> of(PersonId person, List<Kept> news) {
    return news.stream().filter(kept -> kept.recipient().equals(person)).toList();
  }

  private Uni<Void> learn(Work work, Known before, List<Kept> news, Instant now) {
    var recipient = before.recipient();
    var warnings = new ArrayList<DeadChannels.Warning>();
    for (var kept : news) {
      var by = kept.delivery().key().address();
      var noticed =
          switch (sign(kept).orElseThrow()) {
            case ARRIVED -> rules.arrived(recipient, by);
            case FAILED -> rules.failed(recipient, by, now);
          };
      recipient = noticed.recipient();
      noticed.warning().ifPresent(warnings::add);
    }
    if (recipient.equals(before.recipient())) {
      return Uni.createFrom().voidItem();
    }
    var after = before.with(recipient);
    return work.recipients()
        .save("recipient.health", after, now)
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(warnings)
                    .onItem()
                    .transformToUniAndConcatenate(dead -> warn.of(work, after, dead, now))
                    .collect()
                    .last())
        .replaceWithVoid();
  }
}
