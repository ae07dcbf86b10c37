package org.anyuan.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes as a line may bring them. */
public final class Pieces {
  private Pieces() {}

  /** Cut anew after so many bytes, and one more each time. */
  public static List<byte[]> of(byte[] bytes, int first) {
    var pieces = new ArrayList<byte[]>();
    var size = Math.max(1, first);
    for (var at = 0; at < bytes.length; at += size++) {
      pieces.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
    }
    return pieces;
  }
}
