package org.anyuan.notify.domain.destination;

import org.anyuan.notify.domain.channel.ChannelKind;

/** Where a way leads. As a text it is its mask. Names are stored: they stay. */
public sealed interface Destination permits Phone, Mailbox, Endpoint, Robot, Subscription {
  /** Enough for its person to know it again, too little for anybody else to use it. */
  String masked();

  /** Whether a channel can do something with it. */
  default boolean fits(ChannelKind kind) {
    return switch (kind) {
      case SMS, VOICE -> this instanceof Phone;
      case EMAIL -> this instanceof Mailbox;
      case WEBHOOK -> this instanceof Endpoint;
      case WECOM_ROBOT -> this instanceof Robot r && !r.signs();
      case DINGTALK_ROBOT -> this instanceof Robot r && r.signs();
      case WEB_PUSH -> this instanceof Subscription;
      case SSE -> false;
    };
  }
}
