package org.anyuan.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.local.SecretFiles;
import org.anyuan.local.Secrets;

/** The people of the local stack: one for each role, and one of a single county for tests. */
public final class DemoUsers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROVINCE = "/420000/";

  private static final List<String> ROLES =
      List.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "inspector",
          "administrator");

  /** What the console reads. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record User(String username, String password, String role, String scopePath, String schoolId) {}

  private final List<User> users = new ArrayList<>();

  public DemoUsers(Path repository, Secrets secrets) {
    for (String role : ROLES) {
      users.add(new User(role, password(secrets, role), role, PROVINCE, null));
    }
    String school = DemoDevices.read(repository).getFirst().schoolId();
    for (String role : List.of("school-officer", "installer")) {
      users.add(new User(role, password(secrets, role), role, PROVINCE, school));
    }
    String county = "dispatcher-420106";
    users.add(
        new User(
            county,
            password(secrets, county),
            "police-dispatcher",
            PROVINCE + "420100/420106/",
            null));
  }

  public void write(Path file) {
    try {
      SecretFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(users));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Users are plain records", e);
    }
  }

  /** The first user of each role. */
  Map<String, Credentials.User> byRole() {
    Map<String, Credentials.User> byRole = new LinkedHashMap<>();
    for (User user : users) {
      byRole.putIfAbsent(user.role(), new Credentials.User(user.username(), user.password()));
    }
    return byRole;
  }

  private static String password(Secrets secrets, String user) {
    return secrets.get("user." + user);
  }
}
