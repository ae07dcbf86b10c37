package org.anyuan.notify.application.communication;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.application.roster.TellKeepers;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.communication.Asked;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Roster;

/**
 * Sends a test: to each person over each way that is marked for exercises, and over no other. A way
 * that is taken for dead is tried as well.
 */
@ApplicationScoped
class SendTest {
  private static final long VERSION = 1;

  private final TellPeople tell;
  private final TellKeepers words;

  SendTest(TellPeople tell, TellKeepers words) {
    this.tell = tell;
    this.words = words;
  }

  Uni<List<Asked>> to(Work work, CommunicationTest test, Roster roster, Instant now) {
    var people = people(test, roster, now);
    return work.recipients()
        .all(people)
        .map(SendTest::byPerson)
        .chain(
            known ->
                Multi.createFrom()
                    .iterable(
                        people.stream().sorted(Comparator.comparing(PersonId::value)).toList())
                    .onItem()
                    .transformToUniAndConcatenate(
                        person -> ask(work, test, roster, person, ways(known.get(person)), now))
                    .collect()
                    .asList());
  }

  private static Set<PersonId> people(CommunicationTest test, Roster roster, Instant now) {
    return switch (test.order().whom()) {
      case ON_CALL -> Set.copyOf(OnCall.at(roster, now));
      case ALL -> roster.peopleAt(now);
    };
  }

  private static Map<PersonId, Known> byPerson(List<Known> all) {
    return all.stream()
        .collect(Collectors.toMap(known -> known.recipient().person(), Function.identity()));
  }

  private static List<Address> ways(Known known) {
    return known == null
        ? List.of()
        : known.recipient().addresses().stream().filter(Address::forExercises).toList();
  }

  private Uni<Asked> ask(
      Work work,
      CommunicationTest test,
      Roster roster,
      PersonId person,
      List<Address> ways,
      Instant now) {
    var subject = test.id().value();
    var content = words.content(roster, What.COMMUNICATION_TEST);
    return Multi.createFrom()
        .iterable(ways)
        .onItem()
        .transformToUniAndConcatenate(
            way ->
                tell.tellOver(work, subject, VERSION, roster.path(), content, person, way, now)
                    .replaceWith(way(subject, person, way)))
        .collect()
        .asList()
        .map(sent -> new Asked(person, sent));
  }

  private static Asked.Way way(String subject, PersonId person, Address to) {
    var key = new DedupKey(DedupKey.Kind.DUTY, subject, person, to.id(), VERSION);
    return new Asked.Way(to.id(), to.kind(), DeliveryId.of(key));
  }
}
