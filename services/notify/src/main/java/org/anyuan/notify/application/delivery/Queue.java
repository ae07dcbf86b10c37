package org.anyuan.notify.application.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Deliveries.About;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.channel.ChooseChannels;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.Message;
import org.anyuan.notify.domain.channel.Pick;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.Told;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.Delivery;

/** Of one message to many people, what is to be queued. Pure. */
record Queue(
    ChooseChannels choose,
    Message message,
    DedupKey.Kind kind,
    String subject,
    long version,
    About about,
    Content content,
    Instant now) {
  /** Quiet hours and a summary can each put it off; more would be a fault of the rules. */
  private static final int MOST_TIMES_PUT_OFF = 3;

  Queue {
    // As the store has it: a cursor holds it, too.
    now = now.truncatedTo(ChronoUnit.MICROS);
  }

  record Made(List<Kept> queued, TellPeople.Reached reached) {}

  Made forAll(Set<PersonId> people, Collection<Known> known, Map<PersonId, Told> told) {
    var byPerson =
        known.stream()
            .map(Known::recipient)
            .collect(Collectors.toMap(Recipient::person, Function.identity()));
    var queued = new ArrayList<Kept>();
    var reached = new HashSet<PersonId>();
    var doubtful = new HashSet<PersonId>();
    var not = new LinkedHashMap<PersonId, Choice.Why>();
    for (var person : people) {
      var recipient = byPerson.get(person);
      var choice =
          recipient == null
              ? new Choice.Nothing(Choice.Why.NO_ADDRESS)
              : choose.choose(recipient, message, told.getOrDefault(person, Told.NEVER), now);
      switch (choice) {
        case Choice.Send(var picks, var unsure) -> {
          picks.forEach(pick -> queued.add(over(person, pick, now)));
          (unsure ? doubtful : reached).add(person);
        }
        case Choice.Hold(var until) -> {
          queued.addAll(later(recipient, this, until));
          reached.add(person);
        }
        case Choice.Summarise(var at) -> {
          queued.addAll(later(recipient, summary(at), at));
          reached.add(person);
        }
        case Choice.Nothing(var why) -> not.put(person, why);
      }
    }
    return new Made(
        List.copyOf(queued),
        new TellPeople.Reached(Set.copyOf(reached), Set.copyOf(doubtful), Map.copyOf(not)));
  }

  /** As it will be chosen then. */
  private static List<Kept> later(Recipient recipient, Queue what, Instant at) {
    var time = at;
    for (var times = 0; times < MOST_TIMES_PUT_OFF; times++) {
      switch (what.choose.choose(recipient, what.message, Told.NEVER, time)) {
        case Choice.Send(var picks, var _) -> {
          var from = time;
          return picks.stream().map(p -> what.over(recipient.person(), p, from)).toList();
        }
        case Choice.Hold(var until) -> time = until;
        case Choice.Summarise(var next) -> time = next;
        case Choice.Nothing _ -> {
          return List.of();
        }
      }
    }
    throw new IllegalStateException("put off again and again");
  }

  /** One for each incident and time, whatever it sums up. */
  private Queue summary(Instant at) {
    var incident = about.incident().orElseThrow().value();
    return new Queue(
        choose,
        message,
        DedupKey.Kind.SUMMARY,
        incident,
        at.getEpochSecond(),
        about,
        content.summarised(),
        now);
  }

  Kept over(PersonId person, Pick pick, Instant from) {
    var key = new DedupKey(kind, subject, person, pick.address().id(), version);
    var channel = pick.address().kind();
    var dueAt = from.plus(pick.after());
    var delivery = Delivery.queued(key, channel.retry(), dueAt, now);
    return new Kept(delivery, channel, about, content, pick.sound(), dueAt, now);
  }

  /** The same, to be handed over at another time. */
  static Kept kept(Kept of, Instant dueAt) {
    var was = of.delivery();
    var delivery = Delivery.queued(was.key(), was.retry(), dueAt, of.queuedAt());
    return new Kept(
        delivery, of.channel(), of.about(), of.content(), of.sound(), dueAt, of.queuedAt());
  }
}
