package org.anyuan.notify.adapter.in.http.communication;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
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
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.notify.adapter.in.http.Creation;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.communication.AnswerTest;
import org.anyuan.notify.application.communication.OrderTests;
import org.anyuan.notify.application.roster.FindRosters;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.communication.TestId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/rosters/{id}/communication-tests")
@Tag(name = "communication tests", description = "Whether a roster's people are reached (通信测试)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class TestsResource {
  private final Coordination coordination;
  private final FindRosters rosters;
  private final OrderTests order;
  private final AnswerTest answer;
  private final Creation creation;
  private final CurrentActor current;

  TestsResource(
      Coordination coordination,
      FindRosters rosters,
      OrderTests order,
      AnswerTest answer,
      Creation creation,
      CurrentActor current) {
    this.coordination = coordination;
    this.rosters = rosters;
    this.order = order;
    this.answer = answer;
    this.creation = creation;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "A roster's tests, the newest first")
  public Uni<Page<TestView>> list(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var roster = RosterId.of("id", id);
    var most = Paging.limit(limit);
    var after = Optional.of(Paging.after(cursor)).filter(one -> !one.isEmpty()).map(TestId::new);
    return coordination
        .<Optional<List<CommunicationTest>>>work(
            current.actor(),
            work ->
                rosters
                    .find(work, roster)
                    .chain(
                        found ->
                            found.isPresent()
                                ? work.communicationTests()
                                    .page(roster, after, most + 1)
                                    .map(Optional::of)
                                : Uni.createFrom().item(Optional.empty())))
        .map(
            found ->
                Answers.found(
                    found,
                    tests -> Paging.page(tests, most, TestView::of, test -> test.id().value())));
  }

  @POST
  @RolesAllowed({
    POLICE_DISPATCHER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Tests a roster's channels now",
      description =
          "Each person gets a message over each of their ways that is marked for exercises, and over"
              + " no other.")
  @APIResponse(responseCode = "201", description = "Ordered; it is sent within seconds")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<TestView>> order(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, OrderBody body) {
    var roster = RosterId.of("id", id);
    var wanted =
        body == null
            ? OrderBody.order(null, null)
            : OrderBody.order(body.whom(), body.answerWithin());
    return creation
        .<CommunicationTest>once(
            "communication-test",
            key,
            id + body,
            (work, made) -> work.communicationTests().find(new TestId(made)),
            (work, made) -> order.order(work, new TestId(made), roster, wanted))
        .map(outcome -> Answers.view(outcome, TestView::of))
        .map(
            view ->
                Answers.created(
                    "/api/v1/rosters/" + id + "/communication-tests/" + view.id(), view));
  }

  @GET
  @Path("{test}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "A test, and what came of it")
  public Uni<TestView> get(@PathParam("id") String id, @PathParam("test") String test) {
    var roster = RosterId.of("id", id);
    var which = TestId.of("test", test);
    return coordination
        .work(current.actor(), work -> seen(work, roster, which))
        .map(found -> Answers.found(found, TestView::of));
  }

  private Uni<Optional<CommunicationTest>> seen(Work work, RosterId roster, TestId test) {
    return rosters
        .find(work, roster)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : work.communicationTests()
                        .find(test)
                        .map(one -> one.filter(t -> t.roster().equals(roster))));
  }

  @POST
  @Path("{test}/answers")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(summary = "The caller has had it; the first answer counts")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<TestView> answer(@PathParam("id") String id, @PathParam("test") String test) {
    var roster = RosterId.of("id", id);
    var which = TestId.of("test", test);
    return coordination
        .work(current.actor(), work -> answer.onPage(work, roster, which))
        .map(outcome -> Answers.view(outcome, TestView::of));
  }
}
