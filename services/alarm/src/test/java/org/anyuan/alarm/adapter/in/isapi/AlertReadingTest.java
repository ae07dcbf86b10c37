package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertReadingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <EventNotificationAlert version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
          <eventType>cidEvent</eventType><!-- no --><eventState> active </eventState>
          <CIDEvent><code>1103</code><zone>1</zone><name>A &amp; <![CDATA[<B>]]></name></CIDEvent>
          <unknown><eventType>x</eventType></unknown><eventType>second</eventType>
        </EventNotificationAlert>
        """,
        """
        <h:EventNotificationAlert xmlns:h="http://www.hikvision.com/ver20/XMLSchema">
        <h:eventtype>cidEvent</h:eventtype><h:eventState>active</h:eventState><h:CidEvent h:a="1">
        <h:Code>1103</h:Code><h:ZONE>1</h:ZONE><h:name>A &#38; &lt;B></h:name></h:CidEvent>
        </h:EventNotificationAlert>
        """,
        """
        {"eventType":"cidEvent","eventState":"active","x":[[{"eventType":"y"}],null],"CIDEvent":
        {"code":1103,"zone":1,"name":"A & <B>","CameraList":[{"name":"z"}],"n":null},"t":true}
        """,
        """
        {"EventNotificationAlert":{"EventType":"cidEvent","eventState":"active",
        "cidEvent":{"code":"1103","zone":"1","name":"A & <B>"}}}
        """,
      })
  void shouldReadTheSameOutOfEverySpelling(String document) {
    var fields = ReceiveAlert.read(document.strip().getBytes(UTF_8));
    assertThat(fields.get("eventtype")).contains("cidEvent");
    assertThat(fields.get("eventstate")).contains("active");
    assertThat(fields.get("cidevent.code")).contains("1103");
    assertThat(fields.get("cidevent.zone")).contains("1");
    assertThat(fields.get("cidevent.name")).contains("A & <B>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void shouldReadChineseInEitherCharsetWhateverTheDocumentDeclares(String charset) {
    var xml =
        "<?xml version=\"1.0\" encoding=\"GB2312\"?><EventNotificationAlert>"
            + "<eventDescription>一楼报警按钮</eventDescription></EventNotificationAlert>";
    var json = "{\"eventDescription\":\"一楼报警按钮\"}";
    for (var document : new String[] {xml, json}) {
      assertThat(
              ReceiveAlert.read(document.getBytes(Charset.forName(charset)))
                  .get("eventdescription"))
          .contains("一楼报警按钮");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x 'y'>]><EventNotificationAlert><a>&x;</a></EventNotificationAlert>",
        "<!DOCTYPE EventNotificationAlert SYSTEM 'http://127.0.0.1:1/x'><EventNotificationAlert/>",
        "<EventNotificationAlert><a>&x;</a></EventNotificationAlert>",
        "<EventNotificationAlert><a></EventNotificationAlert>",
        "<EventNotificationAlert/><EventNotificationAlert/>",
        "<EventNotificationAlert",
        "<other><eventType>IO</eventType></other>",
        "{\"a\":1",
        "{\"a\":1}{\"b\":2}",
        "{a:1}",
      })
  void shouldRefuseWhatIsNoAlert(String document) {
    assertThatExceptionOfType(InvalidPayload.class)
        .isThrownBy(() -> ReceiveAlert.read(document.getBytes(UTF_8)));
  }

  @Test
  void shouldRefuseWhatIsNestedTooDeeply() {
    var xml =
        "<EventNotificationAlert>"
            + "<a>".repeat(30)
            + "</a>".repeat(30)
            + "</EventNotificationAlert>";
    var json = "{\"a\":".repeat(30) + "1" + "}".repeat(30);
    for (var document : new String[] {xml, json}) {
      assertThatExceptionOfType(InvalidPayload.class)
          .isThrownBy(() -> ReceiveAlert.read(document.getBytes(UTF_8)));
    }
  }

  @Test
  void shouldBoundWhatItKeeps() {
    // Given
    var fields = new Fields();
    // When
    for (var i = 0; i < 10_000; i++) {
      fields.put("f" + i, "x".repeat(3000));
    }
    // Then
    assertThat(fields.any("f0")).hasSize(2001);
    assertThat(fields.any("f9999")).isEmpty();
  }

  @Test
  void shouldNameTheFieldThatIsMissing() {
    assertThatExceptionOfType(InvalidPayload.class)
        .isThrownBy(() -> Alert.of(ReceiveAlert.read("{\"ipAddress\":\"1\"}".getBytes(UTF_8))))
        .returns("eventType", InvalidPayload::field);
  }
}
