package org.anyuan.ledger.adapter.out.postgres;

import org.anyuan.common.geo.Position;

/** Parts that several messages share. */
final class Messages {
  private Messages() {}

  static org.anyuan.proto.common.v1.Position position(Position position) {
    return org.anyuan.proto.common.v1.Position.newBuilder()
        .setLongitude(position.longitude())
        .setLatitude(position.latitude())
        .build();
  }

  static String text(Position position) {
    return position.longitude() + "," + position.latitude();
  }
}
