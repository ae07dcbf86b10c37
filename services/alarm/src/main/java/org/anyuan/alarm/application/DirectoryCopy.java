package org.anyuan.alarm.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.anyuan.common.directory.DirectoryRecord;

/** A copy of the directory for a start without Kafka. */
public interface DirectoryCopy {
  Uni<List<DirectoryRecord>> load();

  Uni<Void> store(List<DirectoryRecord> records);
}
