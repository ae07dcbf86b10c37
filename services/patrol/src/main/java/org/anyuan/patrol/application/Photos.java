package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.picture.Picture;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.PhotoId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchPhoto;

/** Photographs of dispatches, as far as the work's scope reaches. They are published to nobody. */
public interface Photos {
  /** All of a dispatch, in the order in which they came, without their pixels. */
  Uni<List<DispatchPhoto>> of(DispatchId dispatch);

  /** One as it is shown; that it was looked at is recorded. */
  Uni<Optional<byte[]>> open(Dispatch dispatch, PhotoId id);

  Uni<Void> keep(Dispatch dispatch, DispatchPhoto photo, Picture picture);

  /** How many were kept before; each deletion is recorded. */
  Uni<Integer> forgetKeptBefore(Instant time, int limit);
}
