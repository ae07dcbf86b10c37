package org.anyuan.response.domain.plan;

import java.time.Duration;
import org.anyuan.response.domain.Words;

/** What ties one track to another. */
public sealed interface Pairing {
  String key();

  Words title();

  /** The second is refused until the first is reached. */
  record Before(String key, Words title, Point first, Point then) implements Pairing {}

  /** Once the first is reached, the second has so long. It refuses nothing. */
  record Within(String key, Words title, Point after, Duration limit, Point then)
      implements Pairing {}

  /**
   * Once a fact has changed that the public was told, what was told has so long to be put right.
   */
  record CorrectionWithin(String key, Words title, Duration limit) implements Pairing {}
}
