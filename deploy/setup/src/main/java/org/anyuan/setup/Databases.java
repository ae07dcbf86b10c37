package org.anyuan.setup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One database per service, an owner that migrates it, and an application role that owns nothing,
 * so that row-level security binds it.
 */
public final class Databases {

  private Databases() {}

  public static String owner(String service) {
    return service + "_owner";
  }

  public static String app(String service) {
    return service + "_app";
  }

  /** Creates what is missing and sets the passwords; may be repeated. */
  public static void create(
      Connection superuser, String service, String ownerPassword, String appPassword)
      throws SQLException {
    if (!service.matches("[a-z][a-z0-9]{0,30}")) {
      throw new IllegalArgumentException("Not the name of a service: " + service);
    }
    role(superuser, owner(service), ownerPassword);
    role(superuser, app(service), appPassword);
    if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", service)) {
      execute(superuser, "CREATE DATABASE " + service + " OWNER " + owner(service));
    }
    execute(superuser, "REVOKE ALL ON DATABASE " + service + " FROM PUBLIC");
    execute(superuser, "GRANT CONNECT ON DATABASE " + service + " TO " + app(service));
  }

  private static void role(Connection superuser, String name, String password) throws SQLException {
    boolean exists = exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
    // A utility statement takes no parameters.
    String quoted = "'" + password.replace("'", "''") + "'";
    execute(
        superuser,
        (exists ? "ALTER" : "CREATE") + " ROLE " + name + " LOGIN NOBYPASSRLS PASSWORD " + quoted);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
