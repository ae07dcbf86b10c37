package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManscdpTest {
  private static final String ALARM =
      """
      <?xml version="1.0" encoding="%s"?>
      <Notify>
        <CmdType>Alarm</CmdType>
        <SN>17430</SN>
        <DeviceID>42010600001340000001</DeviceID>
        <AlarmPriority>1</AlarmPriority>
        <AlarmMethod>5</AlarmMethod>
        <AlarmTime>2026-09-01T08:00:00</AlarmTime>
        <AlarmDescription>%s</AlarmDescription>
        <Longitude>114.3</Longitude>
        <Latitude>30.6</Latitude>
        <Info>
          <AlarmType>6</AlarmType>
          <AlarmTypeParam><EventType>1</EventType></AlarmTypeParam>
        </Info>
      </Notify>
      """;

  @Test
  void shouldReadAnAlarm() throws InvalidManscdp {
    assertThat(notice(ALARM.formatted("GB2312", "x"), "GB2312"))
        .isEqualTo(
            new AlarmNotice(
                OptionalLong.of(17430),
                "42010600001340000001",
                "1",
                "5",
                "6",
                "1",
                "2026-09-01T08:00:00",
                "x",
                "114.3",
                "30.6"));
  }

  /** What is declared and what is sent differ in the field. */
  @ParameterizedTest
  @CsvSource({
    "GB2312, GB2312",
    "GB2312, GBK",
    "GB2312, GB18030",
    "GB2312, UTF-8",
    "gbk, UTF-8",
    "UTF-8, UTF-8",
    "UTF-8, GB2312",
    "utf8, GB18030",
    "nothing, GBK"
  })
  void shouldReadTheTextInWhicheverEncodingItIs(String declared, String real)
      throws InvalidManscdp {
    for (var text : new String[] {"门口有人闯入", "联通", "门", "你好，张三 Help", "東門·有人"}) {
      if (Charset.forName(real).newEncoder().canEncode(text)) {
        assertThat(notice(ALARM.formatted(declared, text), real).description()).isEqualTo(text);
      }
    }
  }

  /** 18 in 100 of two-byte characters look like UTF-8 alone; what was declared decides. */
  @Test
  void shouldBelieveTheDeclarationWhereTheBytesCanBeBoth() throws InvalidManscdp {
    // Each is two bytes that are a letter of UTF-8, too.
    for (var text : new String[] {"隆", "谩", "脛"}) {
      assertThat(notice(ALARM.formatted("GB2312", text), "GBK").description()).isEqualTo(text);
    }
    assertThat(notice(ALARM.formatted("UTF-8", "é"), "UTF-8").description()).isEqualTo("é");
  }

  @Test
  void shouldKeepTheReadableOfWhatIsBroken() throws InvalidManscdp {
    var bytes = ALARM.formatted("GB2312", "门口#有人").getBytes(Charset.forName("GB2312"));
    for (var i = 0; i < bytes.length; i++) {
      if (bytes[i] == '#') {
        bytes[i] = (byte) 0xFF;
      }
    }
    var read = (Manscdp.Alarm) Manscdp.parse(new String(bytes, ISO_8859_1));
    assertThat(read.notice().description()).startsWith("门口").contains("有人");
    assertThat(read.notice().method()).isEqualTo("5");
  }

  @Test
  void shouldReadWhatAnXmlParserWouldRefuse() throws InvalidManscdp {
    var notice =
        notice(
            """
            <?xml version="1.0" encoding-"gb2312"?>
            <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
            <!-- <CmdType>Keepalive</CmdType> -->
            <ns:Notify a="1">
            <cmdType>Alarm</cmdType><SN> 7 <DeviceID>42010600001340000001</DeviceID>
            <AlarmMethod>2</AlarmMethod><Longitude/><AlarmType></AlarmType>
            <AlarmDescription>a & b &lt;c&gt; &e; &#38; &#x95E8; <![CDATA[<d>]]> 1 < 2</AlarmDescription>
            </Notify>\0\0
            """,
            "UTF-8");
    assertThat(notice.sn()).hasValue(7);
    assertThat(notice.method()).isEqualTo("2");
    assertThat(notice.type()).isEmpty();
    assertThat(notice.description()).isEqualTo("a & b <c> &e; & 门 <d> 1 < 2");
  }

  @Test
  void shouldTakeAnAlarmOfWhichAllElseIsMissing() throws InvalidManscdp {
    var notice = notice("<Notify><CmdType>Alarm</CmdType></Notify>", "UTF-8");
    assertThat(notice)
        .isEqualTo(new AlarmNotice(OptionalLong.empty(), "", "", "", "", "", "", "", "", ""));
  }

  @Test
  void shouldCutAndCleanWhatIsTooLongOrUnsafe() throws InvalidManscdp {
    var notice = notice(ALARM.formatted("UTF-8", "门".repeat(5000) + "\u202E"), "UTF-8");
    assertThat(notice.description()).isEqualTo("门".repeat(1000));
    assertThat(notice(ALARM.formatted("UTF-8", "a\u202Eb"), "UTF-8").description())
        .isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "9007199254740992", "99999999999999999999"})
  void shouldHaveNoNumberWhereItIsNone(String sn) throws InvalidManscdp {
    assertThat(notice(ALARM.formatted("UTF-8", "").replace("17430", sn), "UTF-8").sn()).isEmpty();
  }

  @Test
  void shouldReadAHeartbeatAndAnAnswer() throws InvalidManscdp {
    assertThat(
            Manscdp.parse(
                "<Notify><CmdType>Keepalive</CmdType><SN>1</SN><Status>OK</Status></Notify>"))
        .isEqualTo(new Manscdp.Keepalive(true));
    assertThat(
            Manscdp.parse(
                "<Notify><CmdType>Keepalive</CmdType><SN>1</SN><Status>ERROR</Status></Notify>"))
        .isEqualTo(new Manscdp.Keepalive(false));
    assertThat(
            Manscdp.parse(
                "<Response><CmdType>DeviceControl</CmdType><SN>9</SN><Result>ERROR</Result></Response>"))
        .isEqualTo(new Manscdp.Answer("DeviceControl", "9", false));
    assertThat(Manscdp.parse("<Notify><CmdType>MediaStatus</CmdType></Notify>"))
        .isEqualTo(new Manscdp.Other("notify", "mediastatus"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "help",
        "<?xml version='1.0'?>",
        "<Notify></Notify>",
        "<Notify><CmdType/></Notify>",
        "<Catalog><CmdType>Alarm</CmdType></Catalog>"
      })
  void shouldRefuseWhatIsNone(String body) {
    assertThatExceptionOfType(InvalidManscdp.class).isThrownBy(() -> Manscdp.parse(body));
  }

  /** Whatever the bytes are, it ends soon and with the one exception that it declares. */
  @Test
  void shouldReadOrRefuseWhateverComes() {
    var random = ThreadLocalRandom.current();
    var good = ALARM.formatted("GB2312", "门口有人闯入").getBytes(UTF_8);
    for (var i = 0; i < 20_000; i++) {
      var bytes = good.clone();
      for (var change = random.nextInt(1, 20); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(Manscdp.parse(new String(bytes, ISO_8859_1))).isNotNull();
      } catch (InvalidManscdp e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static AlarmNotice notice(String text, String charset) throws InvalidManscdp {
    var bytes = text.getBytes(Charset.forName(charset));
    return ((Manscdp.Alarm) Manscdp.parse(new String(bytes, ISO_8859_1))).notice();
  }
}
