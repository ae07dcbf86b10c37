package org.anyuan.response.domain.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Table;
import org.anyuan.response.domain.concern.ConcernCommand.Dismiss;
import org.anyuan.response.domain.concern.ConcernCommand.Edit;
import org.anyuan.response.domain.concern.ConcernCommand.Group;
import org.anyuan.response.domain.concern.ConcernCommand.Reopen;
import org.anyuan.response.domain.concern.ConcernCommand.Reply;
import org.anyuan.response.domain.concern.ConcernCommand.Ungroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcernTest {
  private static final Instant NOTICED = Instant.parse("2026-11-26T00:00:00Z");
  private static final Instant NOW = NOTICED.plusSeconds(600);
  private static final Answer STATEMENT = new Answer.ByStatement(new StatementId(new UUID(0, 1)));
  private static final Answer PERSON = new Answer.ByPerson("media-officer", "已当面说明");
  private static final RegionPath PATH = new RegionPath("/420000/420106/");

  private static ConcernDetails details(String topic) {
    return ConcernDetails.of(
        "RUMOUR",
        "DOUYIN",
        topic,
        NOTICED,
        "420106",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        NOW);
  }

  private static Concern concern(long n) {
    return Concern.noticed(new ConcernId(new UUID(1, n)), PATH, details("校门口发生什么"), NOW);
  }

  private static Concern after(Concern concern, ConcernCommand command) {
    return ((Outcome.Changed<Concern>) concern.on(command, NOW)).value();
  }

  @Test
  void shouldAllowWhatTheTableSays() {
    var table =
        new Table<Concern, ConcernCommand>(
            """
            Edit    | ok       | ok       | CONFLICT | CONFLICT
            Group   | ok       | ok       | CONFLICT | CONFLICT
            Ungroup | CONFLICT | ok       | CONFLICT | CONFLICT
            Reply   | ok       | CONFLICT | CONFLICT | CONFLICT
            Dismiss | ok       | CONFLICT | CONFLICT | same
            Reopen  | same     | CONFLICT | ok       | ok\
            """);
    var open = concern(1);
    table.check(
        List.of(
            open,
            after(open, new Group(concern(2))),
            after(open, new Reply(STATEMENT)),
            after(open, new Dismiss("没有实质内容"))),
        List.of(
            new Edit(details("食堂的饭菜")),
            new Group(concern(3)),
            new Ungroup(),
            new Reply(PERSON),
            new Dismiss("不必答复"),
            new Reopen()),
        ConcernCommand.class,
        (concern, command) -> Table.word(concern.on(command, NOW)));
  }

  @Test
  void shouldTakeTheSameAnswerTwice() {
    var answered = after(concern(1), new Reply(STATEMENT));
    assertThat(answered.on(new Reply(STATEMENT), NOW)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void shouldMakeNoChainsOfGroups() {
    var grouped = after(concern(1), new Group(concern(2)));
    assertThat(Table.word(concern(3).on(new Group(grouped), NOW))).isEqualTo("CONFLICT");
    assertThat(Table.word(concern(3).on(new Group(concern(3)), NOW))).isEqualTo("INVALID");
    var dismissed = after(concern(4), new Dismiss("没有"));
    assertThat(Table.word(concern(3).on(new Group(dismissed), NOW))).isEqualTo("CONFLICT");
  }

  @Test
  void shouldJoinWhatIsAnsweredAlready() {
    var answered = after(concern(2), new Reply(STATEMENT));
    assertThat(after(concern(1), new Group(answered)).head()).contains(answered.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "见 https://v.douyin.example/abc",
        "weibo.com/123",
        "@某用户 说的",
        "微信号abc_12345",
        "电话13800138000",
        "一三八零零一三八零零零",
        "身份证420106199001011234",
        "鄂A12345的车",
        "李某某打人",
        "张X受伤",
        "li@example.org",
      })
  void shouldNotTakeWhatPointsAtSomebody(String topic) {
    assertThatThrownBy(() -> details(topic))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("topic"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"学校是否停课", "高三(2)班是否有人受伤", "网传有人持刀", "110为什么来"})
  void shouldTakeAQuestion(String topic) {
    assertThat(details(topic).topic()).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-26T00:20:00Z", "2026-10-01T00:00:00Z"})
  void shouldNotTakeATimeThatCannotBe(Instant noticedAt) {
    assertThatThrownBy(
            () ->
                ConcernDetails.of(
                    "QUESTION",
                    "MEDIA",
                    "是否停课",
                    noticedAt,
                    "420106",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    NOW))
        .hasMessageContaining("31 days");
  }
}
