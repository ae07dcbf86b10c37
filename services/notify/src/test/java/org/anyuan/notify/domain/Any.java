package org.anyuan.notify.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** One of several, by chance. */
public final class Any {
  private Any() {}

  public static <E extends Enum<E>> E of(Class<E> type, Random random) {
    var all = List.copyOf(EnumSet.allOf(type));
    return all.get(random.nextInt(all.size()));
  }
}
