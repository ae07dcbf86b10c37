package org.anyuan.common.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.anyuan.common.outcome.InvalidField;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  /** About a tenth of a metre. */
  private static final Offset<Double> DECIMETRE = within(1e-6);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // Published pairs of the transformation in general use: WGS-84, then GCJ-02.
    "Shanghai, 121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
    "Shenzhen, 113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
    "Beijing, 116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
  })
  void shouldTakeTheDisplacementAway(
      String city, double longitude, double latitude, double givenLongitude, double givenLatitude) {
    // When
    var position = Position.of(Datum.GCJ02, givenLongitude, givenLatitude);
    // Then
    assertThat(position.longitude()).isCloseTo(longitude, DECIMETRE);
    assertThat(position.latitude()).isCloseTo(latitude, DECIMETRE);
  }

  @ParameterizedTest
  @CsvSource({"114.3052, 30.5928", "108.36, 29.03", "116.13, 33.27", "110.68, 31.74"})
  void shouldComeBackToACentimetreAllOverHubei(double longitude, double latitude) {
    var displaced = Gcj02.fromWgs84(longitude, latitude);
    var back = Position.of(Datum.GCJ02, displaced.longitude(), displaced.latitude());
    // 2e-7 degrees: two centimetres, of which one is the rounding of what was displaced
    assertThat(back.longitude()).isCloseTo(longitude, within(2e-7));
    assertThat(back.latitude()).isCloseTo(latitude, within(2e-7));
    assertThat(Math.abs(displaced.longitude() - longitude)).isGreaterThan(1e-3);
  }

  @Test
  void shouldTakeWgs84AsItIs() {
    assertThat(Position.of(Datum.WGS84, 114.3052, 30.5928))
        .isEqualTo(Position.of(Datum.CGCS2000, 114.3052, 30.5928));
  }

  @Test
  void shouldBeTheSameWhenItIsReadBackAndGivenAgain() {
    var position = Position.of(Datum.GCJ02, 114.3108765432, 30.5904321987);
    assertThat(Position.of(Datum.CGCS2000, position.longitude(), position.latitude()))
        .isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({"180.1, 30", "-181, 30", "NaN, 30", "Infinity, 30"})
  void shouldRefuseALongitudeOutOfRange(double longitude, double latitude) {
    assertThatThrownBy(() -> Position.of(Datum.CGCS2000, longitude, latitude))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("longitude"));
  }

  @ParameterizedTest
  @CsvSource({"114, 90.5", "114, -91", "114, NaN"})
  void shouldRefuseALatitudeOutOfRange(double longitude, double latitude) {
    assertThatThrownBy(() -> Position.of(Datum.GCJ02, longitude, latitude))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("latitude"));
  }

  @ParameterizedTest
  @CsvSource({"0x1p3", "1e2", "NaN", "'114,3'", "''", "一百"})
  void shouldRefuseTextThatIsNoDecimalNumber(String longitude) {
    assertThatThrownBy(() -> Position.parse("CGCS2000", longitude, "30.5"))
        .isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldTellHowFarAnotherPlaceIs() {
    var wuhan = new Position(114.3052, 30.5928);
    assertThat(wuhan.metresTo(wuhan)).isZero();
    assertThat(wuhan.metresTo(new Position(114.3052, 30.6028))).isEqualTo(1112);
    assertThat(wuhan.metresTo(new Position(112.1477, 30.3352))).isBetween(208_000L, 210_000L);
    assertThat(new Position(0, 0).metresTo(new Position(180, 0))).isEqualTo(20_015_115);
  }

  @Test
  void shouldRefuseAnUnknownDatum() {
    assertThatThrownBy(() -> Position.parse("BD09", "114", "30"))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("datum"));
  }
}
