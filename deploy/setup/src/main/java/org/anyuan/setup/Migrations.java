package org.anyuan.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A service's Flyway migrations, run as the owner of its database: a step of its own. */
public final class Migrations {

  private static final String PATH = "db/migration";

  private final String jdbcUrl;
  private final String service;
  private final String ownerPassword;

  public Migrations(String jdbcUrl, String service, String ownerPassword) {
    this.jdbcUrl = jdbcUrl;
    this.service = service;
    this.ownerPassword = ownerPassword;
  }

  /** Migrates from a folder of SQL files; returns how many were run. */
  public int fromFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    return migrate(Flyway.configure(), "filesystem:" + folder.toAbsolutePath());
  }

  /** Migrates from {@code db/migration} inside the jars of a folder, such as a service's. */
  public int fromJars(Path folder) {
    try (URLClassLoader loader = loader(folder)) {
      return migrate(Flyway.configure(loader), "classpath:" + PATH);
    } catch (IOException e) {
      throw new UncheckedIOException("No migrations could be read from " + folder, e);
    }
  }

  public static boolean inJars(Path folder) {
    try (URLClassLoader loader = loader(folder)) {
      return loader.findResource(PATH) != null;
    } catch (IOException e) {
      throw new UncheckedIOException("No migrations could be read from " + folder, e);
    }
  }

  private static URLClassLoader loader(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      URL[] urls = new URL[jars.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = jars.get(i).toUri().toURL();
      }
      return new URLClassLoader(urls, Migrations.class.getClassLoader());
    }
  }

  private int migrate(FluentConfiguration configuration, String location) {
    return configuration
        .dataSource(jdbcUrl, Databases.owner(service), ownerPassword)
        .locations(location)
        .placeholders(Map.of("app", Databases.app(service)))
        .connectRetries(10)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
