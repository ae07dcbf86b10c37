package org.anyuan.common.directory;

import org.anyuan.common.topic.Topics;

/** The compacted topics that a directory can be fed from. */
public enum DirectoryTopic {
  REGIONS(Topics.LEDGER_REGIONS),
  SCHOOLS(Topics.LEDGER_SCHOOLS),
  DEVICES(Topics.LEDGER_DEVICES),
  EXERCISES(Topics.LEDGER_EXERCISES),
  CAMERAS(Topics.LEDGER_CAMERAS);

  private final String topic;

  DirectoryTopic(String topic) {
    this.topic = topic;
  }

  public String topic() {
    return topic;
  }
}
