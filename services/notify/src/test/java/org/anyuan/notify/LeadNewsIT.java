package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.proto.lead.v1.Addressee;
import org.anyuan.proto.lead.v1.Agency;
import org.anyuan.proto.lead.v1.CircularChased;
import org.anyuan.proto.lead.v1.LeadChanged;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.LeadOffered;
import org.anyuan.proto.lead.v1.LeadOverdue;
import org.anyuan.proto.lead.v1.LeadState;
import org.anyuan.proto.lead.v1.PoliceTold;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits in lead is told to those whose it is, over a broker, to a receiver at a socket. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class LeadNewsIT {
  private static final RegionPath PROVINCE = new RegionPath("/420000/");

  @Inject DeliveryScene people;

  private final Receiver receiver = new Receiver();
  private final RegionPath city = PROVINCE.child("c-" + UUID.randomUUID());
  private final RegionPath county = city.child("d-" + UUID.randomUUID());
  private final String lead = UUID.randomUUID().toString();
  private final String school = "s-" + UUID.randomUUID();
  private PersonId officer;
  private PersonId superior;
  private PersonId education;
  private PersonId commission;
  private PersonId teacher;

  @BeforeEach
  void set() {
    DeliveryScene.channels(receiver, ChannelKind.SMS);
    officer = lives(Role.POLICE_OFFICER, county, Optional.empty());
    superior = lives(Role.POLICE_DISPATCHER, city, Optional.empty());
    education = lives(Role.EDUCATION_OFFICER, county, Optional.empty());
    commission = lives(Role.COMMISSION_OFFICER, city, Optional.empty());
    teacher = lives(Role.SCHOOL_OFFICER, county, Optional.of(new SchoolId(school)));
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private PersonId lives(String role, RegionPath at, Optional<SchoolId> school) {
    var recipient = people.person(ChannelKind.SMS);
    var known = new Known(recipient, role, at, school, 1);
    people.work(work -> work.recipients().save("recipient.added", known, Instant.now()));
    return recipient.person();
  }

  private void happened(long version, Consumer<LeadEvent.Builder> what) {
    var event =
        LeadEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setLeadId(lead)
            .setSchoolId(school)
            .setRegionPath(county.value())
            .setVersion(version);
    what.accept(event);
    LedgerRecords.publish(Topics.LEAD_EVENTS, school, event.build());
  }

  private void late(long version, Agency agency, int level) {
    happened(
        version,
        event -> event.setLeadOverdue(LeadOverdue.newBuilder().setAgency(agency).setLevel(level)));
  }

  private List<Receiver.Got> awaitTold(PersonId person, int times) {
    await().atMost(DeliveryScene.SOON).until(() -> told(person).size() >= times);
    return told(person);
  }

  private List<Receiver.Got> told(PersonId person) {
    return receiver.to(person.value());
  }

  @Test
  void shouldTellThePoliceOfWhatIsUrgentAndNobodyElseAndSayNothingOfIt() {
    happened(2, event -> event.setPoliceTold(PoliceTold.getDefaultInstance()));

    var got = awaitTold(officer, 1).getFirst();
    assertThat(got.text())
        .contains("有紧急事项，请立即查看")
        .contains("/#/lead/" + lead)
        .doesNotContain(school)
        .doesNotContain("线索");
    assertThat(told(superior)).isEmpty();
    assertThat(told(education)).isEmpty();
    assertThat(told(teacher)).isEmpty();
  }

  @Test
  void shouldTellTheDeskThatALeadIsOfferedToThatItHasToAnswer() {
    happened(
        4,
        event ->
            event.setLeadOffered(LeadOffered.newBuilder().setTo(Agency.AGENCY_EDUCATION).build()));

    assertThat(awaitTold(education, 1).getFirst().text())
        .contains("有移交的事项，请签收")
        .contains("/#/lead/" + lead);
    assertThat(told(officer)).isEmpty();
  }

  @Test
  void shouldGoUpWithEachLevelAndToTheCommissionAtTheThird() {
    late(3, Agency.AGENCY_POLICE, 1);
    awaitTold(officer, 1);
    assertThat(told(superior)).isEmpty();

    late(4, Agency.AGENCY_POLICE, 2);
    awaitTold(officer, 2);
    awaitTold(superior, 1);
    assertThat(told(commission)).isEmpty();

    late(5, Agency.AGENCY_POLICE, 3);
    awaitTold(commission, 1);
    awaitTold(superior, 2);
    assertThat(told(education)).isEmpty();
  }

  @Test
  void shouldTellASchoolsOwnPeopleAndAboveThemTheEducationDesk() {
    late(3, Agency.AGENCY_SCHOOL, 1);
    awaitTold(teacher, 1);
    assertThat(told(education)).isEmpty();

    late(4, Agency.AGENCY_SCHOOL, 2);
    awaitTold(education, 1);
    assertThat(told(officer)).isEmpty();
  }

  @Test
  void shouldTellNobodyTwiceOfARedeliveryNorOfAChangeThatWaitsForNobody() {
    happened(
        1,
        event ->
            event.setLeadChanged(
                LeadChanged.newBuilder()
                    .setState(LeadState.LEAD_STATE_RECEIVED)
                    .setHolder(Agency.AGENCY_EDUCATION)));
    awaitTold(education, 1);
    happened(
        2,
        event ->
            event.setLeadChanged(
                LeadChanged.newBuilder()
                    .setState(LeadState.LEAD_STATE_TRIAGED)
                    .setHolder(Agency.AGENCY_EDUCATION)));
    late(3, Agency.AGENCY_EDUCATION, 1);
    late(3, Agency.AGENCY_EDUCATION, 1);
    late(4, Agency.AGENCY_EDUCATION, 1);

    // Of one school in order: with the last of them all before it are through.
    awaitTold(education, 3);
    assertThat(told(education).stream().map(Receiver.Got::key).distinct()).hasSize(3);
  }

  @Test
  void shouldChaseWhoeverOwesTheReceiptOfACircularAlone() {
    var circular = UUID.randomUUID().toString();
    happened(
        7,
        event ->
            event
                .setLeadId("")
                .setSchoolId("")
                .setCircularChased(
                    CircularChased.newBuilder()
                        .setCircularId(circular)
                        .setLevel(1)
                        .addAddressees(
                            Addressee.newBuilder()
                                .setAgency(Agency.AGENCY_EDUCATION)
                                .setRegionPath(county.value()))));

    assertThat(awaitTold(education, 1).getFirst().text())
        .containsPattern(Pattern.quote("/#/circular/" + circular));
    assertThat(told(officer)).isEmpty();
  }

  @Test
  void shouldGoUpAtOnceWhereNobodyOfTheDeskIsThere() {
    var elsewhere = city.child("e-" + UUID.randomUUID());
    happened(
        2,
        event ->
            event.setRegionPath(elsewhere.value()).setPoliceTold(PoliceTold.getDefaultInstance()));

    awaitTold(superior, 1);
    assertThat(told(officer)).isEmpty();
  }
}
