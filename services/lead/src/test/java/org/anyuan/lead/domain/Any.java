package org.anyuan.lead.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** One of several, by chance. */
public final class Any {
  private Any() {}

  public static <E extends Enum<E>> E of(Class<E> type, Random random) {
    return of(List.copyOf(EnumSet.allOf(type)), random);
  }

  public static <T> T of(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
