package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.Receiver.Answer;
import org.anyuan.notify.Receiver.Got;
import org.anyuan.notify.application.Deliveries.OfTask;
import org.anyuan.notify.application.delivery.DeliveryLog.Step;
import org.anyuan.notify.application.delivery.ReportDelivery;
import org.anyuan.notify.application.delivery.WithdrawDeliveries;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.delivery.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message's way to a provider at the other end of a socket, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class DeliveryIT {
  @Inject DeliveryScene scene;
  @Inject WithdrawDeliveries withdraw;
  @Inject ReportDelivery report;

  private final Receiver receiver = new Receiver();
  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    DeliveryScene.channels(receiver, ChannelKind.SMS, ChannelKind.VOICE);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private void awaitStage(PersonId person, Stage stage) {
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> scene.only(person).delivery().state().stage() == stage);
  }

  private void awaitGot(PersonId person, int count) {
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> receiver.to(person.value()).size() == count);
  }

  private List<String> keys(PersonId person) {
    return receiver.to(person.value()).stream().map(Got::key).toList();
  }

  @Test
  void shouldHandOverOnceAndTakeDownWhatBecameOfIt() {
    // Given
    receiver.answer(_ -> Answer.DELIVERED);
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.SMS));
    var alarm = DeliveryScene.alarm(place);
    // When: told twice of the same
    var reached = scene.notice(alarm, 1, person);
    scene.notice(alarm, 1, person);
    // Then
    awaitStage(person, Stage.DELIVERED);
    assertThat(reached.told()).containsExactly(person);
    assertThat(receiver.to(person.value()))
        .singleElement()
        .satisfies(
            got -> {
              assertThat(got.key()).isEqualTo(scene.only(person).id() + ".1");
              assertThat(got.text()).startsWith("【安园】紧急报警，桃园小学 教学楼。");
            });
    assertThat(scene.history(scene.only(person).id()))
        .extracting(Step::stage)
        .containsExactly(Stage.QUEUED, Stage.SENDING, Stage.DELIVERED);
  }

  @Test
  void shouldTryAgainUnderAnotherKeyUntilTheLimitAndThenLieWithTheDeadLetters() {
    // Given
    receiver.answer(_ -> Answer.BUSY);
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.SMS));
    scene.notice(DeliveryScene.alarm(place), 1, person);
    // When
    for (var attempt = 1; attempt < ChannelKind.SMS.retry().limit(); attempt++) {
      awaitGot(person, attempt);
      awaitStage(person, Stage.FAILED_FOR_NOW);
      clock.advance(ChannelKind.SMS.retry().longest());
    }
    // Then
    awaitStage(person, Stage.FAILED_FOR_GOOD);
    assertThat(keys(person)).hasSize(5).doesNotHaveDuplicates();
    assertThat(scene.only(person).delivery().deadLetter()).isPresent();
  }

  @Test
  void shouldHandOverAgainUnderTheSameKeyWhereNobodySaidWhatBecameOfIt() {
    // Given: taken, and then one of the two is gone
    var times = new AtomicInteger();
    receiver.answer(_ -> times.incrementAndGet() == 1 ? Answer.CUT : Answer.DELIVERED);
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.SMS));
    scene.notice(DeliveryScene.alarm(place), 1, person);
    awaitGot(person, 1);
    assertThat(scene.only(person).delivery().state().stage()).isEqualTo(Stage.SENDING);
    // When
    clock.advance(ChannelKind.SMS.retry().answerWithin());
    // Then
    awaitStage(person, Stage.DELIVERED);
    assertThat(keys(person)).hasSize(2);
    assertThat(keys(person).stream().distinct()).hasSize(1);
  }

  @Test
  void shouldComeToTheSameHoweverLateAndOftenAReportComes() {
    // Given
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.SMS));
    scene.notice(DeliveryScene.alarm(place), 1, person);
    awaitStage(person, Stage.SENT);
    var id = scene.only(person).id();
    // When
    for (var told : List.of(Told.DELIVERED, Told.FAILED_FOR_NOW, Told.DELIVERED, Told.ACCEPTED)) {
      report.report(id, new Report(1, told, "")).await().atMost(DeliveryScene.SOON);
    }
    // Then
    assertThat(scene.only(person).delivery().state().stage()).isEqualTo(Stage.DELIVERED);
    assertThat(scene.history(id)).hasSize(4);
    assertThat(receiver.to(person.value())).hasSize(1);
  }

  @Test
  void shouldTakeBackWhatWaitsForWhoHasAnswered() {
    // Given
    var place = DeliveryScene.place();
    var wishing =
        scene
            .person(ChannelKind.SMS, ChannelKind.VOICE)
            .wishing(
                List.of(
                    DeliveryScene.rung(ChannelKind.SMS, 0),
                    DeliveryScene.rung(ChannelKind.VOICE, 60)),
                List.of(),
                Optional.empty());
    var person = scene.lives(place, wishing);
    var alarm = DeliveryScene.alarm(place);
    scene.notice(alarm, 1, person);
    awaitGot(person, 1);
    // When
    scene.work(
        w ->
            withdraw.of(
                w,
                List.of(new OfTask(alarm.incident(), alarm.task(), Optional.of(person))),
                scene.now()));
    clock.advance(Duration.ofSeconds(61));
    // Then: another one that is due by then goes, that one does not
    var other = scene.lives(place, scene.person(ChannelKind.SMS));
    scene.notice(alarm, 1, other);
    awaitGot(other, 1);
    assertThat(receiver.to(person.value())).extracting(Got::kind).containsExactly("SMS");
  }

  @Test
  void shouldNotTryAgainForWhoHasAnsweredMeanwhile() {
    // Given
    receiver.answer(_ -> Answer.ACCEPTED);
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.SMS));
    var alarm = DeliveryScene.alarm(place);
    scene.notice(alarm, 1, person);
    awaitStage(person, Stage.SENT);
    scene.work(
        w ->
            withdraw.of(
                w,
                List.of(new OfTask(alarm.incident(), alarm.task(), Optional.empty())),
                scene.now()));
    // When
    var late = new Report(1, Told.FAILED_FOR_NOW, "switched off");
    report.report(scene.only(person).id(), late).await().atMost(DeliveryScene.SOON);
    // Then
    assertThat(scene.only(person).delivery().state().stage()).isEqualTo(Stage.FAILED_FOR_GOOD);
    assertThat(scene.only(person).delivery().deadLetter()).isEmpty();
  }

  @Test
  void shouldForgetWhatIsOldAndSettled() {
    // Given
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.SMS));
    receiver.answer(_ -> Answer.DELIVERED);
    var twoYearsAgo = scene.now().minus(Duration.ofDays(730));
    scene.notice(DeliveryScene.alarm(place), 1, Set.of(person), twoYearsAgo);
    awaitStage(person, Stage.DELIVERED);
    var id = scene.only(person).id();
    scene.notice(DeliveryScene.alarm(place), 1, person);
    await().atMost(DeliveryScene.SOON).until(() -> receiver.to(person.value()).size() == 2);
    // When
    var keep = scene.now().minus(Duration.ofDays(400));
    scene.work(w -> w.deliveries().forget(keep, 1000));
    // Then
    assertThat(scene.only(person).id()).isNotEqualTo(id);
    assertThat(scene.history(id)).isEmpty();
  }

  @Test
  void shouldCallAtTheTimeOfTheFirstNoticeHoweverOftenItIsRepeated() {
    // Given
    var place = DeliveryScene.place();
    var wishing =
        scene
            .person(ChannelKind.SMS, ChannelKind.VOICE)
            .wishing(
                List.of(
                    DeliveryScene.rung(ChannelKind.SMS, 0),
                    DeliveryScene.rung(ChannelKind.VOICE, 30)),
                List.of(),
                Optional.empty());
    var person = scene.lives(place, wishing);
    var alarm = DeliveryScene.alarm(place);
    // When
    for (var number = 1; number <= 3; number++) {
      scene.notice(alarm, number, person);
      clock.advance(Duration.ofSeconds(14));
    }
    // Then: once, for the last of them
    await()
        .atMost(DeliveryScene.SOON)
        .until(() -> receiver.to(person.value()).stream().anyMatch(g -> g.kind().equals("VOICE")));
    assertThat(scene.of(person).stream().filter(k -> k.channel() == ChannelKind.VOICE))
        .filteredOn(k -> k.delivery().deadLetter().isEmpty())
        .extracting(k -> k.delivery().key().version())
        .contains(3L);
    assertThat(receiver.to(person.value())).filteredOn(g -> g.kind().equals("VOICE")).hasSize(1);
  }

  @Test
  void shouldSumUpWhatComesSoonAfterTheFirst() {
    // Given
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.SMS));
    var alarm = DeliveryScene.alarm(place);
    scene.notice(alarm, 1, person);
    awaitGot(person, 1);
    // Before the clock moves: an answer that is not stored by then counts as none.
    await()
        .atMost(DeliveryScene.SOON)
        .until(() -> scene.only(person).delivery().state().stage() != Stage.SENDING);
    // When
    scene.update(alarm, 2, person);
    clock.advance(Duration.ofSeconds(20));
    scene.update(alarm, 3, person);
    clock.advance(Duration.ofSeconds(41));
    // Then
    awaitGot(person, 2);
    assertThat(receiver.to(person.value()).getLast().text()).contains("事件有新进展");
    assertThat(scene.of(person)).hasSize(2);
  }

  @Test
  void shouldSayThatAMessageCannotGoWhereThereIsNoSuchChannel() {
    DeliveryScene.channels(receiver, ChannelKind.SMS);
    var place = DeliveryScene.place();
    var person = scene.lives(place, scene.person(ChannelKind.VOICE));
    scene.notice(DeliveryScene.alarm(place), 1, person);
    awaitStage(person, Stage.FAILED_FOR_GOOD);
    assertThat(scene.only(person).delivery().deadLetter().orElseThrow().detail())
        .isEqualTo("this deployment has no channel VOICE");
  }

  @Test
  void shouldSayWhoIsNotReached() {
    var place = DeliveryScene.place();
    var alarm = DeliveryScene.alarm(place);
    var stranger = new PersonId("stranger");
    var reader = scene.lives(place, scene.person(ChannelKind.SSE));
    var reached = scene.notice(alarm, 1, stranger, reader);
    assertThat(reached.not()).containsEntry(stranger, Choice.Why.NO_ADDRESS);
    assertThat(reached.doubtful()).containsExactly(reader);
    assertThat(reached.told()).isEmpty();
  }
}
