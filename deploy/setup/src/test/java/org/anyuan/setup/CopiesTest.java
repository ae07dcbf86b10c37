package org.anyuan.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiesTest {

  @Test
  void shouldKeepThreeCopiesOfWhichTwoCountWithThreeBrokers() {
    var topics = TopicPlan.topics(Copies.of(3));

    assertThat(topics)
        .isNotEmpty()
        .allSatisfy(
            topic -> {
              assertThat(topic.replicationFactor()).isEqualTo((short) 3);
              assertThat(topic.configs()).containsEntry("min.insync.replicas", "2");
              assertThat(topic.configs()).containsKey("max.message.bytes");
            });
  }

  @Test
  void shouldKeepOneCopyWithASingleBroker() {
    assertThat(TopicPlan.topics())
        .isNotEmpty()
        .allSatisfy(topic -> assertThat(topic.replicationFactor()).isEqualTo((short) 1));
  }
}
