package org.anyuan.lead.domain.protection;

import java.util.Optional;

/** What a reader is given of something protected: all of it, an outline, or not even that it is. */
public sealed interface Disclosure<T, O> {
  record Whole<T, O>(T value, Clearance clearance) implements Disclosure<T, O> {}

  record Outline<T, O>(O value) implements Disclosure<T, O> {}

  record Nothing<T, O>() implements Disclosure<T, O> {}

  default Optional<Clearance> cleared() {
    return switch (this) {
      case Whole<T, O>(var _, var clearance) -> Optional.of(clearance);
      case Outline<T, O> _, Nothing<T, O> _ -> Optional.empty();
    };
  }
}
