package org.anyuan.notify.domain.channel;

import java.time.Duration;
import org.anyuan.notify.domain.delivery.Retry;

/** By what a person is reached. Names are stored: they stay. */
public enum ChannelKind {
  SMS,
  VOICE,
  EMAIL,
  WEBHOOK,
  /** 企业微信. */
  WECOM_ROBOT,
  /** 钉钉. */
  DINGTALK_ROBOT,
  WEB_PUSH,
  /** A page that is open. */
  SSE;

  /** What an ACTUAL alarm takes where its person has chosen nothing. */
  public boolean usualForActual() {
    return switch (this) {
      case SMS, VOICE -> true;
      case EMAIL, WEBHOOK, WECOM_ROBOT, DINGTALK_ROBOT, WEB_PUSH, SSE -> false;
    };
  }

  /** Those that are not depend on a browser that may be shut or asleep: never the only way. */
  public boolean sufficient() {
    return switch (this) {
      case SMS, VOICE, EMAIL, WEBHOOK, WECOM_ROBOT, DINGTALK_ROBOT -> true;
      case WEB_PUSH, SSE -> false;
    };
  }

  /** We say whether it makes a sound; of the others the person's own device decides. */
  public boolean canBeSilent() {
    return switch (this) {
      case WEBHOOK, WEB_PUSH, SSE -> true;
      case SMS, VOICE, EMAIL, WECOM_ROBOT, DINGTALK_ROBOT -> false;
    };
  }

  /** Of the others there is no better news than that they took it. */
  public boolean saysWhatArrived() {
    return switch (this) {
      case SMS, VOICE, WEBHOOK, WEB_PUSH, SSE -> true;
      case EMAIL, WECOM_ROBOT, DINGTALK_ROBOT -> false;
    };
  }

  /** Nobody but the person reads it. A robot writes to a group. */
  public boolean personal() {
    return switch (this) {
      case SMS, VOICE, EMAIL, WEBHOOK, WEB_PUSH, SSE -> true;
      case WECOM_ROBOT, DINGTALK_ROBOT -> false;
    };
  }

  /** Systems answer within seconds and are tried for long; people's lines are not flooded. */
  public Retry retry() {
    return switch (this) {
      case SMS -> retry(5, 2, 30, 10);
      case VOICE -> retry(5, 5, 60, 60);
      case EMAIL -> retry(8, 5, 600, 30);
      case WEBHOOK -> retry(12, 1, 600, 10);
      case WECOM_ROBOT, DINGTALK_ROBOT -> retry(6, 2, 60, 10);
      case WEB_PUSH -> retry(5, 1, 30, 10);
      case SSE -> retry(1, 1, 1, 5);
    };
  }

  private static Retry retry(int limit, long first, long longest, long answerWithin) {
    return new Retry(
        limit,
        Duration.ofSeconds(first),
        Duration.ofSeconds(longest),
        Duration.ofSeconds(answerWithin));
  }
}
