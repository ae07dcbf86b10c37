package org.anyuan.lead;

import java.sql.SQLException;
import org.anyuan.local.testing.StackResource;

/** What stands in the database, past every policy. */
final class Tables {
  private Tables() {}

  static String dump(String table) throws SQLException {
    var all = new StringBuilder();
    try (var connection = StackResource.database().superuser("lead");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select cast(t as text) from " + table + " t")) {
      while (rows.next()) {
        all.append(rows.getString(1)).append('\n');
      }
    }
    return all.toString();
  }
}
