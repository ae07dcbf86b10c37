package org.anyuan.common.outcome;

import java.util.function.Function;

/** What a decision came to. */
public sealed interface Outcome<T> {
  /**
   * It will be so.
   *
   * @param value with its new version
   */
  record Changed<T>(T value) implements Outcome<T> {}

  /** It is so already: no new version, no event. */
  record Unchanged<T>(T value) implements Outcome<T> {}

  /** It will not be so. */
  record Refused<T>(Reason reason, String field, String message) implements Outcome<T> {}

  enum Reason {
    /** A field does not fit with what is. */
    INVALID,
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND,
    /** It stands against the present state. */
    CONFLICT,
    /** The caller's region or school does not hold it. */
    OUTSIDE_SCOPE,
    /** The caller's role may not change this field. */
    FORBIDDEN
  }

  static <T> Outcome<T> refused(Reason reason, String field, String message) {
    return new Refused<>(reason, field, message);
  }

  static <T> Outcome<T> notFound(String what) {
    return new Refused<>(Reason.NOT_FOUND, "id", what + " is not known here");
  }

  /** Goes on with what there is, changed or not. */
  default <R> Outcome<R> map(Function<T, R> next) {
    return switch (this) {
      case Changed<T>(var value) -> new Changed<>(next.apply(value));
      case Unchanged<T>(var value) -> new Unchanged<>(next.apply(value));
      case Refused<T>(var reason, var field, var message) -> new Refused<>(reason, field, message);
    };
  }
}
