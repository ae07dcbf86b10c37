package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The decider's store with the changelog that Kafka would hold of it, write by write. */
final class ChangelogStore implements KeyValueStore<String, byte[]> {
  /** Without a value it takes the key away. */
  record Write(String key, Optional<ByteString> value) {
    int size() {
      return value.map(ByteString::size).orElse(0);
    }
  }

  private final TreeMap<String, byte[]> entries = new TreeMap<>();
  private final List<Write> changelog = new ArrayList<>();

  /** Restored from what a crash left of a changelog. */
  static ChangelogStore restored(List<Write> survived) {
    var store = new ChangelogStore();
    survived.forEach(w -> store.put(w.key(), w.value().map(ByteString::toByteArray).orElse(null)));
    return store;
  }

  List<Write> changelog() {
    return List.copyOf(changelog);
  }

  int writes() {
    return changelog.size();
  }

  @Override
  public void put(String key, byte[] value) {
    changelog.add(new Write(key, Optional.ofNullable(value).map(ByteString::copyFrom)));
    if (value == null) {
      entries.remove(key);
    } else {
      entries.put(key, value);
    }
  }

  @Override
  public byte[] get(String key) {
    return entries.get(key);
  }

  @Override
  public byte[] delete(String key) {
    var old = entries.get(key);
    put(key, null);
    return old;
  }

  @Override
  public KeyValueIterator<String, byte[]> range(String from, String to) {
    return iterator(new TreeMap<>(entries.subMap(from, true, to, true)));
  }

  @Override
  public KeyValueIterator<String, byte[]> all() {
    return iterator(new TreeMap<>(entries));
  }

  private static KeyValueIterator<String, byte[]> iterator(Map<String, byte[]> of) {
    var entries = of.entrySet().iterator();
    return new KeyValueIterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public KeyValue<String, byte[]> next() {
        var next = entries.next();
        return KeyValue.pair(next.getKey(), next.getValue());
      }

      @Override
      public String peekNextKey() {
        throw new UnsupportedOperationException();
      }

      @Override
      public void close() {
        // Holds nothing.
      }
    };
  }

  @Override
  public byte[] putIfAbsent(String key, byte[] value) {
    var old = entries.get(key);
    if (old == null) {
      put(key, value);
    }
    return old;
  }

  @Override
  public void putAll(List<KeyValue<String, byte[]>> all) {
    all.forEach(e -> put(e.key, e.value));
  }

  @Override
  public long approximateNumEntries() {
    return entries.size();
  }

  @Override
  public String name() {
    return DeciderStore.NAME;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    // Restored before.
  }

  @Override
  public void flush() {
    // In memory.
  }

  @Override
  public void close() {
    // In memory.
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return true;
  }
}
