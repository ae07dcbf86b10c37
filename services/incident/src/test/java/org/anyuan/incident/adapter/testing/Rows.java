package org.anyuan.incident.adapter.testing;

import java.sql.SQLException;
import org.anyuan.local.testing.StackResource;

/** What is in the database, past all policies. */
public final class Rows {
  private Rows() {}

  /** The first column of the first row as text; null where there is none. */
  public static String one(String sql, Object... values) {
    try (var connection = StackResource.database().superuser("incident");
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
