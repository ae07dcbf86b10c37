package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.KeepRosters;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.response.Post;
import org.anyuan.response.domain.response.Roster;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/responses/rosters/{regionId}")
@Tag(name = "rosters", description = "Who has which duty in a region (值班表)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class RostersResource {
  private final Coordination coordination;
  private final KeepRosters keep;
  private final Regions regions;
  private final CurrentActor current;

  RostersResource(
      Coordination coordination, KeepRosters keep, Regions regions, CurrentActor current) {
    this.coordination = coordination;
    this.keep = keep;
    this.regions = regions;
    this.current = current;
  }

  /** Who has which duty. */
  @Schema(name = "Roster")
  record View(String regionId, String regionPath, List<PostView> posts, long version) {
    static View of(Roster roster) {
      return new View(
          roster.region().value(),
          roster.path().value(),
          roster.posts().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(entry -> PostView.of(entry.getKey(), entry.getValue()))
              .toList(),
          roster.version());
    }
  }

  /** Who is to have which duty. A duty that is not named falls to the region above, or its desk. */
  @Schema(name = "RosterRequest")
  record Body(
      @Schema(required = true, description = "By duty") Map<String, PostView.Body> posts,
      @Schema(description = "The version that was read; another one is a conflict (409)")
          Long version) {
    Map<Duty, Post> toPosts() {
      var all = new EnumMap<Duty, Post>(Duty.class);
      Given.required("posts", posts)
          .forEach(
              (name, post) -> {
                var duty = Text.oneOf("posts", Duty.class, name);
                var field = "posts." + name;
                all.put(duty, Given.required(field, post).post(field + "."));
              });
      return all;
    }
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "A region's own roster")
  public Uni<View> get(@PathParam("regionId") String id) {
    var region = RegionId.of("regionId", id);
    return coordination
        .work(current.actor(), work -> work.rosters().find(region))
        .map(found -> Answers.found(found, View::of));
  }

  @PUT
  @RolesAllowed({COMMISSION_OFFICER, ADMINISTRATOR})
  @Operation(summary = "Says who has which duty; it holds from the next response on")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<View> put(@PathParam("regionId") String id, Body body) {
    var posts = Given.body(body).toPosts();
    var path = regions.named(current.actor(), id);
    return coordination
        .work(
            current.actor(),
            work ->
                keep.put(
                    work,
                    new Roster(new RegionId(id), path, posts, 0),
                    Optional.ofNullable(body.version())))
        .map(outcome -> Answers.view(outcome, View::of));
  }
}
