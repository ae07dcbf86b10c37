package org.anyuan.incident.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.IncidentState;
import org.junit.jupiter.api.Test;

class EnumNamesTest {
  @Test
  void shouldStripThePrefix() {
    assertThat(EnumNames.of(AlarmKind.ALARM_KIND_SILENT_PANIC)).isEqualTo("SILENT_PANIC");
    assertThat(EnumNames.of(IncidentState.INCIDENT_STATE_OPEN)).isEqualTo("OPEN");
  }

  @Test
  void shouldLeaveOutWhatIsUnspecifiedOrUnknown() {
    assertThat(EnumNames.of(List.of(Mode.MODE_UNSPECIFIED, Mode.UNRECOGNIZED, Mode.MODE_TEST)))
        .containsExactly("TEST");
  }

  @Test
  void shouldFindByShortNameAlone() {
    assertThat(EnumNames.parse(Mode.class, "TEST")).contains(Mode.MODE_TEST);
    assertThat(EnumNames.parse(Mode.class, "MODE_TEST")).isEmpty();
    assertThat(EnumNames.parse(Mode.class, "UNSPECIFIED")).isEmpty();
  }
}
