package org.anyuan.ledger.adapter.out.postgres;

import com.google.protobuf.Message;
import java.util.Map;

/** How one kind is stored, published and recorded. */
interface RowMapping<I, T, E> {
  Class<E> entity();

  E fresh();

  T read(E row);

  void write(E row, T value);

  I id(T value);

  long version(T value);

  String topic();

  Message message(T value);

  /** For the audit trail: the region that it belongs to, as id and path. */
  Where where(T value);

  record Where(String regionId, String path) {}

  /** For the audit trail: what is worth saying about it. No secrets. */
  Map<String, String> facts(T value);
}
