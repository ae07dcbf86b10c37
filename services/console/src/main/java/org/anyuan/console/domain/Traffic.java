package org.anyuan.console.domain;

import java.time.Duration;

/**
 * What a request may cost. A press has a pool of connections of its own and is never limited; 6 s
 * let alarm's own refusal after 5 s through. A stream ends with its client or its token.
 */
public enum Traffic {
  PRESS(64 * 1024, Duration.ofSeconds(6)),
  /** A press of a panel with its pictures, for which alarm waits 20 s: never limited either. */
  PUSH(4 * 1024 * 1024, Duration.ofSeconds(26)),
  /** What a call-handling system says of a case, signed. */
  REPORT(16 * 1024, Duration.ofSeconds(10)),
  ORDINARY(1024 * 1024, Duration.ofSeconds(30)),
  IMPORT(20 * 1024 * 1024, Duration.ofSeconds(30)),
  /** A floor's plan. */
  PICTURE(4 * 1024 * 1024, Duration.ofSeconds(30)),
  /** A picture of a lead, from a telephone. */
  ATTACHMENT(10 * 1024 * 1024, Duration.ofSeconds(70)),
  STREAM(0, Duration.ofSeconds(30)),
  /** What everybody may read without signing in; it takes nothing from those who have. */
  PUBLIC(0, Duration.ofSeconds(10)),
  PUBLIC_STREAM(0, Duration.ofSeconds(10)),
  /** The page behind a message's link, and the tap on it. */
  ANSWER(4 * 1024, Duration.ofSeconds(10)),
  /**
   * The form without sign-in. What it costs to send one the owner asks for; this bounds its size.
   */
  FORM(32 * 1024, Duration.ofSeconds(10)),
  /** A picture by whoever holds its receipt; lead looks at the puzzle before it reads it. */
  FORM_PICTURE(5 * 1024 * 1024, Duration.ofSeconds(40)),
  /** Read by whoever has its secret address, a calendar or a machine, which has no account. */
  FEED(0, Duration.ofSeconds(15)),
  FEED_STREAM(0, Duration.ofSeconds(15));

  private final int maxBody;
  private final Duration toFirstByte;

  Traffic(int maxBody, Duration toFirstByte) {
    this.maxBody = maxBody;
    this.toFirstByte = toFirstByte;
  }

  /** It goes on until one of the two ends it. */
  public boolean lasts() {
    return switch (this) {
      case STREAM, PUBLIC_STREAM, FEED_STREAM -> true;
      case PRESS,
          PUSH,
          REPORT,
          ORDINARY,
          IMPORT,
          PICTURE,
          ATTACHMENT,
          PUBLIC,
          ANSWER,
          FORM,
          FORM_PICTURE,
          FEED ->
          false;
    };
  }

  /** Nobody is asked who they are, and what somebody shows of themselves goes no further. */
  public boolean forEverybody() {
    return switch (this) {
      case PUBLIC, PUBLIC_STREAM, ANSWER, FORM, FORM_PICTURE, FEED, FEED_STREAM -> true;
      case PRESS, PUSH, REPORT, ORDINARY, IMPORT, PICTURE, ATTACHMENT, STREAM -> false;
    };
  }

  /** Bytes of the request's body. */
  public int maxBody() {
    return maxBody;
  }

  /** From the request's arrival to the head of the owner's answer. */
  public Duration toFirstByte() {
    return toFirstByte;
  }
}
