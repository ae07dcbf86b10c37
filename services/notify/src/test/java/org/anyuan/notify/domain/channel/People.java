package org.anyuan.notify.domain.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;

/** Whom the tests of channels tell of what. An address has the name of its kind. */
final class People {
  /** 10:00 in Shanghai. */
  static final Instant NOW = Instant.parse("2026-09-07T02:00:00Z");

  private People() {}

  static Recipient with(ChannelKind... kinds) {
    return new Recipient(
        new PersonId("ada"),
        Stream.of(kinds).map(kind -> address(kind, false)).toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        false);
  }

  static Address address(ChannelKind kind, boolean forExercises) {
    return Address.of(new AddressId(kind.name()), kind, forExercises, false);
  }

  static Recipient dead(Recipient of, ChannelKind kind) {
    var address = of.find(new AddressId(kind.name())).orElseThrow();
    return of.with(address.with(new Health(3, Optional.of(NOW))));
  }

  static Recipient wishing(Recipient of, Rung... order) {
    return new Recipient(
        of.person(),
        of.addresses(),
        List.of(order),
        List.of(order),
        of.quiet(),
        of.namedForSilent());
  }

  static Recipient named(Recipient of) {
    return new Recipient(
        of.person(), of.addresses(), of.forActual(), of.forOthers(), of.quiet(), true);
  }

  static Recipient quietAt(Recipient of, String from, String until) {
    var hours = Hours.of("quiet", LocalTime.parse(from), LocalTime.parse(until));
    return new Recipient(
        of.person(),
        of.addresses(),
        of.forActual(),
        of.forOthers(),
        Optional.of(Quiet.of("quiet", hours, ZoneId.of("Asia/Shanghai"))),
        of.namedForSilent());
  }

  static Rung rung(ChannelKind kind, long afterSeconds) {
    return Rung.of("rung", new AddressId(kind.name()), Duration.ofSeconds(afterSeconds));
  }

  static Message.OfIncident alarm(Mode mode) {
    return message(Lane.POLICE, mode, false, Message.Urgency.WANTS_ANSWER);
  }

  static Message.OfIncident message(Lane lane, Mode mode, boolean silent, Message.Urgency urgency) {
    return new Message.OfIncident(new IncidentId("i1"), lane, mode, silent, urgency);
  }
}
