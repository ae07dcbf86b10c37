package org.anyuan.response.domain.concern;

/** Where it was heard: a kind of place, never which account or which page of it. */
public enum Platform {
  WECHAT,
  WEIBO,
  DOUYIN,
  KUAISHOU,
  XIAOHONGSHU,
  BILIBILI,
  TOUTIAO,
  ZHIHU,
  TIEBA,
  QQ,
  LOCAL_FORUM,
  /** 12345 and other lines that people may call. */
  HOTLINE,
  MEDIA,
  /** Somebody came, or asked the school. */
  IN_PERSON,
  OTHER
}
