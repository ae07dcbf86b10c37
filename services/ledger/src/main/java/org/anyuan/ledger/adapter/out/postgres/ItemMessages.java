package org.anyuan.ledger.adapter.out.postgres;

import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.ledger.domain.item.Item;
import org.anyuan.ledger.domain.item.ItemSource;
import org.anyuan.ledger.domain.item.ItemState;
import org.anyuan.ledger.domain.item.Mode;

/** That there is something wanting at a school. Not what: whoever may know that asks for it. */
final class ItemMessages {
  /** An item has no second one yet: nothing about it changes once it is open. */
  private static final long VERSION = 1;

  private ItemMessages() {}

  static Publication.Told of(Item item) {
    return new Publication.Told(
        Topics.LEDGER_ITEMS,
        item.id().toString(),
        VERSION,
        org.anyuan.proto.ledger.v1.Item.newBuilder()
            .setItemId(item.id().toString())
            .setSchoolId(item.school().value())
            .setSource(source(item.source()))
            .setMode(mode(item.mode()))
            .setState(state(item.state()))
            .setOpenedAt(Timestamps.of(item.openedAt()))
            .setVersion(VERSION)
            .build());
  }

  private static org.anyuan.proto.ledger.v1.ItemSource source(ItemSource source) {
    return switch (source) {
      case RESPONSE_REVIEW -> org.anyuan.proto.ledger.v1.ItemSource.ITEM_SOURCE_RESPONSE_REVIEW;
    };
  }

  private static org.anyuan.proto.ledger.v1.ItemState state(ItemState state) {
    return switch (state) {
      case OPEN -> org.anyuan.proto.ledger.v1.ItemState.ITEM_STATE_OPEN;
    };
  }

  private static org.anyuan.proto.common.v1.Mode mode(Mode mode) {
    return switch (mode) {
      case ACTUAL -> org.anyuan.proto.common.v1.Mode.MODE_ACTUAL;
      case EXERCISE -> org.anyuan.proto.common.v1.Mode.MODE_EXERCISE;
      case TEST -> org.anyuan.proto.common.v1.Mode.MODE_TEST;
    };
  }
}
