package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A connection, to send on. Nobody waits for a write: one that fails ends the connection. */
record Line(Channel channel) {
  void send(MqttMessage packet) {
    channel.writeAndFlush(packet).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  void sendLast(MqttMessage packet) {
    channel.writeAndFlush(packet).addListener(ChannelFutureListener.CLOSE);
  }

  void close() {
    var unused = channel.close();
  }

  Future<?> after(Duration delay, Runnable work) {
    return channel.eventLoop().schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  void run(Runnable work) {
    channel.eventLoop().execute(work);
  }

  boolean writable() {
    return channel.isWritable();
  }

  boolean reading() {
    return channel.config().isAutoRead();
  }

  void reading(boolean wanted) {
    if (reading() != wanted) {
      channel.config().setAutoRead(wanted);
    }
  }
}
