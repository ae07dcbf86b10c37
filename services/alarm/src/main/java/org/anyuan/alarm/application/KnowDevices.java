package org.anyuan.alarm.application;

import com.google.protobuf.InvalidProtocolBufferException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.jboss.logging.Logger;

/**
 * Keeps a copy of the directory up to date, and starts from it when the topics cannot be read. The
 * copy may be old: a device that is not in it is told to come again, not that it is unknown.
 */
@ApplicationScoped
public class KnowDevices {
  private static final Logger LOG = Logger.getLogger(KnowDevices.class);
  private static final int BATCH = 500;
  private static final int OPENED_AT_ONCE = 10;

  private final Directory directory;
  private final DirectoryCopy copy;
  private final DeviceSecrets secrets;
  private final WatchDevices watch;
  // One for each id at most, so no longer than the directory.
  private final Map<Key, DirectoryRecord> unsaved = new LinkedHashMap<>();
  private final Queue<String> unopened = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean copied;

  KnowDevices(Directory directory, DirectoryCopy copy, DeviceSecrets secrets, WatchDevices watch) {
    this.directory = directory;
    this.copy = copy;
    this.secrets = secrets;
    this.watch = watch;
  }

  /** From the topics or from the copy. */
  public boolean known() {
    return directory.ready() || copied;
  }

  /** The directory took this record from a topic. */
  public void changed(DirectoryRecord change) {
    synchronized (unsaved) {
      unsaved.put(new Key(change.topic(), change.id()), change);
    }
    if (change.topic() == DirectoryTopic.DEVICES && change.value().isEmpty()) {
      secrets.forget(change.id());
    }
    open(change);
    tell(change);
  }

  /** Before its first press, which should not have to wait for it; but never before the rest. */
  private void open(DirectoryRecord change) {
    if (change.topic() == DirectoryTopic.DEVICES) {
      unopened.add(change.id());
    }
  }

  private void tell(DirectoryRecord change) {
    switch (change.topic()) {
      case DEVICES -> watch.changed(change.id());
      case SCHOOLS -> watch.schoolChanged(change.id());
      case REGIONS, EXERCISES, CAMERAS -> {}
    }
  }

  /**
   * Opens a few secrets, which takes a millisecond each: thousands of them must not keep a starting
   * service from its presses. A press that comes first opens its own.
   */
  public void openSome() {
    for (int i = 0; i < OPENED_AT_ONCE && known(); i++) {
      var id = unopened.poll();
      if (id == null) {
        return;
      }
      directory.device(id).ifPresent(secrets::of);
    }
  }

  /** Reads the copy while the topics are not read, saves to it afterwards. */
  public void synchronise() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    if (!known()) {
      copy.load()
          .onTermination()
          .invoke(() -> busy.set(false))
          .subscribe()
          .with(this::start, error -> LOG.debug("directory copy not read", error));
      return;
    }
    var batch = take();
    if (batch.isEmpty()) {
      busy.set(false);
      return;
    }
    copy.store(batch)
        .onTermination()
        .invoke(() -> busy.set(false))
        .subscribe()
        .with(done -> {}, error -> giveBack(batch));
  }

  private void start(List<DirectoryRecord> records) {
    for (var saved : records) {
      try {
        // Overtaken by the topics meanwhile, it is older and dropped.
        if (!directory.ready()) {
          var changed = directory.apply(saved);
          open(saved);
          if (changed) {
            tell(saved);
          }
        }
      } catch (InvalidProtocolBufferException _) {
        LOG.errorf("directory copy unreadable id=%s", saved.id());
      }
    }
    copied = !records.isEmpty();
    if (copied) {
      LOG.infof("directory copy read records=%d", records.size());
    }
  }

  private List<DirectoryRecord> take() {
    synchronized (unsaved) {
      var batch = new ArrayList<DirectoryRecord>();
      var all = unsaved.values().iterator();
      while (all.hasNext() && batch.size() < BATCH) {
        batch.add(all.next());
        all.remove();
      }
      return batch;
    }
  }

  private void giveBack(List<DirectoryRecord> batch) {
    synchronized (unsaved) {
      batch.forEach(change -> unsaved.putIfAbsent(new Key(change.topic(), change.id()), change));
    }
  }

  private record Key(DirectoryTopic topic, String id) {}
}
