package org.anyuan.console.adapter.in.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anyuan.console.domain.Owner;

/** Where the owners are, and how much each kind of traffic may take. */
@ConfigMapping(prefix = "anyuan.door")
interface DoorSettings {
  Upstream upstream();

  Connections connections();

  People people();

  WarmingUp warmUp();

  Sessions session();

  /** Absent: not part of this deployment. */
  interface Upstream {
    Optional<URI> alarm();

    Optional<URI> incident();

    Optional<URI> patrol();

    Optional<URI> response();

    Optional<URI> lead();

    Optional<URI> ledger();

    // Object.notify() has taken the name.
    @WithName("notify")
    Optional<URI> notification();

    default Map<Owner, URI> addresses() {
      var all = new EnumMap<Owner, URI>(Owner.class);
      for (var owner : Owner.values()) {
        of(owner).ifPresent(address -> all.put(owner, address));
      }
      return all;
    }

    private Optional<URI> of(Owner owner) {
      return switch (owner) {
        case ALARM -> alarm();
        case INCIDENT -> incident();
        case PATROL -> patrol();
        case RESPONSE -> response();
        case LEAD -> lead();
        case LEDGER -> ledger();
        case NOTIFY -> notification();
      };
    }
  }

  /** To each owner, at most. */
  interface Connections {
    int presses();

    /** Slow ones must not keep presses waiting. */
    @WithDefault("512")
    int pushes();

    /** Of call-handling systems, which anybody can claim to be until incident looks. */
    @WithDefault("16")
    int reports();

    int ordinary();

    int streams();

    /**
     * Of the public, who may be very many: they wait for one another, and nobody waits for them.
     */
    @WithDefault("64")
    int published();

    @WithDefault("1000")
    int publicStreams();

    /** Of the form without sign-in: a flood of it holds up nothing else. */
    @WithDefault("32")
    int forms();

    /** Pictures of the form, which pass straight through: as many slow ones hold up one another. */
    @WithDefault("16")
    int formPictures();

    /** Posts of the form that are held at once, each of them whole. */
    @WithDefault("512")
    int formsHeld();

    /** Of these from one address: who sends slowly shuts nobody out. */
    @WithDefault("32")
    int formsHeldOfOne();
  }

  /** Before the door is ready. */
  interface WarmingUp {
    int presses();

    Duration longest();
  }

  /** Of a browser. */
  interface Sessions {
    /** How long without a word of any page, before it ends. */
    Duration idle();

    /** The cookie goes over TLS alone. False is for the local stack, which has none. */
    boolean secure();
  }

  /** Of one person, at most. */
  interface People {
    int requestsPerSecond();

    int burst();

    int streams();
  }
}
