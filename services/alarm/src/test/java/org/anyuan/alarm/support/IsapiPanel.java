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
import java.time.Duration;
import java.util.UUID;

/** A panel that pushes its events as Hikvision's do, with the secret of a button. */
public record IsapiPanel(Button button) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An event of a zone, as XML. */
  public static String xml(UUID uuid, String standardCode) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <EventNotificationAlert version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
    <ipAddress>192.168.1.64</ipAddress><macAddress>44:19:b6:6d:24:85</macAddress>
    <channelID>1</channelID><dateTime>2026-11-25T08:00:03+08:00</dateTime>
    <activePostCount>1</activePostCount><eventType>cidEvent</eventType>
    <eventState>active</eventState><eventDescription>CID event</eventDescription>
    <uuid>%s</uuid>
    <CIDEvent><code>1129</code><standardCIDcode>%s</standardCIDcode><type>zoneAlarm</type>
    <trigger>2026-11-25T08:00:01+08:00</trigger><system>1</system><zone>1</zone></CIDEvent>
    </EventNotificationAlert>
    """
        .formatted(uuid, standardCode);
  }

  /** The same, as JSON. */
  public static String json(UUID uuid, String standardCode) {
    return json(uuid, standardCode, "");
  }

  /**
   * The same.
   *
   * @param more fields, each with a comma behind it
   */
  public static String json(UUID uuid, String standardCode, String more) {
    return """
    {"ipAddress":"192.168.1.64","dateTime":"2026-11-25T08:00:03+08:00","activePostCount":1,%s
    "eventType":"cidEvent","eventState":"active","eventDescription":"CID event","uuid":"%s",
    "CIDEvent":{"code":1129,"standardCIDcode":%s,"type":"zoneAlarm",
    "trigger":"2026-11-25T08:00:01+08:00","system":1,"zone":1,"CameraList":[]}}
    """
        .formatted(more, uuid, standardCode);
  }

  /** The path with the secret in it. */
  public String path() {
    var inUrl =
        new String(button.secretText(), UTF_8).replace('+', '-').replace('/', '_').replace("=", "");
    return "/api/v1/isapi/" + button.id() + "/" + inUrl;
  }

  public HttpResponse<String> push(String document) {
    var type = document.startsWith("{") ? "application/json" : "application/xml";
    return push(path(), type, document.getBytes(UTF_8));
  }

  public static HttpResponse<String> push(String path, String contentType, byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create(Button.base() + path))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
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
