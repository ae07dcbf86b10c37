package org.anyuan.notify.domain.channel;

import static org.anyuan.notify.domain.channel.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Any;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any person, any message, any time. */
class ChannelRulesPropertyTest {
  private static final ChooseChannels RULES = new ChooseChannels(Duration.ofSeconds(60));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldHoldItsPromisesForAnyPersonAndMessage(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var recipient = recipient(random);
      var message = message(random, "i1");
      var told = random.nextBoolean() ? Told.NEVER : Told.at(NOW.minusSeconds(random.nextInt(120)));
      var choice = RULES.choose(recipient, message, told, NOW);
      switch (choice) {
        case Choice.Send send -> checkSend(recipient, message, send);
        case Choice.Summarise(var at) -> {
          assertThat(told.lastAt()).isPresent();
          assertThat(message.urgency()).isEqualTo(Message.Urgency.UPDATE);
          assertThat(at).isAfter(NOW).isBeforeOrEqualTo(NOW.plusSeconds(60));
        }
        case Choice.Hold(var until) -> {
          assertThat(message.mode()).isNotEqualTo(Mode.ACTUAL);
          assertThat(until).isAfter(NOW);
        }
        case Choice.Nothing(var why) -> checkNothing(recipient, message, why);
      }
    }
  }

  /** Of each new ACTUAL incident its people hear at once, and again in the end of all there was. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldNeverHideAnIncidentInAStorm(long seed) {
    var random = new Random(seed);
    var told = new HashMap<String, Instant>();
    var person = People.with(ChannelKind.SMS);
    var sent = new HashMap<String, Integer>();
    var now = NOW;
    for (var i = 0; i < 5000; i++) {
      now = now.plusMillis(random.nextInt(500));
      var incident = "i" + random.nextInt(1 + i / 100);
      var isNew = !told.containsKey(incident);
      var message =
          new Message.OfIncident(
              new IncidentId(incident), Lane.POLICE, Mode.ACTUAL, false, Message.Urgency.UPDATE);
      var last = Optional.ofNullable(told.get(incident));
      switch (RULES.choose(person, message, new Told(last), now)) {
        case Choice.Send _ -> {
          told.put(incident, now);
          sent.merge(incident, 1, Integer::sum);
        }
        case Choice.Summarise(var at) -> {
          assertThat(isNew).isFalse();
          assertThat(at).isEqualTo(last.orElseThrow().plusSeconds(60));
        }
        case Choice.Hold _, Choice.Nothing _ -> throw new AssertionError(message);
      }
    }
    assertThat(sent.keySet()).isEqualTo(told.keySet()).hasSizeGreaterThan(40);
    // 5,000 messages in some 20 minutes: at most one a minute of each
    assertThat(sent.values()).allMatch(count -> count <= 23);
  }

  private static void checkSend(Recipient recipient, Message.OfIncident message, Choice.Send send) {
    assertThat(send.picks()).isNotEmpty();
    assertThat(new HashSet<>(send.picks().stream().map(p -> p.address().id()).toList()))
        .hasSameSizeAs(send.picks());
    if (message.mode() != Mode.ACTUAL) {
      assertThat(send.picks()).allMatch(pick -> pick.address().forExercises());
    }
    var quietly = message.silent() && message.lane() == Lane.SCHOOL;
    if (quietly) {
      assertThat(recipient.namedForSilent()).isTrue();
      assertThat(send.picks())
          .noneMatch(Pick::sound)
          .allMatch(pick -> pick.address().kind().personal())
          .allMatch(pick -> pick.address().soundless() || pick.address().kind().canBeSilent());
    }
    var ways =
        recipient.addresses().stream()
            .filter(a -> !quietly || a.discreet())
            .filter(a -> message.mode() == Mode.ACTUAL || a.forExercises())
            .filter(a -> a.kind().sufficient() && !a.health().dead())
            .toList();
    if (message.mode() == Mode.ACTUAL) {
      var atOnce =
          send.picks().stream().filter(Pick::atOnce).anyMatch(p -> ways.contains(p.address()));
      assertThat(atOnce).isEqualTo(!ways.isEmpty());
      assertThat(send.doubtful()).isEqualTo(ways.isEmpty());
    }
  }

  private static void checkNothing(
      Recipient recipient, Message.OfIncident message, Choice.Why why) {
    var quietly = message.silent() && message.lane() == Lane.SCHOOL;
    switch (why) {
      case NO_ADDRESS -> assertThat(recipient.addresses()).isEmpty();
      case NONE_FOR_EXERCISES -> {
        assertThat(message.mode()).isNotEqualTo(Mode.ACTUAL);
        assertThat(recipient.addresses()).noneMatch(Address::forExercises);
      }
      case NOT_NAMED -> assertThat(quietly && !recipient.namedForSilent()).isTrue();
      case NONE_DISCREET -> {
        assertThat(quietly).isTrue();
        assertThat(recipient.addresses())
            .noneMatch(a -> a.discreet() && (message.mode() == Mode.ACTUAL || a.forExercises()));
      }
    }
  }

  private static Recipient recipient(Random random) {
    var addresses = new ArrayList<Address>();
    for (var i = 0; i < random.nextInt(6); i++) {
      var kind = Any.of(ChannelKind.class, random);
      var health =
          random.nextInt(4) == 0
              ? new Health(3, Optional.of(NOW))
              : new Health(1, Optional.empty());
      addresses.add(
          new Address(
              new AddressId("a" + i), kind, random.nextBoolean(), random.nextInt(4) == 0, health));
    }
    return new Recipient(
        new PersonId("ada"),
        addresses,
        order(random, addresses),
        order(random, addresses),
        random.nextInt(3) == 0
            ? Optional.of(
                new Quiet(
                    new Hours(LocalTime.of(random.nextInt(12), 0), LocalTime.of(12, 0)),
                    ZoneId.of("Asia/Shanghai")))
            : Optional.empty(),
        random.nextBoolean());
  }

  private static List<Rung> order(Random random, List<Address> addresses) {
    return addresses.stream()
        .filter(_ -> random.nextInt(3) == 0)
        .map(a -> new Rung(a.id(), Duration.ofSeconds(random.nextInt(3) * 30L)))
        .toList();
  }

  private static Message.OfIncident message(Random random, String incident) {
    return new Message.OfIncident(
        new IncidentId(incident),
        Any.of(Lane.class, random),
        Any.of(Mode.class, random),
        random.nextBoolean(),
        Any.of(Message.Urgency.class, random));
  }
}
