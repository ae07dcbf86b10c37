package org.anyuan.notify.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Any;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Call-backs late, doubled and out of order. */
class CallBackOrderTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final DedupKey KEY =
      new DedupKey(DedupKey.Kind.NOTICE, "e1", new PersonId("ada"), new AddressId("a1"), 1);

  private static final List<Report> ALL =
      Stream.of(1, 2)
          .flatMap(attempt -> Stream.of(Told.values()).map(told -> new Report(attempt, told, "")))
          .toList();

  static Stream<Delivery> starts() {
    return Stream.of(
            new DeliveryState.Sending(2, NOW, NOW.plusSeconds(10)),
            new DeliveryState.Sent(2, NOW),
            new DeliveryState.FailedForNow(2, NOW, NOW.plusSeconds(10), ""),
            new DeliveryState.FailedForGood(2, NOW, Failure.NO_ANSWER, ""))
        .flatMap(state -> Stream.of(delivery(state, 2, 2), delivery(state, 2, 3)));
  }

  private static Delivery delivery(DeliveryState state, int attempts, int sends) {
    var retry = new Retry(3, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(10));
    return new Delivery(DeliveryId.of(KEY), KEY, retry, state, attempts, sends, false, 1);
  }

  /** Every choice of up to four of all reports, in each of its orders, each of them twice, too. */
  @ParameterizedTest
  @MethodSource("starts")
  void shouldComeToTheSameWhateverTheOrder(Delivery start) {
    var ends = new HashSet<Stage>();
    var checked = new int[1];
    choices(
        ALL,
        0,
        new ArrayList<>(),
        chosen -> {
          var ended = new HashSet<Long>();
          permutations(
              chosen,
              0,
              order -> {
                ended.add(end(start, order).state().sequence());
                var doubled = new ArrayList<>(order);
                doubled.addAll(order);
                ended.add(end(start, doubled).state().sequence());
                var after = end(start, order);
                ends.add(after.state().stage());
                checked[0]++;
                assertThat(after.state().sequence())
                    .isGreaterThanOrEqualTo(start.state().sequence());
              });
          assertThat(ended).as("%s", chosen).hasSize(1);
        });
    // 1 + 10 + 90 + 720 + 5040 orders of 0 to 4 out of 10
    assertThat(checked[0]).isEqualTo(5861);
    assertThat(ends).contains(Stage.DELIVERED, Stage.ACKNOWLEDGED, Stage.FAILED_FOR_GOOD);
  }

  /** All commands, any order: what has arrived stays so, and it is handed over within the limit. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldNeverUndoWhatIsNewer(long seed) {
    var random = new Random(seed);
    var seen = EnumSet.noneOf(Stage.class);
    for (var round = 0; round < 2000; round++) {
      var delivery = delivery(new DeliveryState.Queued(1, NOW, NOW), 0, 0);
      for (var i = 0; i < 25; i++) {
        var command = command(random, delivery);
        var outcome =
            delivery.on(command, NOW.plusSeconds(i * 8L + random.nextInt(30)), random.nextDouble());
        if (outcome instanceof Outcome.Changed<Delivery>(var after)) {
          var again = command instanceof DeliveryCommand.Send && after.sends() > delivery.sends();
          var unwanted = after.unwanted() && !delivery.unwanted();
          assertThat(after.state().sequence())
              .isGreaterThanOrEqualTo(delivery.state().sequence() + (again || unwanted ? 0 : 1));
          if (delivery.state().stage().proof()) {
            assertThat(after.state().stage()).isGreaterThanOrEqualTo(delivery.state().stage());
          }
          assertThat(after.sends()).isLessThanOrEqualTo(3);
          delivery = after;
          seen.add(after.state().stage());
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Stage.values());
  }

  @Test
  void shouldOrderStatesAsTheirStagesSay() {
    var inOrder =
        List.of(
            new DeliveryState.Queued(1, NOW, NOW),
            new DeliveryState.Sending(1, NOW, NOW),
            new DeliveryState.Sent(1, NOW),
            new DeliveryState.FailedForNow(1, NOW, NOW, ""),
            new DeliveryState.FailedForGood(1, NOW, Failure.WITHDRAWN, ""),
            new DeliveryState.FailedForGood(1, NOW, Failure.REFUSED, ""),
            new DeliveryState.Queued(2, NOW, NOW),
            new DeliveryState.FailedForGood(1_000_000, NOW, Failure.REFUSED, ""),
            new DeliveryState.Delivered(1, NOW),
            new DeliveryState.Delivered(2, NOW),
            new DeliveryState.Acknowledged(1, NOW));
    assertThat(inOrder.stream().map(DeliveryState::sequence)).isSorted().doesNotHaveDuplicates();
  }

  private static Delivery end(Delivery start, List<Report> reports) {
    var delivery = start;
    var now = NOW;
    for (var report : reports) {
      now = now.plusSeconds(1);
      if (delivery.on(report, now, 0.5) instanceof Outcome.Changed<Delivery>(var after)) {
        delivery = after;
      }
    }
    return delivery;
  }

  private static DeliveryCommand command(Random random, Delivery d) {
    return switch (random.nextInt(12)) {
      case 0 -> new DeliveryCommand.Replay();
      case 1 -> new DeliveryCommand.Withdraw();
      case 2, 3, 4 -> {
        var told = random.nextInt(10) == 0 ? Any.of(Told.class, random) : Told.FAILED_FOR_NOW;
        yield new Report(d.state().attempt() - random.nextInt(2), told, "");
      }
      case 5 -> new Report(d.state().attempt(), Told.ACCEPTED, "");
      default -> new DeliveryCommand.Send();
    };
  }

  private static void choices(
      List<Report> from, int next, List<Report> chosen, Consumer<List<Report>> each) {
    each.accept(List.copyOf(chosen));
    for (var i = next; i < from.size() && chosen.size() < 4; i++) {
      chosen.add(from.get(i));
      choices(from, i + 1, chosen, each);
      chosen.removeLast();
    }
  }

  private static void permutations(List<Report> of, int from, Consumer<List<Report>> each) {
    if (from >= of.size()) {
      each.accept(of);
    }
    for (var i = from; i < of.size(); i++) {
      var swapped = new ArrayList<>(of);
      swapped.set(from, of.get(i));
      swapped.set(i, of.get(from));
      permutations(swapped, from + 1, each);
    }
  }
}
