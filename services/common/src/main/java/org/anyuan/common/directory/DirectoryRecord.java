package org.anyuan.common.directory;

import com.google.protobuf.ByteString;
import java.util.Optional;

/**
 * One record of a compacted topic, as it was published.
 *
 * @param value absent: a tombstone, the id is no longer known
 */
public record DirectoryRecord(DirectoryTopic topic, String id, Optional<ByteString> value) {}
