package org.anyuan.notify;

import io.quarkus.test.junit.QuarkusMock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.About;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.delivery.Channels;
import org.anyuan.notify.application.delivery.DeliveryLog;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.application.delivery.TellPeople.Reached;
import org.anyuan.notify.application.delivery.TellPeople.Telling;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.Message;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.Rung;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.DeliveryId;

/** People of a county of their own, and alarms of which they are told. */
@ApplicationScoped
public class DeliveryScene {
  public static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Coordination coordination;
  private final TellPeople tell;
  private final Clock clock;

  DeliveryScene(Coordination coordination, TellPeople tell, Clock clock) {
    this.coordination = coordination;
    this.tell = tell;
    this.clock = clock;
  }

  /** The only channels there are, for the rest of the test. */
  public static void channels(Receiver receiver, ChannelKind... kinds) {
    var client = HttpClient.newHttpClient();
    var channel = new ReceiverChannel(Set.of(kinds), receiver.uri(), client);
    QuarkusMock.installMockForType(new Channels(List.of(channel)), Channels.class);
  }

  /** An incident of one task at one place. */
  public record Alarm(RegionPath path, IncidentId incident, TaskId task, String escalation) {}

  public static RegionPath place() {
    return new RegionPath("/420000/c-" + UUID.randomUUID() + "/");
  }

  public static Alarm alarm(RegionPath path) {
    return new Alarm(
        path,
        new IncidentId("i-" + UUID.randomUUID()),
        new TaskId("t-" + UUID.randomUUID()),
        UUID.randomUUID().toString());
  }

  public <T> T work(Function<Work, Uni<T>> work) {
    return coordination.work(Actor.SYSTEM, work).await().atMost(DEADLINE);
  }

  public Recipient person(ChannelKind... kinds) {
    var person = new PersonId("p-" + UUID.randomUUID());
    var addresses = new ArrayList<Address>();
    for (var kind : kinds) {
      addresses.add(Address.of(new AddressId(kind.name()), kind, true, false));
    }
    return Recipient.unknown(person).with(addresses);
  }

  public PersonId lives(RegionPath at, Recipient recipient) {
    var known = new Known(recipient, "police-officer", at, Optional.empty(), 1);
    work(work -> work.recipients().save("recipient.added", known, clock.instant()));
    return recipient.person();
  }

  public static Rung rung(ChannelKind kind, long afterSeconds) {
    return Rung.of("rung", new AddressId(kind.name()), Duration.ofSeconds(afterSeconds));
  }

  public Reached notice(Alarm alarm, long number, PersonId... people) {
    return notice(alarm, number, Set.of(people));
  }

  public Reached notice(Alarm alarm, long number, Set<PersonId> people) {
    return notice(alarm, number, people, clock.instant());
  }

  public Reached notice(Alarm alarm, long number, Set<PersonId> people, Instant now) {
    return tell(alarm, DedupKey.Kind.NOTICE, number, Message.Urgency.WANTS_ANSWER, people, now);
  }

  public Reached update(Alarm alarm, long number, PersonId... people) {
    var now = clock.instant();
    return tell(alarm, DedupKey.Kind.UPDATE, number, Message.Urgency.UPDATE, Set.of(people), now);
  }

  private Reached tell(
      Alarm alarm,
      DedupKey.Kind kind,
      long number,
      Message.Urgency urgency,
      Set<PersonId> people,
      Instant now) {
    var telling = telling(alarm, kind, number, urgency, people);
    return work(work -> tell.tell(work, telling, now));
  }

  public static Telling telling(
      Alarm alarm, DedupKey.Kind kind, long number, Message.Urgency urgency, Set<PersonId> people) {
    var content =
        new Content(
            Mode.ACTUAL,
            What.ALARM,
            "桃园小学 教学楼",
            URI.create("https://anyuan.test/#/incident/" + alarm.incident()));
    var about =
        new About(
            Optional.of(alarm.task()),
            Optional.of(alarm.incident()),
            Optional.empty(),
            Optional.of(Lane.POLICE),
            alarm.path(),
            Mode.ACTUAL);
    return new Telling(
        kind,
        alarm.escalation(),
        number,
        new Message.OfIncident(alarm.incident(), Lane.POLICE, Mode.ACTUAL, false, urgency),
        about,
        content,
        people);
  }

  /** What there is for somebody, the newest first. */
  public List<Kept> of(PersonId person) {
    var query =
        new DeliveryLog.Query(
            new Reader(person, Set.of(), false),
            Optional.empty(),
            Optional.empty(),
            Optional.of(person),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            100);
    return work(work -> work.deliveryLog().page(query));
  }

  public Kept only(PersonId person) {
    var all = of(person);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " deliveries");
    }
    return all.getFirst();
  }

  public List<DeliveryLog.Step> history(DeliveryId id) {
    return work(work -> work.deliveryLog().history(id));
  }

  public Instant now() {
    return clock.instant();
  }
}
