package org.anyuan.alarm.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A device that signs its presses as Standard Webhooks says. */
public record Button(String id, String secret) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static Button named(String id) {
    return new Button(id, "secret of " + id + " padded to be long");
  }

  /** The text that a device's owner gets. */
  public byte[] secretText() {
    return ("whsec_" + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8))).getBytes(UTF_8);
  }

  public HttpResponse<String> press(long sequence) {
    return press(sequence, "\"kind\":\"panic\"");
  }

  public HttpResponse<String> press(long sequence, String fields) {
    return send(body(sequence, fields));
  }

  public String body(long sequence, String fields) {
    return "{\"deviceId\":\"" + id + "\",\"sequence\":" + sequence + "," + fields + "}";
  }

  public HttpResponse<String> send(String body) {
    return send(body, Instant.now());
  }

  public HttpResponse<String> send(String body, Instant timestamp) {
    var messageId = "msg_" + UUID.randomUUID();
    var seconds = Long.toString(timestamp.getEpochSecond());
    return send(body, messageId, seconds, "v1," + sign(messageId, seconds, body));
  }

  public HttpResponse<String> send(
      String body, String messageId, String timestamp, String signature) {
    return exchange(
        request(body)
            .header("webhook-id", messageId)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature)
            .build());
  }

  /**
   * Signed as a press is.
   *
   * @param fields what follows the device's id, such as {@code "tamper":true}; empty for none
   */
  public HttpResponse<String> heartbeat(String fields) {
    var body = "{\"deviceId\":\"" + id + "\"" + (fields.isEmpty() ? "" : "," + fields) + "}";
    var messageId = "msg_" + UUID.randomUUID();
    var seconds = Long.toString(Instant.now().getEpochSecond());
    return exchange(
        request("/api/v1/alarms/heartbeats", body)
            .header("webhook-id", messageId)
            .header("webhook-timestamp", seconds)
            .header("webhook-signature", "v1," + sign(messageId, seconds, body))
            .build());
  }

  public static HttpResponse<String> sendUnsigned(String body) {
    return exchange(request(body).build());
  }

  public String sign(String messageId, String timestamp, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal((messageId + "." + timestamp + "." + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String base() {
    return "http://127.0.0.1:" + port();
  }

  public static int port() {
    return Integer.parseInt(Registry.config("quarkus.http.test-port").replace("\"", ""));
  }

  private static HttpRequest.Builder request(String body) {
    return request("/api/v1/alarms", body);
  }

  private static HttpRequest.Builder request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(base() + path))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
