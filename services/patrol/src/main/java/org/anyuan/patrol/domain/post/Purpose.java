package org.anyuan.patrol.domain.post;

/** What a post is for. */
public enum Purpose {
  /** 护学岗: counts towards the establishment rate. */
  ESCORT,
  /** Stands in for a school's alarm path while it has none. */
  SUBSTITUTE
}
