package org.anyuan.alarm.adapter.in.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTopicTest {
  @Test
  void shouldKnowTheFourTopicsOfADevice() {
    for (var topic : DeviceTopic.values()) {
      assertThat(DeviceTopic.of("b1", topic.of("b1"))).contains(topic);
    }
    assertThat(DeviceTopic.ALARM.of("b1")).isEqualTo("anyuan/v1/b1/alarm");
    assertThat(DeviceTopic.FEEDBACK.of("b1")).isEqualTo("anyuan/v1/b1/feedback");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anyuan/v1/b2/alarm",
        "anyuan/v1/B1/alarm",
        "anyuan/v1/b1/Alarm",
        "anyuan/v1/b1/alarm/",
        "/anyuan/v1/b1/alarm",
        "anyuan/v1/b1/#",
        "anyuan/v1/+/alarm",
        "anyuan/v1/b1\u0000/alarm",
        "$share/g/anyuan/v1/b1/feedback",
        ""
      })
  void shouldKnowNoOther(String topic) {
    assertThat(DeviceTopic.of("b1", topic)).isEmpty();
  }
}
