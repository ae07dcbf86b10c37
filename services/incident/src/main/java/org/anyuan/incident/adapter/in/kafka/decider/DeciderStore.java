package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.incident.v1.Outcome;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The decider's keyed store. Schools and outcomes share it, so that they share a changelog
 * partition and keep their order there.
 */
final class DeciderStore {
  static final String NAME = "decider";
  static final Duration REPEATS_WITHIN = Duration.ofMinutes(10);
  private static final int PRUNED_AT_ONCE = 2000;
  private static final String SCHOOL = "s/";
  private static final String INPUT = "i/";

  private static final int DECODED = 5000;

  private final KeyValueStore<String, byte[]> store;
  private final IncidentMessages messages;

  /** What the bytes that the store holds of a school say, of the schools that were used last. */
  private final Map<String, Decoded> decoded =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Decoded> eldest) {
          return size() > DECODED;
        }
      };

  /** Outcomes by offset, so that pruning need not read them. */
  private final TreeMap<Long, Kept> kept = new TreeMap<>();

  private long trimmed = -1;

  /**
   * @param whole with its outputs
   */
  private record Kept(String key, Instant receivedAt, boolean whole, boolean mootWhenRepeated) {}

  private static final class Decoded {
    private final byte[] bytes;
    private final StateCodec.Stored stored;

    Decoded(byte[] bytes, StateCodec.Stored stored) {
      this.bytes = bytes;
      this.stored = stored;
    }
  }

  DeciderStore(KeyValueStore<String, byte[]> store, IncidentMessages messages) {
    this.store = store;
    this.messages = messages;
    // '0' follows '/', so this is every key with the prefix.
    try (var all = store.range(INPUT, "i0")) {
      all.forEachRemaining(e -> remember(e.key, parse(e.value)));
    }
  }

  static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled();
  }

  StateCodec.Stored school(String schoolId) {
    var bytes = store.get(SCHOOL + schoolId);
    var known = decoded.get(schoolId);
    return known != null && known.bytes == bytes
        ? known.stored
        : StateCodec.stored(schoolId, bytes);
  }

  void putSchool(String schoolId, StateCodec.Stored stored) {
    var bytes = StateCodec.bytes(stored, messages);
    store.put(SCHOOL + schoolId, bytes);
    decoded.put(schoolId, new Decoded(bytes, stored));
  }

  void forEachSchool(Consumer<String> action) {
    try (var all = store.range(SCHOOL, "s0")) {
      all.forEachRemaining(entry -> action.accept(entry.key.substring(SCHOOL.length())));
    }
  }

  /** Of every record of this id that is remembered; mostly there is none. */
  List<Outcome> outcomes(String inputId) {
    var newest = parse(store.get(INPUT + inputId));
    if (newest == null) {
      return List.of();
    }
    var all = new ArrayList<Outcome>();
    all.add(newest);
    // 'A' follows '@'.
    try (var displaced = store.range(INPUT + inputId + "@", INPUT + inputId + "A")) {
      displaced.forEachRemaining(e -> all.add(parse(e.value)));
    }
    return all;
  }

  /**
   * The newest of an id is under the id alone. One that is used again after its window must not
   * take the first use's outcome away: that one may have to be published again, too.
   */
  void putOutcome(String inputId, Outcome outcome) {
    var key = INPUT + inputId;
    var bytes = store.get(key);
    var newest = bytes == null ? outcome.getOffset() : parse(bytes).getOffset();
    if (newest > outcome.getOffset()) {
      key = displaced(inputId, outcome.getOffset());
    } else if (newest < outcome.getOffset()) {
      put(displaced(inputId, newest), parse(bytes));
    }
    put(key, outcome);
  }

  private void put(String key, Outcome outcome) {
    store.put(key, outcome.toByteArray());
    remember(key, outcome);
  }

  private void remember(String key, Outcome outcome) {
    kept.put(
        outcome.getOffset(),
        new Kept(
            key,
            Timestamps.instant(outcome.getReceivedAt()),
            outcome.getOutputsCount() > 0,
            outcome.getMootWhenRepeated()));
  }

  /** Takes a bounded number away, since it runs between two decisions; the rest goes next time. */
  void prune(Instant receivedBefore, long upToOffset) {
    var all = kept.headMap(upToOffset, true).values().iterator();
    for (var left = PRUNED_AT_ONCE; left > 0 && all.hasNext(); left--) {
      var old = all.next();
      if (old.receivedAt().isBefore(receivedBefore)) {
        store.delete(old.key());
        all.remove();
      }
    }
  }

  /**
   * Lets go of what only a replay needs, of inputs that cannot be replayed any more: without this
   * ten minutes of a great day do not fit into memory. Bounded as {@link #prune} is.
   */
  void trim(long upToOffset) {
    var left = PRUNED_AT_ONCE;
    for (var next = kept.higherEntry(trimmed);
        next != null && next.getKey() <= upToOffset && left > 0;
        next = kept.higherEntry(trimmed), left--) {
      trimmed = next.getKey();
      var outcome = next.getValue();
      if (outcome.mootWhenRepeated()) {
        store.delete(outcome.key());
        kept.remove(trimmed);
      } else if (outcome.whole()) {
        var rest = parse(store.get(outcome.key())).toBuilder().clearOutputs().build();
        put(outcome.key(), rest);
      }
    }
  }

  private static String displaced(String inputId, long offset) {
    return INPUT + inputId + "@" + offset;
  }

  private static Outcome parse(byte[] bytes) {
    try {
      return bytes == null ? null : Outcome.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the changelog holds what is no outcome", e);
    }
  }
}
