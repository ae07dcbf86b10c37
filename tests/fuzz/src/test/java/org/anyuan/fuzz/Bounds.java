package org.anyuan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.alarm.domain.MediaUrl;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.ReadableText;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;

/** What holds of every press that a parser accepts, whichever protocol brought it. */
public final class Bounds {
  private Bounds() {}

  public static void hold(Press press) {
    assertThat(press.sequence()).isBetween(0L, Press.MAX_SEQUENCE);
    assertThat(press.kind())
        .isNotIn(AlarmKind.ALARM_KIND_UNSPECIFIED, AlarmKind.UNRECOGNIZED)
        .isNotNull();
    // Unspecified: the device names none.
    assertThat(press.mode()).isNotNull().isNotEqualTo(Mode.UNRECOGNIZED);
    assertThat(press.pressCount()).isBetween(1, Press.MAX_PRESS_COUNT);
    assertThat(press.media()).hasSizeLessThanOrEqualTo(Press.MAX_MEDIA);
    press.media().forEach(link -> assertThat(MediaUrl.parse(link.getUrl())).isPresent());
    readable(press.text(), Press.MAX_TEXT);
    readable(press.place().getBuilding(), Press.MAX_PLACE_NAME);
    readable(press.place().getFloor(), Press.MAX_PLACE_NAME);
    readable(press.place().getRoom(), Press.MAX_PLACE_NAME);
    if (press.place().hasPosition()) {
      assertThat(press.place().getPosition().getLongitude()).isBetween(-180.0, 180.0);
      assertThat(press.place().getPosition().getLatitude()).isBetween(-90.0, 90.0);
    }
    // What every reader of the signal does with it.
    press
        .occurredAt()
        .ifPresent(at -> assertThat(Timestamps.instant(Timestamps.of(at))).isEqualTo(at));
    assertThat(press.signalId()).isEqualTo(press.signalId());
  }

  private static void readable(String text, int max) {
    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(max);
    assertThat(ReadableText.clean(text)).isEqualTo(text);
  }
}
