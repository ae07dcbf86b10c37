package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCutterTest {
  private static final String PICTURE = "\u00ff\u00d8\n--MIME\r\n-- <a>{\r\n--MIM\n\n";
  private static final String MULTIPART =
      """
      --MIME_boundary\r
      Content-Disposition: form-data; name="event"\r
      Content-Type: application/xml; charset="UTF-8"\r
      Content-Length: 7\r
      \r
      <a>1</a>\r
      --MIME_boundary\r
      Content-Disposition: form-data; name="picture"; filename="p.jpg"\r
      Content-Type: image/jpeg\r
      \r
      %s\r
      --MIME_boundary\r
      Content-Type: application/json\r
      \r
      {"b":2}\r
      --MIME_boundary--\r
      """
          .formatted(PICTURE);

  private final EventCutter cutter = new EventCutter();

  @ParameterizedTest
  @ValueSource(strings = {"<a/>", " \r\n<a/>\n", "\u00ef\u00bb\u00bf<a/>", "<a/>\u0000\u0000"})
  void shouldTakeADocumentAlone(String body) {
    assertThat(cutter.add(bytes(body))).isEmpty();
    assertThat(texts(cutter.end())).containsExactly("<a/>");
  }

  @Test
  void shouldFindTheEventsBesideThePictures() {
    assertThat(texts(cutter.add(bytes(MULTIPART)))).containsExactly("<a>1</a>", "{\"b\":2}");
    assertThat(cutter.end()).isEmpty();
  }

  @Test
  void shouldFindThemInWhateverPiecesTheyCome() {
    for (var size = 1; size < MULTIPART.length(); size++) {
      // Given
      var pieces = new EventCutter();
      var found = new ArrayList<byte[]>();
      // When
      for (var at = 0; at < MULTIPART.length(); at += size) {
        var end = Math.min(at + size, MULTIPART.length());
        found.addAll(pieces.add(bytes(MULTIPART.substring(at, end))));
      }
      found.addAll(pieces.end());
      // Then
      assertThat(texts(found)).as("size %d", size).containsExactly("<a>1</a>", "{\"b\":2}");
    }
  }

  @Test
  void shouldHaveAnEventBeforeThePictureBehindItIsThere() {
    var upToThePicture = MULTIPART.substring(0, MULTIPART.indexOf("image/jpeg"));
    assertThat(texts(cutter.add(bytes(upToThePicture)))).containsExactly("<a>1</a>");
  }

  @Test
  void shouldKeepNothingOfAPicture() {
    // Given
    var random = new Random(1);
    cutter.add(bytes(MULTIPART.substring(0, MULTIPART.indexOf("\u00d8"))));
    // When
    for (var i = 0; i < 500; i++) {
      var chunk = new byte[8192];
      random.nextBytes(chunk);
      cutter.add(chunk);
      // Then
      assertThat(cutter.held()).isLessThan(64);
    }
    assertThat(texts(cutter.add(bytes("\r\n--MIME_boundary\r\n\r\n{}\r\n--MIME_boundary--"))))
        .containsExactly("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\r\nContent-Type: application/xml\r\n\r\n<a/>\r\n",
        "--b\r\nContent-Type: application/xml\r\n<a/>\r\n--b--",
        "--b\r\n\r\n<a/>\r\n--b--\r\n",
        "--b\n\n<a/>\n--b--",
        "--b\r\n\r\n--b\r\n\r\n<a/>\r\n--b--",
        "--b\r\nA: b\r\n\r\n \r\n\r\n<a/>\n\r\n--b  \r\n\r\nzzz\r\n--b--<c/>",
      })
  void shouldForgiveWhatDevicesForget(String body) {
    var events = new ArrayList<>(cutter.add(bytes(body)));
    events.addAll(cutter.end());
    assertThat(texts(events)).containsExactly("<a/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello\n", "--\n", "-x\n", "=\n"})
  void shouldRefuseWhatIsNeither(String body) {
    assertThatExceptionOfType(InvalidPayload.class).isThrownBy(() -> cutter.add(bytes(body)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--b\r\n\r\n", "{"})
  void shouldRefuseAnEventThatIsTooLong(String before) {
    cutter.add(bytes(before + "{"));
    assertThatExceptionOfType(EventCutter.TooLarge.class)
        .isThrownBy(() -> cutter.add(new byte[EventCutter.MAX_EVENT]));
  }

  @Test
  void shouldRefuseMoreEventsThanAnybodySends() {
    var one = "--b\r\n\r\n{}\r\n";
    assertThat(cutter.add(bytes(one.repeat(EventCutter.MAX_EVENTS) + "--b"))).hasSize(16);
    assertThatExceptionOfType(EventCutter.TooLarge.class)
        .isThrownBy(() -> cutter.add(bytes("\r\n\r\n{}\r\n--b--")));
  }

  @Test
  void shouldRefuseALineWithoutEnd() {
    assertThatExceptionOfType(InvalidPayload.class)
        .isThrownBy(() -> cutter.add(bytes("--" + "b".repeat(5000))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static List<String> texts(List<byte[]> events) {
    return events.stream().map(event -> new String(event, ISO_8859_1)).toList();
  }
}
