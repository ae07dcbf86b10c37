package org.anyuan.console.adapter.out.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.region.RegionPath;
import org.anyuan.console.application.LocalUser;
import org.anyuan.console.application.LocalUsers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The JSON file of {@code ANYUAN_LOCAL_USERS}, read once. A file that is there and cannot be read
 * stops the start: silently having no users would look like wrong passwords.
 */
@Startup
@ApplicationScoped
class LocalUsersFile implements LocalUsers {
  private record Entry(
      String username, String password, String role, String scopePath, String schoolId) {

    LocalUser user() {
      if (blank(username) || blank(password) || blank(role) || blank(scopePath)) {
        throw new IllegalStateException(
            "ANYUAN_LOCAL_USERS: each user needs username, password, role and scopePath");
      }
      return new LocalUser(
          username,
          password,
          role,
          new RegionPath(scopePath).value(),
          Optional.ofNullable(schoolId));
    }

    private static boolean blank(String text) {
      return text == null || text.isBlank();
    }
  }

  private final Optional<Map<String, LocalUser>> users;

  LocalUsersFile(
      @ConfigProperty(name = "anyuan.console.local-users") Optional<Path> file, ObjectMapper json) {
    this.users = file.map(path -> read(path, json));
  }

  @Override
  public boolean on() {
    return users.isPresent();
  }

  @Override
  public Optional<LocalUser> find(String username) {
    return users.map(all -> all.get(username));
  }

  @Override
  public List<LocalUser> all() {
    return users.stream()
        .flatMap(all -> all.values().stream())
        .sorted(Comparator.comparing(LocalUser::username))
        .toList();
  }

  private static Map<String, LocalUser> read(Path file, ObjectMapper json) {
    try {
      return json.readValue(file.toFile(), new TypeReference<List<Entry>>() {}).stream()
          .map(Entry::user)
          .collect(Collectors.toUnmodifiableMap(LocalUser::username, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException("ANYUAN_LOCAL_USERS cannot be read", e);
    }
  }
}
