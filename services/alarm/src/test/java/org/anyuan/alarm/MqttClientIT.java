package org.anyuan.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.MqttDevice;
import org.anyuan.alarm.support.MqttListening;
import org.anyuan.alarm.support.Registry;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client library that others wrote, which speaks 3.1.1. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "alarm"))
@QuarkusTestResource(MqttListening.class)
class MqttClientIT {
  private final Vertx vertx = Vertx.vertx();
  private final Button button = Button.named("d-" + UUID.randomUUID());
  private final String own = "anyuan/v1/" + button.id();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void aKnownDevice() {
    var school = "s-" + UUID.randomUUID();
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> button.send("{\"deviceId\":\"" + button.id() + "\"}").statusCode() == 400);
  }

  @AfterEach
  void close() throws Exception {
    done(vertx.close());
  }

  @Test
  void shouldPressAtQos1And2AndHearOfIt() throws Exception {
    // Given
    var client =
        MqttClient.create(
            vertx,
            new MqttClientOptions()
                .setUsername(button.id())
                .setPassword(new String(button.secretText(), UTF_8))
                .setWillFlag(true)
                .setWillTopic(own + "/status")
                .setWillMessageBytes(Buffer.buffer("{\"state\":\"offline\"}"))
                .setWillQoS(1)
                .setWillRetain(true)
                .setKeepAliveInterval(5));
    var confirmed = new CopyOnWriteArrayList<Integer>();
    client.publishHandler(message -> told.add(message.payload().toString(UTF_8)));
    client.publishCompletionHandler(confirmed::add);
    done(client.connect(MqttDevice.port(), "127.0.0.1"));
    done(client.subscribe(own + "/feedback", 1));
    // When
    done(publish(client, "{\"sequence\":1,\"kind\":\"panic\"}", MqttQoS.AT_LEAST_ONCE));
    done(publish(client, "{\"sequence\":2,\"kind\":\"fire\"}", MqttQoS.EXACTLY_ONCE));
    // Then
    await().atMost(Duration.ofSeconds(10)).until(() -> confirmed.size() == 2 && told.size() == 2);
    assertThat(told)
        .extracting(json -> JsonPath.from(json).getString("state"))
        .containsExactly("received", "received");
    assertThat(Inputs.of(button.id())).hasSize(2);
    done(client.disconnect());
  }

  private Future<Integer> publish(MqttClient client, String body, MqttQoS qos) {
    return client.publish(own + "/alarm", Buffer.buffer(body), qos, false, false);
  }

  private static <T> void done(Future<T> future) throws Exception {
    future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
