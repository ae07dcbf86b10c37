package org.anyuan.lead.adapter.out.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 of a request to S3, in its header.
 *
 * @param key the access key's id
 */
record Signature(String key, String secret, String region) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String SERVICE = "s3";
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /**
   * A request as it is sent.
   *
   * @param path encoded already
   * @param query encoded, and in the order of its names
   * @param headers by their names in small letters, all of them signed; without the time
   * @param payload the hash of its body
   */
  record Request(
      String method,
      String path,
      String query,
      SortedMap<String, String> headers,
      String payload) {}

  /** As {@code x-amz-date} has it. */
  static String time(Instant at) {
    return TIME.format(at);
  }

  /** The value of {@code Authorization}. */
  String authorization(Request request, Instant at) {
    var time = time(at);
    var day = time.substring(0, 8);
    var scope = day + "/" + region + "/" + SERVICE + "/aws4_request";
    var names = String.join(";", request.headers.keySet());
    var headers =
        request.headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    var canonical =
        String.join(
            "\n", request.method, request.path, request.query, headers, names, request.payload);
    var toSign = String.join("\n", ALGORITHM, time, scope, hash(canonical.getBytes(UTF_8)));
    var signing =
        Arrays.asList(day, region, SERVICE, "aws4_request").stream()
            .reduce(("AWS4" + secret).getBytes(UTF_8), Signature::mac, (_, last) -> last);
    return ALGORITHM
        + " Credential="
        + key
        + "/"
        + scope
        + ",SignedHeaders="
        + names
        + ",Signature="
        + HexFormat.of().formatHex(mac(signing, toSign));
  }

  /** In hexadecimal digits. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Never with its secret. */
  @Override
  public String toString() {
    return "signature of " + key;
  }
}
