package org.anyuan.common.region;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** A session lives on one event loop. Work from another thread gets a loop and a context. */
@ApplicationScoped
public class EventLoops {
  private final Vertx vertx;

  EventLoops(Vertx vertx) {
    this.vertx = vertx;
  }

  public <T> Uni<T> run(Uni<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              if (Context.isOnEventLoopThread() && VertxContext.isOnDuplicatedContext()) {
                return work;
              }
              var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
              VertxContextSafetyToggle.setContextSafe(context, true);
              return work.runSubscriptionOn(command -> context.runOnContext(_ -> command.run()));
            });
  }
}
