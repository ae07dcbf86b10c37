package org.anyuan.common.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of a link: SHA-256 over the hash before it, the region, the number in the chain, and the
 * row's fields in their order, each led by its length in bytes. So no two different rows are
 * written alike, and a row's place is part of its hash.
 */
final class AuditHash {
  /** What stands before the first link of a chain. */
  static final ByteString NONE = ByteString.copyFrom(new byte[32]);

  private AuditHash() {}

  static ByteString of(ByteString previous, long sequence, AuditEntry entry) {
    var digest = sha256();
    digest.update(previous.asReadOnlyByteBuffer());
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).flip());
    put(digest, entry.regionId());
    put(digest, entry.regionPath());
    put(digest, entry.occurredAt().toString());
    put(digest, entry.actor().name());
    put(digest, entry.actor().role());
    put(digest, entry.action());
    put(digest, entry.subject());
    put(digest, entry.detail());
    return ByteString.copyFrom(digest.digest());
  }

  private static void put(MessageDigest digest, String field) {
    var bytes = field.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
