package org.anyuan.alarm.adapter.in.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.anyuan.alarm.domain.Press;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressJsonTest {
  @Test
  void shouldReadTheSmallestPress() {
    // When
    var press = press("{'deviceId':'d1','sequence':0,'kind':'panic'}");
    // Then
    assertThat(press.namesItsMode()).isFalse();
    assertThat(press.pressCount()).isEqualTo(1);
    assertThat(press.occurredAt()).isEmpty();
    assertThat(press.place().hasPosition()).isFalse();
  }

  @Test
  void shouldReadAllOfAPress() {
    // When
    var press =
        press(
            "{'deviceId':'d1','sequence':9007199254740991,'kind':'SILENT_PANIC','mode':'test',"
                + "'occurredAt':'2026-09-01T08:00:00+08:00','pressCount':1000,'text':'三楼有人持刀 🆘',"
                + "'location':{'longitude':114.3,'latitude':30.6,'building':'教学楼','floor':'3',"
                + "'room':'301'},'media':[{'url':'rtsps://cam/1','type':'video'},'https://x/y']}");
    // Then
    assertThat(press.sequence()).isEqualTo(Press.MAX_SEQUENCE);
    assertThat(press.kind()).isEqualTo(AlarmKind.ALARM_KIND_SILENT_PANIC);
    assertThat(press.mode()).isEqualTo(Mode.MODE_TEST);
    assertThat(press.occurredAt()).contains(Instant.parse("2026-09-01T00:00:00Z"));
    assertThat(press.text()).isEqualTo("三楼有人持刀 🆘");
    assertThat(press.place().getPosition().getLongitude()).isEqualTo(114.3);
    assertThat(press.media()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "deviceId | 5",
        "deviceId | ''",
        "deviceId | 'a b'",
        "sequence | -1",
        "sequence | 9007199254740992",
        "sequence | 99999999999999999999999999",
        "sequence | 1.5",
        "sequence | '1'",
        "sequence | null",
        "kind | 'earthquake'",
        "kind | 'unreadable'",
        "kind | 'other'",
        "kind | 3",
        "mode | 'DRILL'",
        "mode | true",
        "occurredAt | 'yesterday'",
        "occurredAt | 1756684800",
        "occurredAt | '2026-02-30T00:00:00Z'",
        "occurredAt | '2026-09-01T08:00:00'",
        "text | ['a']",
        "pressCount | 0",
        "pressCount | 1001",
        "pressCount | 2.0",
        "location | 'here'",
        "media | 'https://x/y'",
        "media[0] | [5]",
        "media[0] | ['http://x/y']",
        "media[0] | ['javascript:alert(1)']",
        "media[0] | ['https:///path']",
        "media[0].url | [{'type':'image'}]",
        "media[0].type | [{'url':'https://x/y','type':'gif'}]"
      })
  void shouldNameTheFieldAtFault(String field, String value) {
    var name = field.replaceFirst("\\[.*", "");
    assertThatThrownBy(() -> press(with(name, value)))
        .asInstanceOf(type(InvalidPayload.class))
        .returns(field, InvalidPayload::field)
        .extracting(InvalidPayload::reason, STRING)
        .startsWith(field + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "longitude | {'longitude':180.1,'latitude':0}",
        "longitude | {'longitude':'114','latitude':0}",
        "latitude | {'longitude':0,'latitude':-90.5}",
        "latitude | {'longitude':0,'latitude':1e400}",
        "latitude | {'longitude':0}",
        "longitude | {'latitude':0}",
        "floor | {'floor':3}"
      })
  void shouldNameTheFieldOfTheLocation(String field, String location) {
    assertThatThrownBy(() -> press(with("location", location)))
        .asInstanceOf(type(InvalidPayload.class))
        .returns("location." + field, InvalidPayload::field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "5",
        "{}{}",
        "{'deviceId':'a','deviceId':'b'}",
        "{'deviceId':NaN}",
        "[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]"
      })
  void shouldRefuseWhatIsNotOneJsonObject(String body) {
    assertThatThrownBy(() -> press(body))
        .asInstanceOf(type(InvalidPayload.class))
        .returns("", InvalidPayload::field);
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8() {
    assertThatThrownBy(() -> PressJson.read(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}))
        .isInstanceOf(InvalidPayload.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "1970-01-01t00:00:00z",
        "2016-12-31T23:59:60Z",
        "2026-09-01 08:00:00.1234567890123-00:00"
      })
  void shouldTakeEveryTimeOfADevicesClock(String time) {
    assertThat(press(with("occurredAt", "'" + time + "'")).occurredAt()).isPresent();
  }

  @Test
  void shouldReplaceWhatCannotBeShown() {
    // When
    var press = press(with("text", "'a\\u0000b\\n\\u202Ec\\ud83dd'"));
    // Then
    assertThat(press.text()).isEqualTo("a\uFFFDb\n\uFFFDc\uFFFDd");
  }

  @Test
  void shouldCountCharactersNotUnits() {
    // Given
    var most = "🆘".repeat(Press.MAX_TEXT);
    // When, then
    assertThat(press(with("text", "'" + most + "'")).text()).isEqualTo(most);
    assertThatThrownBy(() -> press(with("text", "'" + most + "x'")))
        .asInstanceOf(type(InvalidPayload.class))
        .returns("text", InvalidPayload::field);
  }

  @Test
  void shouldPassOverWhatItDoesNotKnow() {
    assertThat(press(with("firmware", "'9'")).deviceId()).isEqualTo("d1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'sequence':1,'kind':'panic'}",
        "{'deviceId':null,'sequence':1,'kind':'panic'}",
        "{'deviceId':'d1','sequence':1,'kind':'panic'}"
      })
  void shouldTakeTheDeviceThatTheProtocolNames(String body) {
    assertThat(json(body).press("d1")).isEqualTo(press(with("deviceId", "'d1'")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'d2'", "'D1'", "''", "5", "'a b'"})
  void shouldRefuseABodyThatNamesAnotherDeviceThanTheProtocol(String named) {
    // Given
    var json = json(with("deviceId", named));
    // When, then
    assertThatThrownBy(() -> json.press("d1"))
        .asInstanceOf(type(InvalidPayload.class))
        .returns("deviceId", InvalidPayload::field);
  }

  private static String with(String name, String value) {
    var press = new LinkedHashMap<String, String>();
    press.put("deviceId", "'d1'");
    press.put("sequence", "1");
    press.put("kind", "'panic'");
    press.put(name, value);
    return press.entrySet().stream()
        .map(field -> "'" + field.getKey() + "':" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Press press(String json) {
    return json(json).press();
  }

  private static PressJson json(String json) {
    return PressJson.read(json.replace('\'', '"').getBytes(UTF_8));
  }
}
