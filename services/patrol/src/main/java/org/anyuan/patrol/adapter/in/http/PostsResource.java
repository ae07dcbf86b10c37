package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.PostCommand;
import org.anyuan.patrol.domain.post.PostId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/posts")
@Tag(name = "posts", description = "Guard posts (护学岗)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PostsResource {
  private static final Set<String> STATES =
      Set.of("PLANNED", "OVERDUE", "ESTABLISHED", "SUSPENDED", "WITHDRAWN");

  private final Patrol patrol;
  private final KeepPosts posts;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;
  private final Clock clock;

  PostsResource(
      Patrol patrol,
      KeepPosts posts,
      Creation creation,
      CurrentActor current,
      Regions regions,
      Clock clock) {
    this.patrol = patrol;
    this.posts = posts;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "Guard posts in the order of their ids")
  public Uni<Page<PostView>> list(
      @QueryParam("regionId") String regionId,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("state") String state,
      @QueryParam("planId") String planId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    if (state != null && !STATES.contains(state)) {
      throw new InvalidField("state", "one of " + STATES.stream().sorted().toList());
    }
    var actor = current.actor();
    var filter =
        new Filter(
            regions.ifNamed(actor, regionId),
            Given.id("schoolId", schoolId),
            Optional.ofNullable(state),
            Given.id("planId", planId),
            Paging.after(cursor),
            most + 1);
    return patrol
        .work(actor, work -> work.guard().posts().list(filter))
        .map(found -> Paging.page(found, most, PostView::of, p -> p.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "One guard post")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<PostView> get(@PathParam("id") String id) {
    var post = PostId.of("id", id);
    return patrol
        .work(current.actor(), work -> work.guard().posts().find(post.value()))
        .map(found -> Answers.found(found, PostView::of));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Plans a post under no plan of a city")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<PostView>> add(
      @HeaderParam("Idempotency-Key") String key, PostBody body) {
    var wanted = Given.body(body).details("");
    return creation
        .<GuardPost>once(
            "post",
            key,
            body,
            (work, id) -> work.guard().posts().find(id),
            (work, id) -> posts.add(work, new PostId(id), wanted, body.ownStaffing(), body.due()))
        .map(outcome -> Answers.view(outcome, PostView::of))
        .map(view -> Answers.created("/api/v1/posts/" + view.id(), view));
  }

  @POST
  @Path("{id}/establish")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, ADMINISTRATOR})
  @Operation(summary = "The unit has set the post up (设岗): it counts from now on")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PostView> establish(@PathParam("id") String id) {
    return command(id, new PostCommand.Establish(clock.instant()));
  }

  @POST
  @Path("{id}/suspend")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "The post is not manned for now, and does not count meanwhile")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PostView> suspend(@PathParam("id") String id, GuardReason body) {
    return command(id, new PostCommand.Suspend(Given.body(body).text(), clock.instant()));
  }

  @POST
  @Path("{id}/resume")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "A suspended post is manned again")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PostView> resume(@PathParam("id") String id) {
    return command(id, new PostCommand.Resume(clock.instant()));
  }

  @POST
  @Path("{id}/withdraw")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "The post is given up for good (撤岗)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<PostView> withdraw(@PathParam("id") String id, GuardReason body) {
    return command(id, new PostCommand.Withdraw(Given.body(body).text(), clock.instant()));
  }

  private Uni<PostView> command(String id, PostCommand command) {
    var post = PostId.of("id", id);
    return patrol
        .work(current.actor(), work -> posts.command(work, post, command))
        .map(outcome -> Answers.view(outcome, PostView::of));
  }
}
