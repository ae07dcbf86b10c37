package org.anyuan.console.application;

import java.util.concurrent.CompletionStage;
import org.anyuan.console.domain.TileAddress;

/** The deployment's tiles of a map. */
public interface Tiles {
  /** What came of it. */
  sealed interface Outcome {}

  /** A picture. */
  final class Found implements Outcome {
    private final String type;
    private final byte[] bytes;

    public Found(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes.clone();
    }

    public String type() {
      return type;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /** The source has none there, or there is no source. */
  record Missing() implements Outcome {}

  /** What came is no tile, or nothing came. */
  record Failed() implements Outcome {}

  /** Not in time. */
  record Late() implements Outcome {}

  /** Too many are asked for at once. */
  record Busy() implements Outcome {}

  /** Never fails, and always ends. */
  CompletionStage<Outcome> fetch(TileAddress tile);
}
