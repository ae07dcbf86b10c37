package org.anyuan.response.domain.publication;

/** Whether what is read is the first word, a corrected one, or none any more. */
public enum Standing {
  FIRST,
  CORRECTED,
  WITHDRAWN;

  public static Standing of(Published published) {
    return switch (published.type()) {
      case ALERT -> FIRST;
      case UPDATE -> CORRECTED;
      case CANCEL -> WITHDRAWN;
    };
  }

  /** Of a title. */
  public String inFront(Language language) {
    return switch (this) {
      case FIRST -> "";
      case CORRECTED -> language.of("【更正】", "Corrected: ");
      case WITHDRAWN -> language.of("【已撤回】", "Withdrawn: ");
    };
  }
}
