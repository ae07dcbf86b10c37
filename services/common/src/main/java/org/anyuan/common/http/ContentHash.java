package org.anyuan.common.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells a request that is repeated from another one under the same key. */
public final class ContentHash {
  private ContentHash() {}

  /** Of bytes, or of records, whose text holds all that they hold. */
  public static String of(Object content) {
    try {
      var bytes = content instanceof byte[] raw ? raw : content.toString().getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
