package org.anyuan.patrol.domain.dispatch;

import java.time.Instant;
import java.util.List;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.picture.Picture;
import org.anyuan.common.picture.PictureSize;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.PhotoId;

/** A photograph from where a unit was sent, without its pixels. */
public record DispatchPhoto(
    PhotoId id,
    DispatchId dispatch,
    PictureSize size,
    int bytes,
    String sha256,
    String keptBy,
    Instant keptAt) {
  /** Of one photograph. */
  public static final int MOST_BYTES = 1024 * 1024;

  /** Of one dispatch. */
  public static final int MOST = 20;

  public static DispatchPhoto of(
      PhotoId id, DispatchId dispatch, Picture picture, String keptBy, Instant now) {
    return new DispatchPhoto(
        id, dispatch, picture.size(), picture.length(), picture.sha256(), keptBy, now);
  }

  /** One that comes late, after the unit has left, is kept as well. */
  public static Outcome<DispatchPhoto> decide(
      DispatchPhoto wanted, Dispatch dispatch, List<DispatchPhoto> kept) {
    var known = kept.stream().filter(photo -> photo.id().equals(wanted.id())).findFirst();
    if (known.isPresent()) {
      return known.get().sha256().equals(wanted.sha256())
          ? new Outcome.Unchanged<>(known.get())
          : Outcome.refused(Reason.CONFLICT, "photoId", "another photograph has this id");
    }
    if (dispatch.milestones().acceptedAt().isEmpty()) {
      return Outcome.refused(Reason.CONFLICT, "state", "the unit has not accepted the dispatch");
    }
    return kept.size() >= MOST
        ? Outcome.refused(Reason.CONFLICT, "photoId", "a dispatch has at most " + MOST)
        : new Outcome.Changed<>(wanted);
  }
}
