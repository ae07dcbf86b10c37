package org.anyuan.common.audit;

import com.google.protobuf.ByteString;

/**
 * The end of a region's chain.
 *
 * @param sequence 0: nothing is linked yet
 */
record ChainHead(long sequence, ByteString hash) {
  static final ChainHead EMPTY = new ChainHead(0, AuditHash.NONE);

  ChainHead link(AuditEntry entry) {
    return new ChainHead(sequence + 1, AuditHash.of(hash, sequence + 1, entry));
  }
}
