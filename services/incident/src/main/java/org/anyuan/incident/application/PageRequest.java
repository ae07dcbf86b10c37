package org.anyuan.incident.application;

import java.util.Optional;

/** Which part of a list is wanted. */
public record PageRequest(Optional<Cursor> after, int limit) {
  public static final int MOST = 200;
}
