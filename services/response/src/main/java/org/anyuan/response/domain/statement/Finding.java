package org.anyuan.response.domain.statement;

/**
 * What a check found in a text that may name somebody. The same words in the same part are the same
 * finding, so that a decision about them holds for the next version, too.
 *
 * @param excerpt the words themselves
 */
public record Finding(Kind kind, Part part, String excerpt) {
  /** What the words may be. */
  public enum Kind {
    /** A word of what the incident's own record protects: nobody may let it stay. */
    PROTECTED,
    PERSON,
    MINOR,
    VICTIM,
    ROOM,
    DEVICE,
    NUMBER,
    OTHER
  }

  /** Where they stand. */
  public enum Part {
    TITLE_ZH,
    BODY_ZH,
    TITLE_EN,
    BODY_EN
  }
}
