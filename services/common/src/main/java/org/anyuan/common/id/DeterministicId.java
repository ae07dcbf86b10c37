package org.anyuan.common.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * UUIDv5 (RFC 9562) of what a thing is made from, so that whoever makes it again makes the same id.
 *
 * <p>The parts are joined by a unit separator (U+001F), which no id of ours may contain; so {@code
 * ("a","bc")} and {@code ("ab","c")} differ.
 */
public final class DeterministicId {
  private static final UUID NAMESPACE = UUID.fromString("7d1c3a52-3f0e-5c0b-9a54-5a1f0b6c2e10");
  private static final ThreadLocal<NameBasedGenerator> GENERATOR =
      ThreadLocal.withInitial(() -> Generators.nameBasedGenerator(NAMESPACE));

  private DeterministicId() {}

  public static UUID of(String... parts) {
    return GENERATOR.get().generate(String.join("\u001f", parts));
  }
}
