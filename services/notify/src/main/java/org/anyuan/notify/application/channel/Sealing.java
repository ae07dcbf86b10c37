package org.anyuan.notify.application.channel;

/** Seals what only the channels may read. */
public interface Sealing {
  /**
   * Sealed.
   *
   * @param key which one it was sealed under
   * @param text base64
   */
  record Sealed(String key, String text) {}

  /** Without a key nothing can be kept. */
  boolean possible();

  /** Under which new ones are sealed. */
  String current();

  /**
   * Seals.
   *
   * @param of what it belongs to: it cannot be moved elsewhere
   */
  Sealed seal(String of, String secret);

  String open(String of, Sealed sealed);

  /** The same for the same text, and of use to nobody without the key. */
  String fingerprint(String text);
}
