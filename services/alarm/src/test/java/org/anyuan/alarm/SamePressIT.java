package org.anyuan.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.IsapiPanel;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.MqttPacket;
import org.anyuan.alarm.support.Panel;
import org.anyuan.alarm.support.PanelLine.Transport;
import org.anyuan.alarm.support.Registry;
import org.anyuan.alarm.support.SipDevice;
import org.anyuan.alarm.support.SipLine;
import org.anyuan.alarm.support.SipText;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One device presses the same over each protocol. A further protocol is a further {@link Way}. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
@QuarkusTestResource(MqttListening.class)
class SamePressIT {
  private final String school = "s-" + UUID.randomUUID();
  private final Pressing pressing =
      new Pressing(
          new Button("d-" + UUID.randomUUID(), "a secret that is as long as keys"),
          "%016X".formatted(ThreadLocalRandom.current().nextLong()),
          "420106000013%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)),
          school);

  static Stream<Arguments> everyKindOverEveryWay() {
    return Arrays.stream(Same.values())
        .flatMap(
            same ->
                Arrays.stream(Way.values())
                    .filter(way -> way.has(same))
                    .map(way -> Arguments.of(same, way)));
  }

  @BeforeEach
  void aDeviceThatSpeaksAll() {
    Registry.publish(Registry.school(school));
    Registry.publish(
        Registry.panel(
            pressing.button().id(), pressing.account(), school, pressing.button().secretText()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> pressing.button().send("{\"deviceId\":\"" + id() + "\"}").statusCode() == 400);
  }

  @ParameterizedTest
  @MethodSource("everyKindOverEveryWay")
  void shouldBeTheSameOverEveryProtocol(Same same, Way way) {
    // When
    way.press(pressing, same);
    // Then
    var signals = Inputs.of(id());
    assertThat(signals).hasSize(1);
    assertThat(signals.getFirst().getChannel()).isEqualTo(way.channel());
    assertThat(What.of(signals.getFirst()))
        .isEqualTo(
            new What(
                same.kind(),
                id(),
                school,
                Place.newBuilder().setBuilding("门卫室").build(),
                way.reported(),
                Mode.MODE_ACTUAL));
    if (way.counts()) {
      assertThat(signals.getFirst().getSequence()).isEqualTo(1);
    }
  }

  private String id() {
    return pressing.button().id();
  }

  /** What has to be alike. */
  private record What(
      AlarmKind kind, String device, String school, Place registered, Place reported, Mode mode) {
    static What of(AlarmSignal signal) {
      return new What(
          signal.getKind(),
          signal.getDeviceId(),
          signal.getSchool().getSchoolId(),
          signal.getDevicePlace(),
          signal.getReportedPlace(),
          signal.getMode());
    }
  }

  /**
   * Who presses.
   *
   * @param account in DC-09
   * @param code in GB/T 28181
   */
  private record Pressing(Button button, String account, String code, String school) {}

  /** A kind, as each protocol spells it. */
  private enum Same {
    PANIC("panic", "1120", "PA"),
    DURESS("duress", "1121", "HA"),
    SILENT_PANIC("silentPanic", "1122", null),
    INTRUSION("intrusion", "1130", "BA"),
    FIRE("fire", "1110", "FA"),
    MEDICAL("medical", "1100", "MA"),
    TAMPER("tamper", "1137", "TA"),
    CANCEL("cancel", "1406", "BC");

    private final String json;
    private final String contactId;
    private final String sia;

    Same(String json, String contactId, String sia) {
      this.json = json;
      this.contactId = contactId;
      this.sia = sia;
    }

    AlarmKind kind() {
      return AlarmKind.valueOf("ALARM_KIND_" + name());
    }
  }

  private enum Way {
    HTTP(Channel.CHANNEL_HTTP) {
      @Override
      void press(Pressing pressing, Same same) {
        var fields =
            "\"kind\":\"%s\",\"location\":{\"building\":\"Main\",\"room\":\"301\"}"
                .formatted(same.json);
        assertThat(pressing.button().press(1, fields).statusCode()).isEqualTo(202);
      }
    },
    MQTT(Channel.CHANNEL_MQTT) {
      @Override
      void press(Pressing pressing, Same same) {
        var button = pressing.button();
        try (var device = MqttDevice.connected(MqttDevice.V5, button)) {
          device.publish(
              "anyuan/v1/" + button.id() + "/alarm",
              1,
              1,
              "{\"sequence\":1,\"kind\":\"%s\",\"location\":{\"building\":\"Main\",\"room\":\"301\"}}"
                  .formatted(same.json));
          device.expect(MqttPacket.PUBACK);
        }
      }
    },
    DC09_CONTACT_ID(Channel.CHANNEL_DC09) {
      @Override
      void press(Pressing pressing, Same same) {
        dc09(pressing, Transport.TCP, "ADM-CID", same.contactId + " 01 001");
      }
    },
    DC09_SIA(Channel.CHANNEL_DC09) {
      @Override
      void press(Pressing pressing, Same same) {
        // DC-03 has no code of its own for a silent panic.
        if (same.sia == null) {
          DC09_CONTACT_ID.press(pressing, same);
        } else {
          dc09(pressing, Transport.UDP, "SIA-DCS", "Nri1/" + same.sia + "1");
        }
      }
    },
    GB28181(Channel.CHANNEL_GB28181) {
      @Override
      boolean has(Same same) {
        return method(same) != null;
      }

      /** It has no words for a building or a room, only a position. */
      @Override
      Place reported() {
        return Place.getDefaultInstance();
      }

      @Override
      void press(Pressing pressing, Same same) {
        var button = pressing.button();
        Registry.publish(
            Registry.camera(button.id(), pressing.code(), pressing.school(), button.secretText())
                .toBuilder()
                .setVersion(2)
                .build());
        var password = new String(button.secretText(), StandardCharsets.US_ASCII);
        try (var device = new SipDevice(SipLine.Transport.UDP, pressing.code(), password)) {
          await()
              .atMost(SipLine.PATIENCE)
              .until(() -> SipText.status(device.register(3600)) == 200);
          var codes = method(same).split("/", -1);
          var type = "<Info><AlarmType>" + codes[1] + "</AlarmType></Info>";
          var alarm = SipDevice.alarm(pressing.code(), 1, codes[0], type);
          assertThat(device.statusOf(device.message(alarm))).isEqualTo(200);
        }
      }

      private static String method(Same same) {
        return switch (same) {
          case PANIC -> "2/";
          case INTRUSION -> "5/6";
          case TAMPER -> "2/2";
          case DURESS, SILENT_PANIC, FIRE, MEDICAL, CANCEL -> null;
        };
      }
    },
    ISAPI_XML(Channel.CHANNEL_ISAPI) {
      @Override
      void press(Pressing pressing, Same same) {
        var panel = new IsapiPanel(pressing.button());
        assertThat(panel.push(IsapiPanel.xml(UUID.randomUUID(), same.contactId)).statusCode())
            .isEqualTo(200);
      }
    },
    ISAPI_JSON(Channel.CHANNEL_ISAPI) {
      @Override
      void press(Pressing pressing, Same same) {
        var panel = new IsapiPanel(pressing.button());
        assertThat(panel.push(IsapiPanel.json(UUID.randomUUID(), same.contactId)).statusCode())
            .isEqualTo(200);
      }
    };

    private final Channel channel;

    Way(Channel channel) {
      this.channel = channel;
    }

    abstract void press(Pressing pressing, Same same);

    /** Whether it can tell this kind from others. */
    boolean has(Same same) {
      return true;
    }

    Channel channel() {
      return channel;
    }

    /** ISAPI has an id for each event in place of a counter. */
    boolean counts() {
      return channel != Channel.CHANNEL_ISAPI;
    }

    /** ISAPI has no place: the panel is where it is registered, and its zones have names. */
    Place reported() {
      return channel == Channel.CHANNEL_ISAPI
          ? Place.getDefaultInstance()
          : Place.newBuilder().setBuilding("Main").setRoom("301").build();
    }

    private static void dc09(Pressing pressing, Transport transport, String token, String event) {
      var key = pressing.button().secret().getBytes(StandardCharsets.UTF_8);
      var head = "\"*%s\"0001L0#%s".formatted(token, pressing.account());
      var data = "#%s|%s][OMain][R301".formatted(pressing.account(), event);
      try (var line = transport.open()) {
        assertThat(line.answerTo(Panel.encrypted(key, head, data, Instant.now())))
            .startsWith("\"*ACK\"0001L0#");
      }
    }
  }
}
