package org.anyuan.incident.adapter.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * A thread of its own that reads Kafka until it is closed. After a failure it begins again. It
 * gives way to the decider: on a machine with few processors a fair share is too little for the one
 * thread that every press waits for.
 */
public final class ConsumerThread implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ConsumerThread.class);
  private static final long AGAIN_MILLIS = 500;
  private static final long GATHER_MILLIS = 20;
  private static final long CLOSE_MILLIS = 3000;

  /** Reads until {@link ConsumerThread#closed}, with a consumer that is closed after it. */
  public interface Work {
    void read(KafkaConsumer<String, byte[]> consumer) throws Exception;
  }

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile KafkaConsumer<String, byte[]> current;

  public ConsumerThread(String name, Supplier<KafkaConsumer<String, byte[]>> consumers, Work work) {
    thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(() -> run(name, consumers, work));
  }

  public ConsumerThread start() {
    thread.start();
    return this;
  }

  public boolean closed() {
    return closed.getCount() == 0;
  }

  private void run(String name, Supplier<KafkaConsumer<String, byte[]>> consumers, Work work) {
    while (!closed()) {
      try (var consumer = consumers.get()) {
        current = consumer;
        work.read(consumer);
      } catch (WakeupException | InterruptException e) {
        LOG.debugf(e, "reader woken, reader=%s", name);
      } catch (Exception e) {
        LOG.warnf(e, "reader begins again, reader=%s", name);
      }
      pause(AGAIN_MILLIS);
    }
  }

  /**
   * Lets a few records gather before the next are read: to fetch each by itself costs the broker,
   * and with it the lanes, far more than these milliseconds cost the reader.
   */
  public void gather() {
    pause(GATHER_MILLIS);
  }

  private void pause(long millis) {
    try {
      var _ = closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    var consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
