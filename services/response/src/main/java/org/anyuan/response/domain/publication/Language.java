package org.anyuan.response.domain.publication;

import org.anyuan.response.domain.Words;

/** What the public reads in. */
public enum Language {
  ZH("zh-CN"),
  EN("en-US");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Of BCP 47. */
  public String tag() {
    return tag;
  }

  public String of(Words words) {
    return of(words.zh(), words.en());
  }

  public String of(String zh, String en) {
    return switch (this) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
