package org.anyuan.notify.application.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;

/** Seals under the current key what an older one sealed, so that the older one can be taken out. */
@ApplicationScoped
public class SealAnew {
  private static final int AT_ONCE = 200;

  private final Coordination coordination;
  private final Sealing sealing;

  SealAnew(Coordination coordination, Sealing sealing) {
    this.coordination = coordination;
    this.sealing = sealing;
  }

  /** True: there may be more. */
  public Uni<Boolean> some() {
    return sealing.possible()
        ? coordination
            .work(Actor.SYSTEM, work -> work.addresses().sealAnew(AT_ONCE))
            .map(count -> count == AT_ONCE)
        : Uni.createFrom().item(false);
  }
}
