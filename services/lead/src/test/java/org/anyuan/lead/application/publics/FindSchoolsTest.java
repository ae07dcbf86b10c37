package org.anyuan.lead.application.publics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.lead.domain.SchoolId;
import org.junit.jupiter.api.Test;

class FindSchoolsTest {
  private Instant now = Instant.parse("2026-03-02T00:00:00Z");
  private final Ledger ledger = new Ledger();
  private final FindSchools find =
      new FindSchools(
          ledger,
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  private List<String> ids(String... parts) {
    return find.named(List.of(parts)).stream().map(one -> one.id().value()).toList();
  }

  @Test
  void shouldFindASchoolByItsNameAndTheOneOfSeveralByItsCounty() {
    ledger.add("s-1", "武昌实验小学", "武昌区");
    ledger.add("s-2", "第一小学", "武昌区");
    ledger.add("s-3", "第一小学", "黄陂区");

    assertThat(ids("第一")).containsExactly("s-2", "s-3");
    assertThat(ids("黄陂", "第一")).containsExactly("s-3");
    assertThat(ids("武昌")).containsExactly("s-2", "s-1");
    assertThat(ids("江岸", "第一")).isEmpty();
  }

  @Test
  void shouldTellTwentyAtMost() {
    IntStream.range(0, 50).forEach(i -> ledger.add("s-" + i, "小学 " + i, "武昌区"));

    assertThat(ids("小学")).hasSize(20);
  }

  @Test
  void shouldReadTheListOnceAMinute() {
    ledger.add("s-1", "第一小学", "武昌区");
    for (var i = 0; i < 1000; i++) {
      ids("第一");
    }
    assertThat(ledger.asked).isEqualTo(1);

    ledger.add("s-2", "第一小学", "黄陂区");
    now = now.plus(Duration.ofMinutes(2));
    assertThat(ids("第一")).hasSize(2);
  }

  @Test
  void shouldNotKeepAListThatWasNotReadToItsEnd() {
    ledger.complete = false;
    ledger.add("s-1", "第一小学", "武昌区");
    assertThat(ids("第一")).hasSize(1);

    ledger.add("s-2", "第一小学", "黄陂区");
    assertThat(ids("第一")).hasSize(2);
  }

  private static final class Ledger implements SchoolNames {
    private final List<Known> schools = new ArrayList<>();
    private boolean complete = true;
    private int asked;

    void add(String id, String name, String region) {
      schools.add(new Known(new SchoolId(id), name, region));
    }

    @Override
    public boolean complete() {
      return complete;
    }

    @Override
    public Stream<Known> all() {
      asked++;
      return List.copyOf(schools).stream();
    }
  }
}
