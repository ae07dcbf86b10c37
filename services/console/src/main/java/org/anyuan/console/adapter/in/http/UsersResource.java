package org.anyuan.console.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.application.LocalUser;
import org.anyuan.console.application.LocalUsers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who may sign in here. Outside of the local stack that is the identity provider's to tell. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll // Administrators.admit lets in: it knows sessions, too.
public class UsersResource {
  private static final int MOST = 200;
  private static final int DEFAULT = 50;

  /** A user without the password. */
  @Schema(name = "User")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UserView(
      String username,
      @Schema(examples = "school-officer") String role,
      String scopePath,
      @Schema(description = "Absent: not bound to one school") String schoolId) {
    static UserView of(LocalUser user) {
      return new UserView(
          user.username(), user.role(), user.scopePath(), user.schoolId().orElse(null));
    }
  }

  /** A part of the list. */
  @Schema(name = "UserPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UserPage(
      @Schema(
              description =
                  "False: people sign in with OpenID Connect; their provider has the list")
          boolean local,
      List<UserView> items,
      String nextCursor) {}

  private final Administrators administrators;
  private final LocalUsers users;

  UsersResource(Administrators administrators, LocalUsers users) {
    this.administrators = administrators;
    this.users = users;
  }

  @GET
  @Operation(
      operationId = "listUsers",
      summary = "Users of the caller's region, by name (用户)",
      description = "For administrators. They are read here and kept elsewhere.")
  @APIResponse(responseCode = "200", description = "A part of them")
  @APIResponse(responseCode = "400", description = "A parameter is at fault")
  @APIResponse(responseCode = "401", description = "Nobody is signed in")
  @APIResponse(responseCode = "403", description = "Not an administrator")
  public UserPage list(
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit,
      @Context HttpServerRequest request) {
    var region = administrators.admit(request);
    var most = limit(limit);
    var after = cursor == null ? "" : cursor;
    var found =
        users.all().stream()
            .filter(user -> region.filter(own -> own.contains(user.scopePath())).isPresent())
            .filter(user -> user.username().compareTo(after) > 0)
            .limit(most + 1L)
            .map(UserView::of)
            .toList();
    var items = found.subList(0, Math.min(most, found.size()));
    var next = found.size() > most ? items.getLast().username() : null;
    return new UserPage(users.on(), items, next);
  }

  private static int limit(String text) {
    if (text == null || text.isEmpty()) {
      return DEFAULT;
    }
    if (text.matches("[0-9]{1,3}")) {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    throw Problem.invalid("limit", "1 to " + MOST);
  }
}
