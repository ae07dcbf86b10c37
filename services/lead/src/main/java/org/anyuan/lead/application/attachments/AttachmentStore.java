package org.anyuan.lead.application.attachments;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/**
 * Where sealed bytes lie. It may be away: then it fails with {@link StoreAway} within {@link
 * #DEADLINE}, and whether it did what it was asked for is not known.
 */
public interface AttachmentStore {
  Duration DEADLINE = Duration.ofSeconds(20);

  /** Done once they survive a loss of power. */
  Uni<Void> put(ObjectName name, byte[] sealed);

  /** Absent where there is nothing under that name. */
  Uni<Optional<byte[]>> get(ObjectName name);

  /** Also where there is nothing. */
  Uni<Void> delete(ObjectName name);

  /** It cannot be reached, or does not do what it is asked for. */
  final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreAway(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
