package org.anyuan.alarm.adapter.in.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection that gets no answer in time, because its request does not end. It stands
 * before all else and knows bytes alone: from the connection, or from the first byte after an
 * answer, to the next byte of ours.
 */
final class RequestDeadline extends ChannelDuplexHandler {
  /** A live stream is answered with every byte; so often is often enough to tell the others. */
  private static final long TOLD_EVERY = TimeUnit.SECONDS.toNanos(5);

  private final Crowd<RequestDeadline> crowd;
  private final Duration within;
  private ChannelHandlerContext context;
  private Future<?> deadline;
  private long told;

  RequestDeadline(Crowd<RequestDeadline> crowd, Duration within) {
    this.crowd = crowd;
    this.within = within;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    await();
    crowd.add(this).ifPresent(RequestDeadline::end);
    var unused = added.channel().closeFuture().addListener(closed -> left());
  }

  @Override
  public void channelRead(ChannelHandlerContext reading, Object bytes) {
    if (deadline == null) {
      await();
    }
    reading.fireChannelRead(bytes);
  }

  @Override
  public void write(ChannelHandlerContext writing, Object bytes, ChannelPromise promise) {
    var first = deadline != null;
    if (first) {
      stop();
    }
    var now = System.nanoTime();
    if (first || now - told > TOLD_EVERY) {
      told = now;
      crowd.answered(this);
    }
    var unused = writing.write(bytes, promise);
  }

  private void await() {
    deadline = context.executor().schedule(this::end, within.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void stop() {
    deadline.cancel(false);
    deadline = null;
  }

  private void left() {
    crowd.remove(this);
    if (deadline != null) {
      stop();
    }
  }

  private void end() {
    var unused = context.channel().close();
  }
}
