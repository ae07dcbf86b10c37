package org.anyuan.notify.domain.feed;

/** How near help is; never which unit. */
public enum Help {
  RECEIVED,
  ACKNOWLEDGED,
  ON_THE_WAY,
  ARRIVED
}
