package org.anyuan.patrol.adapter.out.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.anyuan.patrol.application.beat.GateCodes;
import org.anyuan.patrol.domain.beat.GateCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Read once, at the start: a wrong file is said then, and not at the first gate. */
@ApplicationScoped
class GateKeyFile implements GateCodes {
  private final Optional<GateCode> codes;

  GateKeyFile(@ConfigProperty(name = "anyuan.beats.gate-key") Optional<String> file) {
    codes = file.filter(f -> !f.isBlank()).map(f -> new GateCode(read(f)));
  }

  private static byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the key of the gate codes cannot be read", e);
    }
  }

  @Override
  public GateCode current() {
    return codes.orElseThrow(GateCodes.NoKey::new);
  }
}
