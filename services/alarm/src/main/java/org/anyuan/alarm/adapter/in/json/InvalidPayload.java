package org.anyuan.alarm.adapter.in.json;

/** A payload that is not a press. Each protocol tells its device so in its own way. */
public final class InvalidPayload extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field what is at fault, such as {@code media[0].url}; empty where it is the whole
   * @param reason a sentence for whoever made the device
   */
  public InvalidPayload(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String reason() {
    return getMessage();
  }
}
