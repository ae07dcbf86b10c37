package org.anyuan.patrol.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.patrol.domain.beat.RiskLevel;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.RiskPublished;
import org.anyuan.proto.lead.v1.SchoolRisk;
import org.junit.jupiter.api.Test;

class ReadRiskListTest {
  private static final Instant AT = Instant.parse("2026-09-07T00:00:00Z");

  private static SchoolRisk school(String id, int level) {
    return SchoolRisk.newBuilder().setSchoolId(id).setLevelValue(level).build();
  }

  private static LeadEvent event(RiskPublished.Builder published) {
    return LeadEvent.newBuilder()
        .setEventId("e1")
        .setRegionPath("/42/4201/")
        .setRiskPublished(
            published.setListId("l1").setCountedAt(Timestamps.of(AT)).setLevelValue(2))
        .build();
  }

  @Test
  void shouldTakeEachSchoolAboveTheLowestAndAnUnknownLevelAsTheHighest() {
    var listed =
        ReadRiskList.of(
                event(
                    RiskPublished.newBuilder()
                        .addSchools(school("blue", 1))
                        .addSchools(school("yellow", 2))
                        .addSchools(school("orange", 3))
                        .addSchools(school("red", 4))
                        .addSchools(school("newer", 9))))
            .orElseThrow();
    assertThat(listed.countedAt()).isEqualTo(AT);
    assertThat(listed.level()).isEqualTo(RiskLevel.MEDIUM);
    assertThat(listed.schools())
        .isEqualTo(
            Map.of(
                "yellow", RiskLevel.MEDIUM,
                "orange", RiskLevel.HIGH,
                "red", RiskLevel.HIGH,
                "newer", RiskLevel.HIGH));
  }

  @Test
  void shouldPassOverWhatIsAboutNoListAndRefuseWhatIsNoId() {
    assertThat(ReadRiskList.of(LeadEvent.newBuilder().setEventId("e").build())).isEmpty();
    assertThatThrownBy(
            () -> ReadRiskList.of(event(RiskPublished.newBuilder().addSchools(school("a,b", 4)))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
