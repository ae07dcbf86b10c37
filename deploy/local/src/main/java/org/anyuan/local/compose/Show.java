package org.anyuan.local.compose;

import java.nio.file.Path;
import org.anyuan.local.Secrets;
import org.anyuan.local.demo.DemoUsers;
import org.anyuan.local.demo.Demonstration;
import org.anyuan.local.supervise.RunFolder;

/** The demo data and one TEST press through the containers; 0 when each lane had it in time. */
public final class Show {

  private Show() {}

  public static void main(String[] args) {
    Project project = Project.fromEnvironment();
    RunFolder run = project.folder();
    Path repository = Path.of("").toAbsolutePath();
    Secrets secrets = new Secrets(run.secrets().resolve("passwords.json"));
    Demonstration demonstration =
        new Demonstration(
            repository,
            run,
            project.door(),
            new DemoUsers(repository, secrets),
            System.out::println);
    boolean shown = demonstration.prepare() && demonstration.show(false);
    demonstration.writeCredentials();
    System.out.println("console 控制台 " + project.door() + "   users 用户 " + run.credentials());
    System.exit(shown ? 0 : 1);
  }
}
