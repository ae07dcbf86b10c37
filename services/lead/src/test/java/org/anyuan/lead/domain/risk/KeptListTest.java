package org.anyuan.lead.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeptListTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final RiskList LIST =
      RiskList.of(People.COUNTY, NOW, List.of(People.SCHOOL), List.of(), Rules.USUAL);

  // COUNTED, SIGNED, PUBLISHED, SUPERSEDED
  private static final Map<KeptList.Command, String> TABLE =
      Map.of(
          new KeptList.Command.Sign(), "SIGNED = = !",
          new KeptList.Command.Publish(), "! PUBLISHED = !",
          new KeptList.Command.Supersede(), "SUPERSEDED = = =");

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    TABLE.forEach(
        (command, row) -> {
          var words = List.of(row.split(" ", -1));
          assertThat(words).hasSameSizeAs(KeptList.State.values());
          for (var i = 0; i < words.size(); i++) {
            cells.add(Arguments.of(List.of(KeptList.State.values()).get(i), command, words.get(i)));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(KeptList.State state, KeptList.Command command, String expected) {
    var kept = new KeptList(ListId.of(People.COUNTY, NOW), LIST, state, Optional.empty(), 1);
    var word =
        switch (kept.on(command, People.COMMISSION, NOW)) {
          case Outcome.Refused<KeptList> _ -> "!";
          case Outcome.Unchanged<KeptList> _ -> "=";
          case Outcome.Changed<KeptList>(var after) -> {
            assertThat(after.list()).isEqualTo(LIST);
            yield after.state().name();
          }
        };
    assertThat(word).isEqualTo(expected);
  }

  @Test
  void shouldBeSignedByThoseWhoAnswerForTheRegion() {
    var counted = KeptList.counted(LIST);
    for (var agency : Agency.values()) {
      var signs =
          counted.on(new KeptList.Command.Sign(), People.at(agency), NOW)
              instanceof Outcome.Changed<KeptList>;
      assertThat(signs)
          .isEqualTo(
              agency == Agency.POLICE || agency == Agency.EDUCATION || agency == Agency.COMMISSION);
    }
    var station = People.by("pol3", Agency.POLICE, People.STATION);
    assertThat(counted.on(new KeptList.Command.Sign(), station, NOW))
        .isInstanceOf(Outcome.Refused.class);
    var city = People.by("pol4", Agency.POLICE, People.CITY);
    assertThat(counted.on(new KeptList.Command.Sign(), city, NOW))
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed ->
                assertThat(((KeptList) changed.value()).signature())
                    .contains(new KeptList.Signature(city.who(), Agency.POLICE, NOW)));
  }

  @Test
  void shouldHaveTheSameIdHoweverOftenItIsCounted() {
    assertThat(KeptList.counted(LIST).id()).isEqualTo(KeptList.counted(LIST).id());
  }
}
