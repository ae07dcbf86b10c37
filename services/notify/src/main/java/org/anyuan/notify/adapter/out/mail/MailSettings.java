package org.anyuan.notify.adapter.out.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server of a deployment. Without a host there is no e-mail. */
@ConfigMapping(prefix = "anyuan.notify.mail")
public interface MailSettings {
  Optional<String> host();

  @WithDefault("587")
  int port();

  /** A mailbox that exists: what cannot be delivered later comes back to it. */
  @WithDefault("anyuan@localhost")
  String from();

  Optional<String> user();

  /** In a file of one line. */
  Optional<String> passwordFile();

  @WithDefault("REQUIRED")
  Tls tls();

  @WithDefault("16")
  int connections();

  /** Whether what is said on the way can be read. */
  enum Tls {
    /** STARTTLS, or nothing is sent. */
    REQUIRED,
    /** From the first byte: port 465. */
    IMPLICIT,
    /** To a relay on this host or its own network alone. */
    NONE
  }
}
