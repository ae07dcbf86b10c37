package org.anyuan.common.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAwayTest {
  @Test
  void shouldKnowARefusedAndALostConnectionHoweverDeep() {
    assertThat(StoreAway.of(new ConnectException())).isInstanceOf(StoreAway.class);
    var lost = new CompletionException(new IllegalStateException(new VertxException("closed")));
    assertThat(StoreAway.of(lost)).isInstanceOf(StoreAway.class).hasCause(lost);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57P01", "57P02", "57P03", "53300"})
  void shouldKnowAServerThatComesOrGoes(String state) {
    assertThat(StoreAway.of(refused(state))).isInstanceOf(StoreAway.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42501", "40P01"})
  void shouldLeaveARefusalAsItIs(String state) {
    var refused = refused(state);
    assertThat(StoreAway.of(refused)).isSameAs(refused);
  }

  private static PgException refused(String state) {
    return new PgException("refused", "FATAL", state, "");
  }
}
