package org.anyuan.common.directory;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anyuan.common.topic.TopicFollower;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Reads the compacted topics into a {@link Directory} and then follows them: all partitions from
 * the beginning, without a group, on a thread of its own. Every copy of a service reads everything.
 * When Kafka is away it tries again for as long as it takes.
 */
public final class DirectoryFeed implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DirectoryFeed.class);

  private final Directory directory;
  private final Map<String, DirectoryTopic> topics;
  private final Consumer<DirectoryRecord> changes;
  private final TopicFollower follower;

  /**
   * @param changes told of each record that changed the directory, after it did, on this feed's
   *     thread
   */
  public DirectoryFeed(
      Directory directory,
      Set<DirectoryTopic> topics,
      String bootstrapServers,
      Consumer<DirectoryRecord> changes) {
    this.directory = directory;
    this.topics = topics.stream().collect(Collectors.toMap(DirectoryTopic::topic, topic -> topic));
    this.changes = changes;
    this.follower =
        new TopicFollower(
            "directory-feed",
            this.topics.keySet(),
            new TopicFollower.Start.Beginning(),
            bootstrapServers,
            Map.of("max.poll.records", 5000),
            this::apply,
            this::read);
  }

  public void start() {
    follower.start();
  }

  private void read() {
    directory.markReady();
    LOG.info("directory read");
  }

  private void apply(ConsumerRecord<String, byte[]> message) {
    if (message.key() == null) {
      return;
    }
    var change =
        new DirectoryRecord(
            topics.get(message.topic()),
            message.key(),
            Optional.ofNullable(message.value()).map(ByteString::copyFrom));
    try {
      if (directory.apply(change)) {
        changes.accept(change);
      }
    } catch (InvalidProtocolBufferException _) {
      // What was known stays: one broken record must not silence a school.
      LOG.errorf("directory record unreadable topic=%s id=%s", message.topic(), message.key());
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
